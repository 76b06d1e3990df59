namespace ClusterHandbook.Content.Files;

/// <summary>How much a stranger's contribution may ask of the build. Counted, never timed.</summary>
/// <param name="TextBytes">Bytes of one text file: Markdown, YAML, templates, style, script, SVG.</param>
/// <param name="AssetBytes">Bytes of any other file.</param>
/// <param name="Depth">Folders below the one that is read.</param>
/// <param name="Files">Files in all.</param>
public sealed record InputLimits(
    int TextBytes = 2 << 20, int AssetBytes = 10 << 20, int Depth = 32, int Files = 200_000)
{
    private static readonly string[] TextExtensions =
        [".md", ".yml", ".yaml", ".json", ".txt", ".csv", ".svg", ".css", ".js", ".html", ".sbn", ".bib"];

    /// <summary>The usual limits.</summary>
    public static InputLimits Default { get; } = new();

    /// <summary>The bytes that a file of this name may have.</summary>
    public int BytesOf(string name) =>
        Array.Exists(TextExtensions, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? TextBytes : AssetBytes;
}
