using ClusterHandbook.Benchmarks.Sites;
using ClusterHandbook.Building;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Links;

/// <summary>On sites that are right, neither a build nor a check of the built folder finds a mistake.</summary>
public sealed class NoFalseFindingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(250)]
    public void A_generated_site_has_no_finding(int pages)
    {
        using var folder = new TemporaryFolder();
        SiteGenerator.Generate(pages, folder.Path);

        var built = Build(folder.Path, folder["output"]);

        Assert.True(built.Published);
        Assert.Empty(Shown(built.Findings));
        Assert.Empty(Shown(Check(folder["output"])));
    }

    [Fact]
    public void The_handbook_has_no_finding_about_links()
    {
        using var folder = new TemporaryFolder();

        var built = Build(Repository.Root, folder["output"], new SettingOverride("-s Host", "Host", "handbook.example.org"));

        Assert.True(built.Published);
        Assert.DoesNotContain(Shown(built.Findings), finding => finding.Contains(" CH08", StringComparison.Ordinal));
        Assert.Empty(Shown(Check(folder["output"])));
    }

    private static BuildResult Build(string root, string output, params SettingOverride[] settings) => SiteBuild.Run(
        DiskFileSystem.Instance, TimeProvider.System, new BuildOptions { Root = root, Output = output, Settings = settings }, _ => { });

    private static IReadOnlyList<Diagnostic> Check(string folder) =>
        BuiltFolder.Check(DiskFileSystem.Instance, TimeProvider.System, folder, new Settings(), isServed: false).Findings;

    // Pages that are far from home are no mistake of anybody.
    private static IEnumerable<string> Shown(IReadOnlyList<Diagnostic> findings) =>
        findings.Where(f => f.Severity != Severity.Info).Select(f => $"{f.Source.Path}:{f.Position.Line} {f.Code} {f.Message}");
}
