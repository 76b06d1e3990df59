using ClusterHandbook.Testing;

namespace ClusterHandbook.Sites.Tests.Running;

/// <summary>The sample sites that lie in <c>tests/sites</c>.</summary>
internal static class SiteFolder
{
    /// <summary>From the folder of this test project.</summary>
    public const string FromProject = "../sites";

    private static readonly Lazy<TemporaryFolder> GoodSite = new(() =>
    {
        var folder = new TemporaryFolder().With("input/index.md", "# The last good build\n\nText.\n");
        Xunit.Assert.Equal(new SiteRun(0, ""), SiteRun.Build(folder.Path));
        return folder;
    });

    /// <summary>Absolute, with <c>/</c> between the parts.</summary>
    public static string Path(string kind, string name = "") => System.IO.Path.Combine(Repository.TestProject, FromProject, kind, name);

    /// <summary>Names of the sites of a kind.</summary>
    public static IEnumerable<string> Names(string kind) => Directory.EnumerateDirectories(Path(kind))
        .Select(p => System.IO.Path.GetFileName(p)!).Order(StringComparer.Ordinal);

    /// <summary>Puts the output of an earlier, good build into a site, as it was before its authors made their mistake.</summary>
    public static string AddGoodOutput(TemporaryFolder site)
    {
        lock (GoodSite)
        {
            FolderContent.Copy(GoodSite.Value["output"], site["output"]);
        }

        return FolderContent.Of(site["output"]);
    }
}
