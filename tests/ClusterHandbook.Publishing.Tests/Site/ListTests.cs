using ClusterHandbook.Content.Tests;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Site;

/// <summary>The order of the alphabet, and how works are named.</summary>
public sealed class ListTests
{
    private const string Terms = "{{- for l in alphabet.letters; for e in l.entries; l.letter + ' ' + e.term + ' → ' + e.url + '\\n'; end; end -}}";
    private const string Works = "{{- for w in bibliography.works; w.html + '\\n'; end -}}";

    [Fact]
    public void Accents_make_no_difference_in_the_alphabet()
    {
        var site = SmallSite.Create().With("concepts/buzz.md",
            "---\nid: buzz\ntitle: Local buzz\ndefinition: D.\ntheme: people\nsynonyms: [office, obstacle, Øre, Łódź, 3D, Émile, \"‘quoted’\"]\n---\n## S {#short}\n\nT.\n");
        var list = PublishedPages.Of(site, ("layouts/terms.sbn", Terms)).Pages["a-z.html"].TrimEnd('\n').Split('\n').Select(line => line.Split(" → ")[0]);
        Assert.Equal(
            [
                "0–9 3D", "A Ægis", "B Brest", "C confidence", "E Émile", "L Local buzz", "L Łódź", "O obstacle", "O Océanopolis", "O Ódin", "O office", "O Øre",
                "Q ‘quoted’", "S Skåne", "T The visit", "T Trust",
            ],
            list);
    }

    [Theory]
    [InlineData("title: Places, authors: [\"Smith, A.\"], year: 2010", "Smith, A. (2010). <i>Places</i>.")]
    [InlineData("title: Places, authors: [\"Smith, A.\"]", "Smith, A.. <i>Places</i>.")]
    [InlineData("title: Places", "<i>Places</i>.")]
    [InlineData("title: Places, year: 2010", "<i>Places</i> (2010).")]
    [InlineData("title: Places, authors: [\"Smith, Anna\", \"Óg, Bran\"], container: Journal, volume: 3, issue: 2, pages: 4–5, year: 2010", "Smith, Anna, and Óg, Bran (2010). “Places”, <i>Journal</i> 3(2), pp. 4–5.")]
    [InlineData("title: Places, authors: [A, B, C], container: Book, editors: [\"Ed, One\"], place: Oslo, publisher: Press, pages: 7", "A; B; C. “Places”, in Ed, One (ed.), <i>Book</i>, p. 7. Oslo: Press.")]
    [InlineData("title: Places, container: Book, editors: [\"Ed, One\", \"Ed, Two\"]", "“Places”, in Ed, One, and Ed, Two (eds), <i>Book</i>.")]
    [InlineData("title: \"<Places> & \\\"more\\\"\", doi: 10.1000/a<b", "<i>&lt;Places&gt; &amp; “more”</i>. <a href=\"https://doi.org/10.1000/a&lt;b\">doi.org/10.1000/a&lt;b</a>")]
    [InlineData("title: Places, url: \"https://example.org/?a=1&b=2\"", "<i>Places</i>. <a href=\"https://example.org/?a=1&amp;b=2\">https://example.org/?a=1&amp;b=2</a>")]
    public void A_work_is_named_with_what_is_known_of_it(string work, string expected)
    {
        var pages = PublishedPages.Of(
            new SampleSite().With("references.yml", $"w: {{ {work} }}\n").With("a.md", "Text.[@w]"), ("layouts/bibliography.sbn", Works));
        Assert.Equal(expected, System.Net.WebUtility.HtmlDecode(pages.Pages["bibliography.html"].TrimEnd('\n').Replace("&lt;", "&amp;lt;", StringComparison.Ordinal).Replace("&gt;", "&amp;gt;", StringComparison.Ordinal).Replace("&amp; ", "&amp;amp; ", StringComparison.Ordinal).Replace("&amp;b=", "&amp;amp;b=", StringComparison.Ordinal)));
    }
}
