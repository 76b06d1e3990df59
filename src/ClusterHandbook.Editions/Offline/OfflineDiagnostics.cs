using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Editions.Offline;

/// <summary>What can be wrong with the files of an offline folder.</summary>
internal static class OfflineDiagnostics
{
    public static Diagnostic BadName(Edition edition, string path, string reason) =>
        new("CH0710", Severity.Error, $"the file `{path}` cannot be carried on every stick: {reason}", edition.Source, default,
            "give the page another id, or the file another name");

    public static Diagnostic SameName(Edition edition, string path, string other) =>
        new("CH0710", Severity.Error, $"`{path}` and `{other}` are one file on Windows and macOS", edition.Source, default,
            "give one of the two pages another id");
}
