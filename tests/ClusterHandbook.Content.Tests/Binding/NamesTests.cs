using ClusterHandbook.Content.Binding;
using Xunit;

namespace ClusterHandbook.Content.Tests.Binding;

/// <summary>Ids and addresses: where pages lie, and two files that want one place.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("index.md", "index.html")]
    [InlineData("README.md", "index.html")]
    [InlineData("notes/README.md", "notes/index.html")]
    [InlineData("notes/Über uns.md", "notes/uber-uns.html")]
    [InlineData("Größe & Maß/x_y.md", "grosse-mass/x-y.html")]
    [InlineData("notes/集群.md", "notes/p-3d814ba7.html")]
    [InlineData("notes/a.fr.md", "fr/notes/a.html")]
    [InlineData("notes/a.de.md", "notes/a-de.html")]
    [InlineData("cases/index.md", "cases/index.html")]
    public void A_plain_page_lies_where_its_file_lies_in_ASCII(string path, string address) =>
        Assert.Equal(address, Assert.Single(new SampleSite().WithSetting("Languages", "fr").With(path, "Text").Bind().Value.Documents).Address);

    [Fact]
    public void A_README_gives_way_to_an_index()
    {
        var bound = new SampleSite().With("a/README.md", "One").With("a/index.md", "Two").Bind();
        Assert.Empty(bound.Diagnostics);
        Assert.Equal(["a/readme.html", "a/index.html"], bound.Value.Documents.Select(d => d.Address));
    }

    [Fact]
    public void Two_files_with_one_address_are_both_named()
    {
        var only = Assert.Single(new SampleSite().With("a/Größe.md", "1").With("a/grosse.md", "2").Bind().Diagnostics);
        Assert.Equal("input/a/grosse.md:1:1 CH0202 two files want the address `a/grosse.html`: input/a/Größe.md and input/a/grosse.md", SampleSite.Line(only));
        Assert.Equal("input/a/Größe.md", Assert.Single(only.Related).Source.Path);
    }

    [Fact]
    public void Two_pages_with_one_id_are_both_named_at_their_ids()
    {
        var only = Assert.Single(new SampleSite().With("a.md", "---\nid: same\n---\n").With("b.md", "---\ntitle: B\nid: \"same\"\n---\n").Bind().Diagnostics);
        Assert.Equal("input/b.md:3:6 CH0201 the id `same` belongs to another page already", SampleSite.Line(only));
        var other = Assert.Single(only.Related);
        Assert.Equal(("input/a.md", 2, 5), (other.Source.Path, other.Position.Line, other.Position.Column));
    }

    [Fact]
    public void A_drawing_and_a_page_with_one_id_are_both_named()
    {
        var only = Assert.Single(new SampleSite().With("a.md", "---\nid: same\n---\n")
            .With("drawings/d.yml", "id: same\nkind: ladder\ntitle: D\ndescription: D\n").Bind().Diagnostics);
        Assert.Equal("input/drawings/d.yml:1:5 CH0201 the id `same` belongs to another page already", SampleSite.Line(only));
        Assert.Equal("input/a.md", Assert.Single(only.Related).Source.Path);
    }

    [Fact]
    public void An_old_address_that_somebody_has_is_reported()
    {
        var findings = new SampleSite().With("a.md", "---\nredirectFrom: [b.html, ../c.html, d.html]\n---\n").With("b.md", "---\nredirectFrom: d.html\n---\n").Bind().Diagnostics;
        Assert.Equal(
            [
                "input/a.md:2:16 CH0202 two files want the address `b.html`: input/b.md and input/a.md",
                "input/a.md:2:24 CH0204 `../c.html` cannot be an old address",
                "input/b.md:2:15 CH0202 two files want the address `d.html`: input/a.md and input/b.md",
            ],
            findings.Select(SampleSite.Line));
    }

    [Fact]
    public void A_picture_and_a_page_keep_their_own_addresses()
    {
        var bound = new SampleSite().With("assets/Größe.PNG", SampleSite.Picture).With("Größe.md", "x").Bind();
        Assert.Empty(bound.Diagnostics);
        Assert.Equal("assets/grosse.png", Assert.Single(bound.Value.Assets).Address);
    }

    [Theory]
    [InlineData("x.html", "input/x.html:1:1 CH0141 files of type `.html` are not published")]
    [InlineData("x.psd", "input/x.psd:1:1 CH0141 files of type `.psd` are not published")]
    [InlineData("x.yml", "input/x.yml:1:1 CH0130 nothing reads this YAML file")]
    [InlineData("x.png", "input/x.png:1:1 CH0143 this is not a PNG picture, or its size cannot be read")]
    [InlineData("x", "input/x:1:1 CH0141 a file without an extension is not published")]
    public void A_file_that_nobody_reads_is_reported(string path, string finding) =>
        Assert.Equal(finding, SampleSite.Line(Assert.Single(new SampleSite().With(path, "words").Bind().Diagnostics)));

    [Theory]
    [InlineData("_draft.md")]
    [InlineData("_drafts/a.md")]
    [InlineData("a/_b/c.md")]
    [InlineData("_b/_directory.yml")]
    public void Names_that_begin_with_an_underscore_are_left_alone(string path)
    {
        var bound = new SampleSite().With(path, "x: y").Bind();
        Assert.Empty(bound.Diagnostics);
        Assert.Empty(bound.Value.Documents);
    }

    [Fact]
    public void A_picture_over_its_budget_is_reported() =>
        Assert.Equal("CH0144", Assert.Single(new SampleSite().WithSetting("ImageBudget", "1000")
            .With("a.png", [.. SampleSite.Picture, .. new byte[2000]]).Bind().Diagnostics).Code);

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'><path d='M0 0'/></svg>", null)]
    [InlineData("<svg width='4' height='3'><rect fill='url(#a)'/></svg>", null)]
    [InlineData("<svg width='4' height='3'><script/></svg>", "it has an element `script`")]
    [InlineData("<svg width='4' height='3' onload='x'/>", "it has an attribute `onload`")]
    [InlineData("<svg width='4' height='3'><use href='https://x'/></svg>", "it refers to something outside itself")]
    [InlineData("<svg width='4' height='3'><g filter='url(#a) url(https://x)'/></svg>", "its attribute `filter` carries style")]
    [InlineData("<svg width='4' height='3'><foreignObject/></svg>", "it has an element `foreignObject`")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg width='4' height='3'/>", "it is not well-formed XML")]
    [InlineData("<svg", "it is not well-formed XML")]
    public void An_SVG_is_checked_for_what_could_run_or_load(string svg, string? refusal) =>
        Assert.Equal(refusal, SvgCheck.Refusal(System.Text.Encoding.UTF8.GetBytes(svg)));
}
