using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Publishing.Output;

/// <summary>Which paths a build may write: the last guard against an id or a redirect that leads out of the output.</summary>
internal static class OutputPath
{
    /// <summary>Whether it is relative, stays in the folder, can be stored on every disk, and is not the manifest.</summary>
    public static bool IsAllowed(string path)
    {
        if (string.Equals(path, OutputManifest.FileName, StringComparison.OrdinalIgnoreCase)) return false;
        var before = '/';
        foreach (var c in path)
        {
            if (IsForbidden(c) || (c == '/' && !MayEndName(before))) return false;
            before = c;
        }

        return MayEndName(before);
    }

    // So that there are no empty names, and no `.` and `..`; Windows drops dots and spaces at the end.
    private static bool MayEndName(char last) => last is not ('/' or '.' or ' ');

    private static bool IsForbidden(char c) => c is < ' ' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\u007F' or '\uFFFD';

    public static Diagnostic Refused(SourceText output, string path) => new(
        "CH0909", Severity.Error, $"`{path}` cannot be written: it leaves the output folder, or is no name that every disk can hold",
        output, default, "give the page, or the redirect, another id or address");

    public static Diagnostic WrittenTwice(SourceText output, string path) => new(
        "CH0910", Severity.Error, $"`{path}` and another page or file have one address, or folders that differ only in capital letters",
        output, default, "give one of them another id or address");
}
