using System.Buffers;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Publishing.Output;

/// <summary>Which paths a build may write: the last guard against an id or a redirect that leads out of the output.</summary>
internal static class OutputPath
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. "\\:*?\"<>|", .. Enumerable.Range(0, 32).Select(c => (char)c), '\u007F', '\uFFFD']);

    /// <summary>Whether it is relative, stays in the folder, can be stored on every disk, and is not the manifest.</summary>
    public static bool IsAllowed(string path)
    {
        var text = path.AsSpan();
        if (text.ContainsAny(Forbidden) || text.Equals(OutputManifest.FileName, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var range in text.Split('/'))
        {
            var segment = text[range];
            if (segment.IsEmpty || segment[^1] is '.' or ' ')
            {
                return false; // Among them `.` and `..`; Windows drops dots and spaces at the end.
            }
        }

        return true;
    }

    public static Diagnostic Refused(SourceText output, string path) => new(
        "CH0909", Severity.Error, $"`{path}` cannot be written: it leaves the output folder, or is no name that every disk can hold",
        output, default, "give the page, or the redirect, another id or address");

    public static Diagnostic WrittenTwice(SourceText output, string path) => new(
        "CH0910", Severity.Error, $"`{path}` and another page or file have one address, or folders that differ only in capital letters",
        output, default, "give one of them another id or address");
}
