using System.Buffers;
using System.Text;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Files;

/// <summary>
/// Which names of files and folders are taken: only those that every disk can hold (a handbook is carried on USB sticks
/// and unpacked on Windows) and that mean nothing special to the server.
/// </summary>
public static class InputName
{
    private static readonly HashSet<string> ReservedByServers =
        new(["_headers", "_redirects", "sw.js", "netlify.toml"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Devices = new(
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
            "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
            "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with one name, or null.</summary>
    public static Diagnostic? Check(string name, SourceText file)
    {
        if (ReservedByServers.Contains(name)) return Reserved(file, name, "it steers the web server or the browser");
        if (Devices.Contains(StemOf(name))) return Reserved(file, name, "it is the name of a device on Windows");
        if (name.Contains('\uFFFD', StringComparison.Ordinal) || !IsWellFormed(name)) return Unusual(file, "is not stored as UTF-8");
        if (Has(name, IsNotOnEveryDisk)) return Unusual(file, "has one of the characters < > : \" | ? * \\, which Windows and USB sticks refuse");
        if (Has(name, IsInvisible)) return Unusual(file, "has a control character, which nobody can see");
        if (name[^1] is '.' or ' ') return Unusual(file, "ends with a dot or a space, which Windows drops");
        return Encoding.UTF8.GetByteCount(name) > 200 ? Unusual(file, "is longer than 200 bytes") : null;
    }

    /// <summary>Two names with one key are one file on some disk: on Windows and macOS case and composition do not count.</summary>
    public static string KeyOf(string name) => Composed(name).ToUpperInvariant();

    /// <summary>The name with its letters composed (NFC), as most keyboards write it.</summary>
    public static string Composed(string name) =>
        Ascii.IsValid(name) || !IsWellFormed(name) ? name : name.Normalize(NormalizationForm.FormC);

    // Windows looks at the part before the first dot, spaces dropped.
    private static string StemOf(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return (dot < 0 ? name : name[..dot]).TrimEnd(' ');
    }

    private static bool IsWellFormed(string name)
    {
        var rest = name.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != OperationStatus.Done)
            {
                return false;
            }

            rest = rest[used..];
        }

        return true;
    }

    // As `name.Any(what)`, which is compiled anew at each start of the program.
    private static bool Has(string name, Func<char, bool> what)
    {
        foreach (var c in name)
        {
            if (what(c)) return true;
        }

        return false;
    }

    private static bool IsNotOnEveryDisk(char c) => c is '<' or '>' or ':' or '"' or '|' or '?' or '*' or '\\' or '\0';

    private static bool IsInvisible(char c) => char.IsControl(c) || BidiControls.Contains(c);

    private static Diagnostic Reserved(SourceText file, string name, string reason) => new(
        "CH0015", Severity.Error, $"the name `{name}` is reserved: {reason}", file, default, "give it another name");

    private static Diagnostic Unusual(SourceText file, string what) => new(
        "CH0016", Severity.Error, $"the name `{Visible(file.Path)}` {what}", file, default,
        "use letters, digits, hyphens and dots: the name becomes an address on the web");

    private static string Visible(string path) => string.Concat(
        path.Select(c => IsInvisible(c) ? $"\\u{(int)c:X4}" : c.ToString()));
}
