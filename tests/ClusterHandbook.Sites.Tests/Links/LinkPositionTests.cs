using System.Text.RegularExpressions;
using ClusterHandbook.Building;
using ClusterHandbook.Content.Binding;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Diagnostics.Rendering;
using ClusterHandbook.Publishing;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Testing;
using ClusterHandbook.Validation;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Links;

public sealed partial class LinkPositionTests
{
    private static readonly string Sites = Path.Combine(Repository.Root, "tests", "sites", "invalid-links");

    [Theory]
    [InlineData("sources")]
    [InlineData("sources-output")]
    [InlineData("sources-theme")]
    public void Planted_links_are_found_once_where_their_author_wrote_them(string site)
    {
        var options = new BuildOptions { Root = Path.Combine(Sites, site), Write = false };
        var result = SiteBuild.Run(DiskFileSystem.Instance, TimeProvider.System, options, _ => { });
        using var text = new StringWriter { NewLine = "\n" };
        TextRenderer.Write(result.Findings, text);
        Golden.Check(WithoutPageLines(text.ToString()), $"../sites/invalid-links/{site}.report.txt");
    }

    // Where a page shows the mistake changes with every line of the theme's head: the reports keep only which page it is.
    private static string WithoutPageLines(string report) => PageLine().Replace(report, "$1: note: shown here\n");

    [GeneratedRegex(@"^([^\s:]+):\d+:\d+: note: shown here\n(?:(?: +\d+)? +\|.*(?:\n|\z))*", RegexOptions.Multiline, 1000)]
    private static partial Regex PageLine();

    [Fact]
    public void The_built_folder_gives_the_findings_of_the_build()
    {
        using var folder = new TemporaryFolder();
        var findings = Compose(Path.Combine(Sites, "sources-output"), folder);
        var result = BuiltFolder.Check(
            DiskFileSystem.Instance, TimeProvider.System, folder.Path, new Settings { Host = "handbook.example.org" }, isServed: false);

        Assert.Equal(Messages(findings), Messages(result.Findings));
        Assert.NotEmpty(result.Findings);
        Assert.All(result.Findings, finding => Assert.False(finding.Source.Path.StartsWith("input/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_built_folder_gives_the_findings_of_the_build_also_where_a_theme_is_wrong()
    {
        using var folder = new TemporaryFolder();
        var findings = Compose(Path.Combine(Sites, "sources-theme"), folder);
        var result = BuiltFolder.Check(
            DiskFileSystem.Instance, TimeProvider.System, folder.Path, new Settings { Host = "handbook.example.org" }, isServed: false);

        Assert.InRange(Places(findings).Count(), 10, 100);
        Assert.Equal(Places(findings), Places(result.Findings));
    }

    // On how many pages or files each kind of mistake shows, whatever is grouped with what.
    private static IEnumerable<(string Code, int Count)> Places(IEnumerable<Diagnostic> findings) =>
        findings.GroupBy(f => f.Code, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(f => f.Count)));

    private static IEnumerable<string> Messages(IEnumerable<Diagnostic> findings) =>
        findings.Select(f => $"{f.Code} {f.Message}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    // A build publishes nothing when it finds errors: here its pages are written all the same.
    private static IReadOnlyList<Diagnostic> Compose(string root, TemporaryFolder folder)
    {
        var input = InputReader.Read(DiskFileSystem.Instance, root, InputLimits.Default, "input").Value;
        var catalog = HandbookBinder.Bind(input, []).Value;
        var bag = new DiagnosticBag();
        var articles = catalog.Documents.Select(document => ArticleRenderer.Render(document, catalog, bag)).ToArray();
        var handbook = ReferenceResolver.Resolve(catalog, articles).Value;
        var theme = Theme.Load(DiskFileSystem.Instance, root, handbook.Settings.Theme).Value;
        var validator = new SiteValidator(new SiteValidatorOptions
        {
            BaseUrl = handbook.Settings.BaseUrl,
            Authors = new AuthorPlaces(handbook, theme),
        });
        SitePublisher.Publish(handbook, theme, new FolderSink(validator, folder), TimeProvider.System);
        return validator.Finish();
    }

    private sealed class FolderSink(SiteValidator validator, TemporaryFolder folder) : IPageSink
    {
        public void AddPage(string address, ReadOnlySpan<byte> html, SourceText? origin)
        {
            validator.AddPage(address, html);
            folder.With(address, html.ToArray());
        }

        public void AddFile(string address, ReadOnlySpan<byte> bytes)
        {
            validator.AddFile(address, bytes);
            folder.With(address, bytes.ToArray());
        }

        public void AddRedirect(string from, string to, ReadOnlySpan<byte> html)
        {
            validator.AddRedirect(from, to);
            folder.With(from, html.ToArray());
        }
    }
}
