using System.Buffers;
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

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "<>:\"|?*\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u007F");

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
        if (path.AsSpan().IndexOfAny(Forbidden) is >= 0 and var at) return $"`{(path[at] < ' ' ? "a control character" : path[at])}` in the name";
        foreach (var range in path.AsSpan().Split('/'))
        {
            var name = path.AsSpan()[range];
            if (name.Length > 0 && name[^1] is '.' or ' ') return "a full stop or a space at the end of the name";
            if (IsDevice(name)) return $"`{name}`, which Windows keeps for itself";
        }

        return null;
    }

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
