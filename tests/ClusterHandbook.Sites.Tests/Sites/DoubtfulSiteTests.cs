using ClusterHandbook.Building;
using ClusterHandbook.Sites.Tests.Running;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Sites;

/// <summary>The sites in <c>tests/sites/doubtful</c>: findings, but no error. They are published, unless <c>--strict</c>.</summary>
public sealed class DoubtfulSiteTests
{
    public static TheoryData<string> Names => [.. SiteFolder.Names("doubtful")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Warnings_are_reported_and_the_site_is_published(string name)
    {
        using var site = Copy(name);

        var run = SiteRun.Build(site.Path);

        Golden.Check(run.Report, $"{SiteFolder.FromProject}/doubtful/{name}/report.txt");
        Assert.Equal(0, run.ExitCode);
        FolderContent.AssertWhole(site["output"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Strictly_the_same_findings_are_errors_and_nothing_is_published(string name)
    {
        using var site = Copy(name);
        var before = SiteFolder.AddGoodOutput(site);
        var report = File.ReadAllText(SiteFolder.Path("doubtful", $"{name}/report.txt"));

        var run = SiteRun.Run(new BuildOptions { Root = site.Path, Strict = true });

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(report.Replace(": warning CH", ": error CH", StringComparison.Ordinal), run.Report);
        Assert.Equal(before, FolderContent.Of(site["output"]));
    }

    private static TemporaryFolder Copy(string name)
    {
        var site = new TemporaryFolder();
        FolderContent.Copy(SiteFolder.Path("doubtful", name), site.Path);
        return site;
    }
}
