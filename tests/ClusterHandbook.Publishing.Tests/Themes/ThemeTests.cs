using System.Text;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Tests;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Templates;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Themes;

public sealed class ThemeTests : IDisposable
{
    private readonly TemporaryFolder _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Without_a_folder_of_its_own_a_site_has_the_built_in_theme()
    {
        var theme = Theme.Load(DiskFileSystem.Instance, _site.Path, "handbook");
        Assert.Empty(theme.Diagnostics.Select(SampleSite.Line));
        Assert.Empty(theme.Value.TemplateSources.SelectMany(source => Template.Parse(source).Diagnostics).Select(SampleSite.Line));
        Assert.NotNull(theme.Value.Find("layouts/page"));
        Assert.NotEmpty(theme.Value.StringsOf("en"));
        Assert.Same(theme.Value.StringsOf("en"), theme.Value.StringsOf("xx-YY"));
    }

    [Fact]
    public void A_file_of_the_site_replaces_one_of_the_theme_and_leaves_the_rest()
    {
        _site.With("themes/handbook/layouts/page.sbn", "mine").With("themes/handbook/strings/fr.yml", "a: b\n").With("themes/handbook/assets/x.css", "p{}");
        var theme = Theme.Load(DiskFileSystem.Instance, _site.Path, "handbook").Value;
        Assert.NotNull(theme.Find("layouts/case"));
        Assert.Equal("b", theme.StringsOf("fr-CA")["a"]);
        Assert.Contains(theme.Assets, a => a.Name == "x.css" && a.Address.StartsWith("assets/x.", StringComparison.Ordinal) && a.Address.EndsWith(".css", StringComparison.Ordinal));
        var pages = PublishedPages.Of(new SampleSite().With("a.md", "# A"), ("layouts/page.sbn", "mine"));
        Assert.Equal("mine", pages.Pages["a.html"]);
        Assert.StartsWith("<!", pages.Pages["index.html"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_is_wrong_in_a_theme_is_reported_in_its_files()
    {
        _site.With("themes/handbook/layouts/page.sbn", "{{ if }}").With("themes/handbook/strings/fr.yml", "a: [b]\n").With("themes/handbook/layouts/case.sbn", [0xFF]);
        var findings = Theme.Load(DiskFileSystem.Instance, _site.Path, "handbook").Diagnostics;
        Assert.Equal(
            ["themes/handbook/layouts/case.sbn", "themes/handbook/layouts/page.sbn", "themes/handbook/strings/fr.yml"],
            findings.Select(f => f.Source.Path).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_mistake_that_shows_on_every_page_is_one_finding_with_a_count()
    {
        var site = new SampleSite().With("a.md", "# A").With("b.md", "# B");
        var finding = Assert.Single(PublishedPages.Of(site, ("layouts/page.sbn", "{{ no_such_name }}")).Findings);
        Assert.Equal(("themes/handbook/layouts/page.sbn", 2), (finding.Source.Path, finding.Count));
    }
}
