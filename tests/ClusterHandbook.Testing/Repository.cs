namespace ClusterHandbook.Testing;

/// <summary>Where the sources lie on this machine, found from where the tests run.</summary>
public static class Repository
{
    /// <summary>The folder of <c>ClusterHandbook.sln</c>.</summary>
    public static string Root { get; } = FolderAboveWith("ClusterHandbook.sln");

    /// <summary>The folder of the test project that runs.</summary>
    public static string TestProject { get; } = FolderAboveWith("*.csproj");

    // The paths that the compiler notes are mapped, so that builds are reproducible: they name no folder here.
    private static string FolderAboveWith(string pattern)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles(pattern).Any())
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no {pattern} above {AppContext.BaseDirectory}");
    }
}
