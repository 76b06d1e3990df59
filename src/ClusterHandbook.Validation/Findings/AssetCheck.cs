using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Findings;

/// <summary>Pictures, style sheets and documents that nothing shows or links to.</summary>
internal static class AssetCheck
{
    private const int MostFindings = 20;

    // Servers and browsers ask for some files by themselves, such as robots.txt; these nobody asks for.
    private static readonly string[] Watched =
    [
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".css", ".woff", ".woff2", ".ttf", ".otf", ".mp3", ".mp4", ".webm",
        ".ogg", ".pdf", ".zip", ".epub", ".odt", ".ods", ".docx", ".xlsx", ".pptx", ".csv", ".js", ".mjs",
    ];

    public static void Run(SiteMap map, AddressOutcome[] outcomes, FileMentions mentions, FindingCollector findings, IAuthorPlaces? authors)
    {
        var used = new bool[map.Files.Count];
        foreach (var file in map.Files)
        {
            foreach (var link in file.Scanned?.Links ?? [])
            {
                if (outcomes[link.Address].File is >= 0 and var number && !ReferenceEquals(map.Files[number], file)) used[number] = true;
            }
        }

        var unused = map.Files.Where((file, i) => !used[i] && IsWatched(file) && !IsMentioned(file.Path, mentions)).Select(file => file.Path).ToArray();
        foreach (var group in unused.Length > MostFindings ? [unused] : unused.Select(path => new[] { path }))
        {
            findings.Add(authors?.OfFile(group[0]), new Place(group[0], 1, 1, ""), (file, span) => Unused(file, span, group));
        }
    }

    private static bool IsWatched(SiteFile file) =>
        file.Kind == SiteFileKind.File && !file.Path.StartsWith(".well-known/", StringComparison.Ordinal)
        && !file.Path.StartsWith("apple-touch-icon", StringComparison.Ordinal)
        && Array.Exists(Watched, extension => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    // Of a folder that scripts know only the scripts count as used: a picture among them is shown by its own name.
    private static bool IsMentioned(string path, FileMentions mentions) =>
        mentions.HasFile(path) || (path.EndsWith("js", StringComparison.OrdinalIgnoreCase) && mentions.HasFolderOf(path));

    private static Diagnostic Unused(SourceText file, TextSpan span, string[] paths) => new(
        "CH0825", Severity.Warning,
        paths.Length == 1 ? $"nothing shows `{paths[0]}` or links to it" : $"nothing shows or links to {paths.Length} files, among them `{paths[0]}`",
        file, span, "remove it, or use it: readers of the offline edition carry it along")
    { Count = paths.Length };
}
