using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Markdown;

/// <summary>What can be wrong in a text, links apart.</summary>
internal static class TextDiagnostics
{
    public static Diagnostic RawHtml(SourceText source, TextSpan span, string tag) =>
        new("CH0330", Severity.Error, "HTML is not allowed in a text", source, span, tag switch
        {
            "b" or "strong" => "write `**bold**`",
            "i" or "em" => "write `*italics*`",
            "a" => "write `[text](address)`",
            "img" => "write `![what it shows](picture.png)`",
            "br" => "end the line with a backslash, or begin a new paragraph",
            "h1" or "h2" or "h3" => "write `## Heading`",
            "ul" or "ol" or "li" => "begin each line of the list with `- ` or `1. `",
            "table" or "tr" or "td" => "write a table with `|` between its cells",
            "script" or "iframe" or "style" => "leave it out: a page of the handbook runs nothing that an author wrote",
            _ => "write it in Markdown; to show a sign `<` as it is, write `\\<`",
        });

    public static Diagnostic TextAfterComment(SourceText source, TextSpan span) =>
        new("CH0330", Severity.Error, "text on the line of a comment is taken for HTML", source, span, "begin a new paragraph after the comment");

    public static Diagnostic UnknownCallout(SourceText source, TextSpan span, string kind, IEnumerable<string> known) =>
        new("CH0331", Severity.Warning, $"`{kind}` is not a kind of callout; it is shown as a note", source, span,
            Suggestion.DidYouMean(kind, known) ?? $"write one of {string.Join(", ", known.Select(k => $"`[!{k.ToUpperInvariant()}]`"))}");

    public static Diagnostic FootnoteWithoutText(SourceText source, TextSpan span, string mark) =>
        new("CH0332", Severity.Error, $"there is no footnote `{mark}` on this page", source, span,
            $"write its text in a line of its own, `{mark}: …`, or remove the mark");

    public static Diagnostic DuplicateHeadingId(SourceText source, TextSpan span, string id, SourceText first, TextSpan firstSpan) =>
        new("CH0340", Severity.Error, $"two headings of the page have the id `{id}`", source, span, "give one of them another id")
        {
            Related = [new RelatedPlace("the other heading", first, firstSpan)],
        };

    public static Diagnostic BadHeadingId(SourceText source, TextSpan span, string id, string suggestion) =>
        new("CH0342", Severity.Error, $"`{id}` cannot be the id of a heading", source, span,
            "an id has lower-case letters a–z, digits and hyphens only" + (suggestion.Length == 0 ? "" : $"; try `{suggestion}`"));

    public static Diagnostic ReservedHeadingId(SourceText source, TextSpan span, string id) =>
        new("CH0342", Severity.Error, $"the id `{id}` belongs to a part of the page that the program makes", source, span,
            "give the heading another id");

    public static Diagnostic SkippedLevel(SourceText source, TextSpan span, int level, int before) =>
        new("CH0341", Severity.Warning, $"a heading of level {level} follows one of level {before}", source, span,
            $"begin it with `{new string('#', before + 1)} `, so that readers who listen do not miss a level");

    public static Diagnostic FirstLevelHeading(SourceText source, TextSpan span) =>
        new("CH0343", Severity.Warning, "a heading of level 1 inside the text", source, span,
            "begin it with `## `: the title of the page is its only heading of level 1");

    public static Diagnostic EmptyHeading(SourceText source, TextSpan span) =>
        new("CH0344", Severity.Error, "a heading without text", source, span, "write the heading, or remove the line");

    public static Diagnostic BadCitation(SourceText source, TextSpan span, string reason) =>
        new("CH0126", Severity.Error, $"this is not a source: {reason}", source, span,
            "write it as `[@key, section 4]`, with a key of references.yml");

    public static Diagnostic CitationInLink(SourceText source, TextSpan span) =>
        new("CH0126", Severity.Error, "a source cannot stand inside the text of a link", source, span, "put it after the link");

    public static Diagnostic MissingSection(SourceText source, int bodyStart, string heading, string id) =>
        new("CH0350", Severity.Error, $"the section “{heading}” is missing", source, new TextSpan(bodyStart, 0),
            $"add a line `## {heading} {{#{id}}}` and write the section; where the source gives nothing, say so in a sentence");

    public static Diagnostic CannotBeParsed(SourceText source, int bodyStart) =>
        new("CH0305", Severity.Error, "the text cannot be read as Markdown", source, new TextSpan(bodyStart, 0),
            "something in it is nested too deeply, or repeated too often; halve the text to find the place");
}
