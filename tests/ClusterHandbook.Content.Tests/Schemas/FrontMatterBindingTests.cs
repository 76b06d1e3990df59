using ClusterHandbook.Content.Model;
using Xunit;

namespace ClusterHandbook.Content.Tests.Schemas;

/// <summary>What the keys of front matter mean, and what is said of wrong ones.</summary>
public sealed class FrontMatterBindingTests
{
    private const string Case = """
        id: brest
        title: Brest
        subtitle: Energy
        card: A harbour.
        place: Brest
        country: FR
        source: "@smith-2010, section 4"
        asOf: 2010
        evidence: interviews
        licence: CC BY 4.0
        consent: Published sources.
        """;

    [Theory]
    [InlineData("titel: x", "1:1 CH0120 a page has no key `titel`", "did you mean `title`?")]
    [InlineData("zzz: x", "1:1 CH0120 a page has no key `zzz`", "its keys are: title, description, id, order, asked, tags, links, contributors, changes, redirectFrom, published, excluded")]
    [InlineData("order: soon", "1:8 CH0122 `order` should be a whole number from 0 to 1000000, and this is `soon`", null)]
    [InlineData("order: -1", "1:8 CH0122 `order` should be a whole number from 0 to 1000000, and this is `-1`", null)]
    [InlineData("title: [a]", "1:8 CH0122 `title` should be a text, and this is a list", null)]
    [InlineData("title: {a: b}", "1:8 CH0122 `title` should be a text, and this is a group of keys", null)]
    [InlineData("published: yes", "1:12 CH0122 `published` should be `true` or `false`, and this is `yes`", null)]
    [InlineData("id: Not Good", "1:5 CH0125 `Not Good` cannot be an id", "an id has lower-case letters a–z, digits and hyphens only; try `not-good`")]
    [InlineData("changes: [{ date: 22.11.2026, note: x }]", "1:19 CH0122 `date` should be a date such as `2026-11-22`, and this is `22.11.2026`", null)]
    [InlineData("changes: [{ date: 2026-11-22 }]", "1:11 CH0121 the key `note` is missing, and every change needs it", "add `note: …` (What changed, in one sentence)")]
    [InlineData("changes: [{ date: 2026-11-22, note: Near, but far }]", "1:43 CH0120 the words after a comma are taken for a key: `but far`", "between `{` and `}`, put quotes around a text that contains a comma")]
    [InlineData("links: { realted: [x] }", "1:10 CH0120 a group of links has no key `realted`", "did you mean `related`?")]
    [InlineData("redirectFrom: /cases/old", "1:15 CH0204 `cases/old` cannot be an old address", "write it from the root of the site, in ASCII, with `.html`: `cases/old-name.html`")]
    public void A_wrong_key_or_value_is_explained(string yaml, string finding, string? help)
    {
        var findings = new SampleSite().With("page.md", $"---\n{yaml}\n---\n").Bind().Diagnostics;
        var only = Assert.Single(findings);
        Assert.Equal($"{only.Position.Line - 1}:{only.Position.Column} {only.Code} {only.Message}", finding);
        Assert.Equal(help, only.Help);
    }

    [Fact]
    public void A_case_says_everything_that_is_missing_at_once()
    {
        var findings = new SampleSite().With("cases/brest.md", "---\nid: brest\ntitle:\n---\n").Bind().Diagnostics;
        Assert.Equal(
            [
                "2:1 the key `asOf` is missing", "2:1 the key `card` is missing", "2:1 the key `consent` is missing", "2:1 the key `country` is missing",
                "2:1 the key `evidence` is missing", "2:1 the key `licence` is missing", "2:1 the key `place` is missing", "2:1 the key `source` is missing",
                "2:1 the key `subtitle` is missing", "3:1 the key `title` is empty",
            ],
            findings.Select(f => $"{f.Position.Line}:{f.Position.Column} {f.Message.Split(',')[0]}"));
    }

    [Fact]
    public void A_case_without_front_matter_is_told_how_to_begin() =>
        Assert.Equal("CH0112", Assert.Single(new SampleSite().With("cases/brest.md", "## Text").Bind().Diagnostics).Code);

    [Theory]
    [InlineData("stage: goldn-age", "CH0124 `goldn-age` is not one of the words for `stage`", "did you mean `golden-age`? Known words: golden-age (the list `stages` in taxonomy.yml)")]
    [InlineData("stage: { value: golden-age, asOf: soon }", "CH0122 `asOf` should be a year, a month or a day (`2012`, `2012-06` or `2012-06-30`), and this is `soon`", null)]
    [InlineData("members: { value: 120, year: 99 }", "CH0122 `year` should be a whole number from 1000 to 2100, and this is `99`", null)]
    [InlineData("members: { year: 1999 }", "CH0121 the key `value` is missing, and every fact needs it", "add `value: …` (The fact in a few words)")]
    [InlineData("members: { value: 3, source: smith }", "CH0126 this is not a source: it does not begin with `@key`", "write it as `\"@key, section 4\"`, with a key of references.yml")]
    [InlineData("membres: 3", "CH0120 a list of facts has no key `membres`", "did you mean `members`?")]
    [InlineData("stage: { value: golden-age, year: 1999 }", "CH0120 a fact has no key `year`", null)]
    public void A_wrong_fact_is_explained(string fact, string finding, string? help)
    {
        var only = Assert.Single(WithFacts(fact).Bind().Diagnostics);
        Assert.Equal(finding, $"{only.Code} {only.Message}");
        if (help is not null) Assert.Equal(help, only.Help);
    }

