using Xunit;

namespace ClusterHandbook.Content.Tests.Binding;

/// <summary>What only the whole handbook can tell: links seen from both ends.</summary>
public sealed class ReferenceTests
{
    private const string Questionnaire = """
        framework: { id: grid, edition: 1 }
        vertices:
          - part: A
            title: Cluster
            ask: What?
            questions: [{ code: A1, question: Who?, links: [one] }]
        """;

    [Fact]
    public void A_link_in_the_text_and_one_in_front_matter_are_backlinks_once()
    {
        var built = new SampleSite().With("one.md", "---\nid: one\ntitle: One\n---\n").With("two.md", "---\nid: two\ntitle: Zwei\nlinks: { related: [{ to: one, why: Because. }] }\n---\n[One](one.md) [again](xref:one)\n")
            .With("three.md", "---\ntitle: Äpfel\n---\n[One](one.md)").Build();
        Assert.Empty(built.Diagnostics);
        var one = built.Value.Catalog.FindById("one", "en")!;
        Assert.Equal(["Äpfel", "Zwei"], built.Value.BacklinksOf(one).Select(d => d.Title));
        Assert.Equal("Because.", Assert.Single(built.Value.IncomingOf(one)).Link.Why);
    }

    [Fact]
    public void Front_matter_that_leads_nowhere_is_reported_at_its_value()
    {
        var built = new SampleSite().With("assessment/questionnaire.yml", Questionnaire.Replace("[one]", "[oen]", StringComparison.Ordinal))
            .With("guides/one.md", "---\nid: one\ntitle: One\ndescription: D.\nquestions: [A1, A9]\nlinks: { related: [oen, one] }\n---\n")
            .With("paths/p.yml", "id: p\ntitle: P\nfor: You\nsteps:\n  - { page: one, why: W }\n  - { page: tow, why: W }\n")
            .With("index.md", "---\nstartFrom:\n  - { question: Q, links: [one, A1, A7, nix] }\n---\n")
            .With("drawings/d.yml", "id: d\nkind: ladder\ntitle: D\ndescription: D.\nsource: \"@nobody\"\n").Build();
        Assert.Equal(
            [
                "input/assessment/questionnaire.yml:6:53 CH0210 no page has the id `oen`",
                "input/drawings/d.yml:5:9 CH0220 no work has the key `nobody`",
                "input/guides/one.md:5:17 CH0211 the self-assessment has no question `A9`",
                "input/guides/one.md:6:20 CH0210 no page has the id `oen`",
                "input/index.md:3:37 CH0211 the self-assessment has no question `A7`",
                "input/index.md:3:41 CH0210 no page has the id `nix`",
                "input/paths/p.yml:6:13 CH0210 no page has the id `tow`",
            ],
            built.Diagnostics.Select(SampleSite.Line));
    }

    [Fact]
    public void A_question_without_a_self_assessment_is_reported() =>
        Assert.Equal("CH0211", Assert.Single(new SampleSite().With("a.md", "[A1](xref:A1)").Build().Diagnostics).Code);

    [Fact]
    public void A_work_is_cited_by_texts_facts_and_drawings_also_through_another_work()
    {
        var built = new SampleSite().With("references.yml", "one: { title: One }\ntwo: { title: Two }\nthree: { title: Three }\n")
            .With("a.md", "# A\n\nText.[@one, p. 3, in @two]").With("b.md", "# B\n\n![Steps](xref:d)")
            .With("drawings/d.yml", "id: d\nkind: ladder\ntitle: D\ndescription: D.\nsource: \"@three\"\n").Build();
        Assert.Empty(built.Diagnostics);
        Assert.Equal("A", Assert.Single(built.Value.CitedBy("one")).Title);
        Assert.Equal("A", Assert.Single(built.Value.CitedBy("two")).Title);
        Assert.Equal("B", Assert.Single(built.Value.CitedBy("three")).Title);
    }

    [Fact]
    public void Stops_of_a_path_are_known_at_the_page()
    {
        var built = new SampleSite().With("a.md", "---\nid: a\n---\n").With("paths/p.yml", "id: p\ntitle: P\nfor: You\nsteps: [{ page: a, why: W }, { page: a, why: Again }]\n").Build();
        Assert.Equal([0, 1], built.Value.StopsAt(built.Value.Catalog.FindById("a", "en")!).Select(s => s.Index));
    }

    [Fact]
    public void The_small_handbook_of_the_repository_has_no_finding()
    {
        var built = new SampleSite().WithFolder(Path.Combine(Testing.Repository.Root, "input")).Build();
        Assert.Empty(built.Diagnostics.Select(SampleSite.Line));
        Assert.NotEmpty(built.Value.Cases);
    }
}
