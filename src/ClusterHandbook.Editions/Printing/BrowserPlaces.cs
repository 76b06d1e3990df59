using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Editions.Printing;

/// <summary>Where a browser that can print may be: named by somebody, on the path, or where systems keep it.</summary>
/// <param name="Named">The browser that a setting or the variable <c>CHROME</c> names; then no other is looked for.</param>
/// <param name="SearchPath">The variable <c>PATH</c>.</param>
/// <param name="ProgramFolders">Windows: the folders of programs. Elsewhere none.</param>
public sealed record BrowserPlaces(string? Named, string SearchPath, IReadOnlyList<string> ProgramFolders)
{
    // The same browser without its window comes first: it starts and prints in a fraction of the time.
    private static readonly string[] Commands =
        ["chromium-headless-shell", "chrome-headless-shell", "chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "microsoft-edge", "microsoft-edge-stable"];

    private static readonly string[] MacPrograms =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsPrograms =
        ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

    /// <summary>The first browser there is, or null.</summary>
    public string? Find(IFileSystem files)
    {
        if (!string.IsNullOrWhiteSpace(Named)) return Candidates(Named).FirstOrDefault(c => IsFile(files, c));
        return Commands.SelectMany(OnPath)
            .Concat(ProgramFolders.SelectMany(folder => WindowsPrograms.Select(program => folder.TrimEnd('\\', '/') + "/" + program)))
            .Concat(MacPrograms)
            .FirstOrDefault(c => IsFile(files, c));
    }

    private IEnumerable<string> Candidates(string name) => name.Contains('/') || name.Contains('\\') ? [name] : OnPath(name);

    private IEnumerable<string> OnPath(string command) =>
        from folder in SearchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in OperatingSystem.IsWindows() ? [command, command + ".exe"] : (string[])[command]
        select Path.Combine(folder, name);

    // A link is what most systems put on the path.
    private static bool IsFile(IFileSystem files, string path)
    {
        try
        {
            var kind = files.KindOf(path);
            return (kind == EntryKind.Link ? files.KindOf(files.RealPath(path)) : kind) == EntryKind.File;
        }
        catch (FileSystemException)
        {
            return false;
        }
    }
}
