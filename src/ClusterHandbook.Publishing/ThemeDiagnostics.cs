using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Publishing;

/// <summary>What can be wrong with a theme as a whole.</summary>
internal static class ThemeDiagnostics
{
    public static Diagnostic MissingTheme(string name) =>
        new("CH0605", Severity.Error, $"there is no theme `{name}`", new SourceText($"themes/{name}", ""), default,
            "set `Theme` to the name of a folder in `themes/`, or leave it out: then the built-in theme `handbook` is used");

    public static Diagnostic MissingLayout(string name, string address, IEnumerable<string> known) =>
        new("CH0602", Severity.Error, $"the theme has no `{name}.sbn`", new SourceText($"themes/{name}.sbn", ""), default,
            Suggestion.DidYouMean(name, known) ?? $"the page {address} needs it; take the built-in theme's as a model");
}
