using System.Text;
using ClusterHandbook.Content.Tests;
using ClusterHandbook.Editions.Archives;
using ClusterHandbook.Editions.Offline;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Editions.Tests.Offline;

public sealed class OfflineSiteTests
{
    private const string Edition = "id: one\ntitle: For the visit\ncity: Gent\nparts: [{ part: guides, pages: [talk] }, { part: cases, pages: [brest] }]\n";

    private static readonly Lazy<Dictionary<string, string>> Files = new(() => Make(Edition).ToDictionary(e => e.Path, e => Encoding.UTF8.GetString(e.Bytes.Span), StringComparer.Ordinal));

    [Fact]
    public void It_holds_the_pages_of_the_edition_and_no_other()
    {
        Assert.Contains("guides/talk.html", Files.Value.Keys);
        Assert.Contains("cases/brest.html", Files.Value.Keys);
        Assert.Contains("assessment/index.html", Files.Value.Keys);
        Assert.DoesNotContain("cases/skane.html", Files.Value.Keys);
        Assert.DoesNotContain("concepts/trust.html", Files.Value.Keys);
        Assert.DoesNotContain("skane", Files.Value["cases/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_a_server_understands_is_left_out() =>
        Assert.DoesNotContain(Files.Value.Keys, name => name is "404.html" or "_redirects" or "robots.txt" or "sitemap.xml" or "feed.xml" or "handbook.json" or "cases/old-brest.html");

    [Fact]
    public void Every_page_carries_the_policy_that_a_server_would_send() =>
        Assert.All(Files.Value.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)), file =>
            Assert.Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; ", file.Value, StringComparison.Ordinal));

    [Fact]
    public void The_policy_is_that_of_the_site_without_what_a_meta_cannot_carry()
    {
        var served = File.ReadAllLines(Path.Combine(Repository.Root, "netlify.toml")).Single(l => l.Contains("Content-Security-Policy =", StringComparison.Ordinal)).Split('"')[1];
        string[] rules = [.. served.Split("; ").Where(r => r is not ("frame-ancestors 'none'" or "upgrade-insecure-requests"))];

        Assert.Contains($"content=\"{string.Join("; ", rules)}\"", Files.Value["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_something_left_out_is_a_note()
    {
        var page = Files.Value["guides/talk.html"];

        Assert.Contains("to Skåne<sup><a class=\"noteref\" href=\"#edition--note-1\"", page, StringComparison.Ordinal);
        Assert.Contains("Not in this edition: Skåne, code skane. <a href=\"https://handbook.example/small/cases/skane.html\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("skane.html\">Skåne", page, StringComparison.Ordinal);
        Assert.Contains("they rest on trust.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_page_is_that_of_the_edition() => Assert.Contains("<h1>For the visit</h1>", Files.Value["index.html"], StringComparison.Ordinal);

    [Fact]
    public void A_text_in_plain_words_says_how_to_open_it()
    {
        var text = Files.Value["README.txt"];

        Assert.StartsWith("For the visit\r\nGent\r\n", text, StringComparison.Ordinal);
        Assert.Contains("double-click index.html", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?<!\r)\n", text);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.DoesNotContain("&#", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_edition_gives_the_same_bytes()
    {
        static byte[] Zip() => ZipWriter.Write(Make(Edition));

        Assert.Equal(Zip(), Zip());
    }

    [Theory]
    [InlineData("cases/con.html", null, "the file `cases/con.html` cannot be carried on every stick")]
    [InlineData("cases/a.html", "Cases/A.html", "`Cases/A.html` and `cases/a.html` are one file on Windows and macOS")]
    public void Names_that_a_stick_refuses_are_found(string one, string? two, string message)
    {
        var entries = new[] { one, two }.OfType<string>().Select(path => new ArchiveEntry(path, default));

        var finding = Assert.Single(OfflineSite.CheckNames(entries, SampleEdition.Scope(Edition).Edition));

        Assert.Equal("CH0710", finding.Code);
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_complete_handbook_fits_into_five_megabytes()
    {
        var handbook = new SampleSite().WithFolder(Path.Combine(Repository.Root, "input")).Build().Value;
        var scope = EditionScope.Resolve(handbook.Catalog.Editions.Single(e => e.Id == "complete"), handbook).Value;

        Assert.InRange(ZipWriter.Write(OfflineSite.Write(scope, SampleEdition.Theme, new FixedTimeProvider()).Value).Length, 100_000, 5_000_000);
    }

    private static IReadOnlyList<ArchiveEntry> Make(string edition)
    {
        var written = OfflineSite.Write(SampleEdition.Scope(edition), SampleEdition.Theme, new FixedTimeProvider());
        Assert.Empty(written.Diagnostics.Select(SampleSite.Line));
        return written.Value;
    }
}
