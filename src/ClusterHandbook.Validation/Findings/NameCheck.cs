using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Validation.Findings;

/// <summary>
/// File names that a USB stick or another system cannot hold. A folder of pages is copied by people: what does not arrive is
/// a broken link that no server log shows.
/// </summary>
internal static class NameCheck
{
    // With the folder that a reader puts it in, the whole path must stay below Windows' 260 characters.
    private const int LongestPath = 180;

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

    public static void Run(SiteMap map, FindingCollector findings, IAuthorPlaces? authors)
    {
        var known = new Dictionary<string, string>(map.Files.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var path in map.Files.Select(file => file.Path))
        {
            if (FaultOf(path) is { } fault)
            {
                findings.Add(authors?.OfFile(path), new Place(path, 1, 1, ""), (file, span) => NotPortable(file, span, fault));
            }

            if (!known.TryAdd(path, path) && !string.Equals(known[path], path, StringComparison.Ordinal))
            {
                var other = known[path];
                findings.Add(authors?.OfFile(path), new Place(path, 1, 1, ""), (file, span) => SameButCase(file, span, path, other));
            }
        }
    }

    private static string? FaultOf(string path)
    {
        if (path.Length > LongestPath) return $"the path has {path.Length} characters";
        foreach (var c in path)
        {
            if (IsForbidden(c)) return $"`{(c < ' ' ? "a control character" : c)}` in the name";
        }

        for (var start = 0; start <= path.Length;)
        {
            var slash = path.IndexOf('/', start);
            var name = path.AsSpan(start, (slash < 0 ? path.Length : slash) - start);
            if (name.Length > 0 && name[^1] is '.' or ' ') return "a full stop or a space at the end of the name";
            if (IsDevice(name)) return $"`{name}`, which Windows keeps for itself";
            start += name.Length + 1;
        }

        return null;
    }

    private static bool IsForbidden(char c) => c is <= '\u000F' or '<' or '>' or ':' or '"' or '|' or '?' or '*' or '\\' or '\u007F';

    // CON, con.html, COM1, lpt9.css …
    private static bool IsDevice(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        var stem = dot < 0 ? name : name[..dot];
        if (stem.Length is not (3 or 4) || (stem.Length == 4 && stem[3] is < '1' or > '9')) return false;
        foreach (var device in Devices)
        {
            var needsDigit = device is "COM" or "LPT";
            if (stem[..3].Equals(device, StringComparison.OrdinalIgnoreCase)) return needsDigit == (stem.Length == 4);
        }

        return false;
    }

    private static Diagnostic NotPortable(SourceText file, TextSpan span, string fault) => new(
        "CH0844", Severity.Error, $"not every disk can hold a file of this name: {fault}", file, span,
        "give it another name: people carry the handbook on sticks and between systems");

    private static Diagnostic SameButCase(SourceText file, TextSpan span, string path, string other) => new(
        "CH0844", Severity.Error, $"`{path}` and `{other}` are one file on Windows and macOS", file, span,
        "give one of them another name");
}
