using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Publishing;

/// <summary>What can be wrong with an old address when all pages are known.</summary>
internal static class RedirectDiagnostics
{
    public static Diagnostic FromPage(SourceText source, Redirect redirect) =>
        new("CH0205", Severity.Error, $"`{redirect.From}` is no old address: the handbook has a page there", source, redirect.Span,
            "remove it: whoever opens that address should find that page");
}
