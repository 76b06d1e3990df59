using System.Text.Json;
using ClusterHandbook.Publishing.Search;
using ClusterHandbook.Publishing.Tests.Site;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Search;

public sealed class SearchFilesTests
{
    private static readonly Lazy<PublishedPages> Site = new(() => PublishedPages.Of(SmallSite.Create()));

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        var again = PublishedPages.Of(SmallSite.Create());
        var names = SearchFileNames(Site.Value);
        Assert.Equal(names, SearchFileNames(again));
        Assert.All(names, name => Assert.Equal(Site.Value.Files[name], again.Files[name]));
    }

    [Fact]
    public void Every_file_registers_itself_under_its_name_and_names_its_index()
    {
        var index = Arguments(Site.Value, "search/en.start.js")[1].GetString();
        Assert.All(SearchFileNames(Site.Value), name =>
        {
            var arguments = Arguments(Site.Value, name);
            Assert.Equal(name, $"search/{arguments[0].GetString()}.js");
            Assert.Equal(index, arguments[1].GetString());
        });
    }

    [Fact]
    public void The_start_file_counts_kinds_and_facets()
    {
        var start = Arguments(Site.Value, "search/en.start.js")[2];
        Assert.Equal("en", start.GetProperty("language").GetString());
        Assert.Equal(
            "case 2, concept 1, guide 1, path 1, page 1",
            string.Join(", ", start.GetProperty("kinds").EnumerateArray().Select(k => $"{k[0].GetString()} {k[2].GetInt32()}").Take(5)));
        Assert.Equal("Marine energy", start.GetProperty("facets").GetProperty("sector")[0][1].GetString());
        Assert.Equal(2, start.GetProperty("facets").GetProperty("country").GetArrayLength());
        Assert.Equal(start.GetProperty("pages").GetInt32(), start.GetProperty("lengths").GetString()!.Length);
    }

    [Fact]
    public void A_page_is_in_the_data_with_its_parts_and_without_its_markup()
    {
        var brest = SearchFileNames(Site.Value).Select(n => Arguments(Site.Value, n)[2])
            .Single(d => d.ValueKind == JsonValueKind.Array && d[0].ValueKind == JsonValueKind.String && d[0].GetString() == "brest");
        Assert.Equal("cases/brest.html", brest[1].GetString());
        Assert.Equal(["", "page-glance", "cluster", "policy", "management"], brest[3].EnumerateArray().Select(a => a.GetString()!).Take(5));
        Assert.Equal("The cluster", brest[4][2].GetString());
        Assert.DoesNotContain('<', brest[6].ToString());
    }

    [Fact]
    public void Synonyms_are_folded()
    {
        var site = PublishedPages.Of(SmallSite.Create().With("synonyms.yml", "en:\n  Pôle: [Trust, confidence]\nfr:\n  foire: salon\n"));
        var synonyms = Arguments(site, "search/en.start.js")[2].GetProperty("synonyms");
        Assert.Equal("trust confidence", synonyms.GetProperty("pole").GetString());
        Assert.Single(synonyms.EnumerateObject());
    }

    [Theory]
    [InlineData("<h2 id=\"a\">A <em>part</em></h2>\n<p>Of &amp; to<span class=\"cite\"><a href=\"#s1\">1</a><span aria-hidden=\"true\"><b>1</b> Smith</span></span>, so.</p>", "|a:A part:Of & to, so.")]
    [InlineData("<p>One</p><p>two</p>", "|One two")]
    [InlineData("<h2 class=\"hang\" id=\"b\"><span class=\"plate\" data-part=\"b\">B</span> <span>The policy</span></h2>", "|b:The policy:")]
    [InlineData("<p>a<strong>b</strong>c</p><table><tr><td>d</td><td>e</td></tr></table>", "|abc d e")]
    [InlineData("<p>Write</p><pre><code>on behlaf\n</code></pre><p>and mend it.</p>", "|Write and mend it.")]
    [InlineData("", "|")]
    public void A_text_is_divided_at_its_headings(string html, string expected)
    {
        var sections = new ArticleSections().Of(System.Text.Encoding.UTF8.GetBytes(html));
        Assert.Equal(expected, string.Concat(sections.Select(s => s.Anchor.Length == 0 ? "|" + s.Text : $"{s.Anchor}:{s.Heading}:{s.Text}")));
    }

    private static string[] SearchFileNames(PublishedPages site) =>
        [.. site.Files.Keys.Where(f => f.StartsWith("search/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static JsonElement Arguments(PublishedPages site, string name)
    {
        var script = site.Files[name];
        const string call = "handbook.search.put(";
        Assert.StartsWith(call, script, StringComparison.Ordinal);
        return JsonDocument.Parse($"[{script[call.Length..^2]}]").RootElement;
    }
}
