using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Markdown;

/// <summary>What can be wrong with a link.</summary>
internal static class LinkDiagnostics
{
    public static Diagnostic UnknownXref(SourceText source, TextSpan span, string id, IEnumerable<string> known) =>
        known.Where(k => k.EndsWith("/" + id, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(5).ToList() is { Count: > 1 } several
            ? new("CH0223", Severity.Error, $"several pages are called `{id}`", source, span, "write one of " + string.Join(", ", several.Select(k => $"`{k}`")))
            : new("CH0210", Severity.Error, $"no page has the id `{id}`", source, span,
                Suggestion.DidYouMean(id, known) ?? SameName(id, known) ?? "write the id of a page, as its front matter gives it");

    // A plain page in a folder has the folder in its id.
    private static string? SameName(string id, IEnumerable<string> known) =>
        known.FirstOrDefault(k => k.EndsWith("/" + id, StringComparison.Ordinal)) is { } same ? $"did you mean `{same}`?" : null;

    public static Diagnostic UnknownQuestion(SourceText source, TextSpan span, string code) =>
        new("CH0211", Severity.Error, $"the self-assessment has no question `{code}`", source, span,
            "its questions are A1–A8, B1–B9 and C1–C12, its sum-ups AS, BS and CS");

    public static Diagnostic MissingFile(SourceText source, TextSpan span, string path, string? closest) =>
        new("CH0212", Severity.Error, $"there is no file `{path}`", source, span,
            closest is null ? "write the path of a Markdown file, from this file" : $"did you mean `{closest}`?");

    public static Diagnostic WrongCase(SourceText source, TextSpan span, string path, string actual) =>
        new("CH0213", Severity.Error, $"the file is called `{actual}`, not `{path}`", source, span,
            "upper and lower case make a difference on most servers");

    public static Diagnostic LeavesInput(SourceText source, TextSpan span, string path) =>
        new("CH0214", Severity.Error, $"`{path}` leads out of the folder `input`", source, span,
            "link to a page or file inside `input`, or give a full address that begins with https://");

    public static Diagnostic RootRelative(SourceText source, TextSpan span, string path, string? suggestion) =>
        new("CH0215", Severity.Error, $"`{path}` begins at the root of the server, which breaks when the handbook is opened from a folder", source, span,
            suggestion is null ? "write the path from this file" : $"write `{suggestion}`");

    public static Diagnostic LinkToOutput(SourceText source, TextSpan span, string path, string suggestion) =>
        new("CH0216", Severity.Error, $"`{path}` is a published page; links name its source", source, span, $"write `{suggestion}`");

    public static Diagnostic MissingHeading(SourceText source, TextSpan span, string fragment, string page, string? closest) =>
        new("CH0203", Severity.Error, $"no heading `{fragment}` on {page}", source, span,
            closest is null ? "give the heading an id with `{#" + "id}`, or link to the page" : $"did you mean `#{closest}`?");

    public static Diagnostic BadScheme(SourceText source, TextSpan span, string scheme) =>
        new("CH0217", Severity.Error, $"links with `{scheme}:` are not allowed", source, span,
            "a link begins with https://, http://, mailto:, xref:, or is a path to a file");

    public static Diagnostic NoScheme(SourceText source, TextSpan span, string url) =>
        new("CH0217", Severity.Error, $"`{url}` does not say how to get there, which fails when the handbook is opened from a folder", source, span,
            $"write `https:{url}`");

    public static Diagnostic EmptyTarget(SourceText source, TextSpan span) =>
        new("CH0218", Severity.Error, "the link leads nowhere", source, span, "write an address between the round brackets");

    public static Diagnostic EmptyText(SourceText source, TextSpan span) =>
        new("CH0219", Severity.Error, "the link has no text", source, span, "say between the square brackets where it leads");

    public static Diagnostic NotAnImage(SourceText source, TextSpan span, string path) =>
        new("CH0320", Severity.Error, $"`{path}` is not a picture of this handbook", source, span,
            "put the picture into `input/assets/` and write its path from this file, or `xref:` and the id of a drawing");

    public static Diagnostic MissingAlt(SourceText source, TextSpan span) =>
        new("CH0321", Severity.Error, "the picture has no text for those who do not see it", source, span,
            "say between the square brackets what it shows: `![A tidal turbine in dry dock](…)`");
}
