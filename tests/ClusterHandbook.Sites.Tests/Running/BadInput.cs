using ClusterHandbook.Content.Files;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Running;

/// <summary>What must be true of every site with a mistake: exactly its report, exit code 4, the last good output untouched.</summary>
internal static class BadInput
{
    /// <summary>Builds over an earlier good output and compares the report.</summary>
    /// <param name="site">The site; its input is there, its output is not.</param>
    /// <param name="report">The expected report, from <c>tests/sites</c>.</param>
    /// <param name="files">The disk, when it is not a sound one.</param>
    public static void Check(TemporaryFolder site, string report, IFileSystem? files = null)
    {
        var before = SiteFolder.AddGoodOutput(site);

        var run = SiteRun.Build(site.Path, files);

        Golden.Check(run.Report, $"{SiteFolder.FromProject}/{report}");
        Assert.Equal(4, run.ExitCode);
        Assert.Equal(before, FolderContent.Of(site["output"]));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(site.Path), e => Path.GetFileName(e).StartsWith(".output", StringComparison.Ordinal));
    }
}
