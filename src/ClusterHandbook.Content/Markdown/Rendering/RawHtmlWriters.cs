using ClusterHandbook.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>HTML from an author is refused, comments are dropped.</summary>
internal sealed class RawHtmlBlockWriter : ArticleObjectWriter<HtmlBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, HtmlBlock block, ArticleContext context)
    {
        var place = context.Place(block.Span);
        var html = context.Source.Text.AsSpan(place.Start, place.Length);
        if (block.Type != HtmlBlockType.Comment)
        {
            context.Findings.Add(TextDiagnostics.RawHtml(context.Source, FirstLine(place, html), TagName.Of(html)));
        }
        else if (html.LastIndexOf("-->") is >= 0 and var end && !html[(end + 3)..].IsWhiteSpace())
        {
            // What follows a comment on its line would be lost without a word.
            context.Findings.Add(TextDiagnostics.TextAfterComment(
                context.Source, TextSpan.FromBounds(place.Start + end + 3, place.End)));
        }
    }

    private static TextSpan FirstLine(TextSpan place, ReadOnlySpan<char> html)
    {
        var end = html.IndexOfAny('\r', '\n');
        return end < 0 ? place : new TextSpan(place.Start, end);
    }
}

/// <summary>HTML inside a paragraph.</summary>
internal sealed class RawHtmlInlineWriter : ArticleObjectWriter<HtmlInline>
{
    protected override void Write(ArticleHtmlRenderer renderer, HtmlInline inline, ArticleContext context)
    {
        // One finding for a pair of tags is enough.
        if (!inline.Tag.StartsWith("<!--", StringComparison.Ordinal) && !inline.Tag.StartsWith("</", StringComparison.Ordinal))
        {
            context.Findings.Add(TextDiagnostics.RawHtml(context.Source, context.Place(inline.Span), TagName.Of(inline.Tag)));
        }
    }
}

file static class TagName
{
    public static string Of(ReadOnlySpan<char> html)
    {
        var start = html.IndexOf('<') + 1;
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html[start..end].ToString().ToLowerInvariant();
    }
}
