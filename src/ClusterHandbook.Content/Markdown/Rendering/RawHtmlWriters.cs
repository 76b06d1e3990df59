using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>HTML from an author is refused, comments are dropped.</summary>
internal sealed class RawHtmlBlockWriter : ArticleObjectWriter<HtmlBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, HtmlBlock block, ArticleContext context)
    {
        if (block.Type != HtmlBlockType.Comment)
        {
            context.Findings.Add(TextDiagnostics.RawHtml(
                context.Source, context.Place(block.Span), TagName.Of(block.Lines.Count > 0 ? block.Lines.Lines[0].ToString() : "")));
        }
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
    public static string Of(string html)
    {
        var start = html.IndexOf('<', StringComparison.Ordinal) + 1;
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html[start..end].ToLowerInvariant();
    }
}