    [Fact]
    public void Facts_may_be_one_value_a_list_or_values_with_source_and_date()
    {
        var facts = FactsOf("""
            stage: golden-age
              sectors: [marine, { value: marine, inferred: true, note: Our reading, of: The park }]
              members: 120
              vision: "The sea's own"
              results:
                - { measure: Jobs, value: 300, year: 2012, baseline: 100, source: "@smith-2010, p. 3; @smith-2010", asOf: 2012-06 }
              funding:
            """);
        Assert.Equal("Golden age", Assert.Single(facts["stage"]).Value);
        Assert.Equal("marine", facts["sectors"][0].Term!.Id);
        Assert.Equal(("The park", true, "Our reading"), (facts["sectors"][1].Of, facts["sectors"][1].IsInferred, facts["sectors"][1].Note));
        Assert.Equal("120", Assert.Single(facts["members"]).Value);
        Assert.Equal("The sea’s own", Assert.Single(facts["vision"]).Value);
        var result = Assert.Single(facts["results"]);
        Assert.Equal(("Jobs", "300", 2012, "100", "2012-06"), (result.Measure, result.Value, result.Year!.Value, result.Baseline, result.AsOf));
        Assert.Equal(["p. 3", ""], result.Sources.Select(s => s.Locator));
        Assert.Empty(facts["funding"]);
        Assert.Equal(
            ["sectors", "sectors", "stage", "vision", "members", "results"], facts.All().Select(f => f.Kind.Key));
    }

    [Fact]
    public void A_card_has_at_most_sixty_words()
    {
        var text = Case.Replace("A harbour.", string.Join(' ', Enumerable.Repeat("word", 61)), StringComparison.Ordinal);
        var only = Assert.Single(Site().With("cases/brest.md", $"---\n{text}\n---\n").Bind().Diagnostics);
        Assert.Equal("CH0123 `card` has 61 words, and 60 fit", $"{only.Code} {only.Message}");
    }

    [Fact]
    public void Keys_are_read_in_any_case_and_texts_get_typographic_quotes()
    {
        var page = new SampleSite().With("page.md", "---\nTITLE: The city's \"own\"\ntags: [a, b]\nRedirectFrom: [/old.html]\n---\n").Bind();
        Assert.Empty(page.Diagnostics);
        var document = Assert.Single(page.Value.Documents);
        Assert.Equal("The city’s “own”", document.Title);
        Assert.Equal("old.html", Assert.Single(document.RedirectFrom).From);
    }

    [Fact]
    public void What_readers_ask_stands_for_the_page_or_for_one_of_its_parts()
    {
        var page = new SampleSite().With("page.md", "---\nasked:\n  - the cellar\n  - { at: stairs, words: [steps, going down] }\n---\n").Bind();
        Assert.Empty(page.Diagnostics);
        Assert.Equal(
            [("the cellar", ""), ("steps", "stairs"), ("going down", "stairs")],
            Assert.Single(page.Value.Documents).Asked.Select(a => (a.Text, a.At)));
    }

    [Fact]
    public void A_folder_hands_down_tags_and_contributors_and_may_keep_everything_below_out()
    {
        var site = new SampleSite()
            .With("_directory.yml", "tags: [top]\ncontributors: [Ada]\n")
            .With("a/_directory.yml", "tags: [inner]\n").With("a/x.md", "---\ntags: [own]\n---\n")
            .With("b/_directory.yml", "published: false\n").With("b/c/_directory.yml", "tags: [x]\n").With("b/c/y.md", "Text");
        var page = Assert.Single(site.Bind().Value.Documents);
        Assert.Equal(["own", "inner", "top"], page.Tags);
        Assert.Equal(["Ada"], page.Contributors);
    }

    [Theory]
    [InlineData("url: 'javascript:alert(1)'", "CH0122")]
    [InlineData("url: example.org", "CH0122")]
    [InlineData("in: nobody", "CH0220")]
    public void A_work_may_not_lead_anywhere(string key, string code) =>
        Assert.Equal(code, Assert.Single(new SampleSite().With("references.yml", $"a-1:\n  title: T\n  {key}\n").Bind().Diagnostics).Code);

    [Fact]
    public void A_work_that_no_text_could_cite_is_reported() =>
        Assert.Equal("CH0125", Assert.Single(new SampleSite().With("references.yml", "smith 2010: { title: T }\n").Bind().Diagnostics).Code);

    private static CaseFacts FactsOf(string facts)
    {
        var bound = WithFacts(facts).Bind();
        Assert.Empty(bound.Diagnostics);
        return bound.Value.Documents.OfType<CaseStudy>().Single().Facts;
    }

    private static SampleSite WithFacts(string facts) => Site().With("cases/brest.md", $"---\n{Case}\nfacts:\n  {facts}\n---\n");

    private static SampleSite Site() => new SampleSite()
        .With("references.yml", "smith-2010: { title: Places }\n")
        .With("taxonomy.yml", "stages: [{ id: golden-age, name: Golden age }]\nsectors: [{ id: marine, name: Marine energy }]\n"
            + "countries: [{ id: FR, name: France }]\nevidence: [{ id: interviews, name: Interviews }]\n");
}
