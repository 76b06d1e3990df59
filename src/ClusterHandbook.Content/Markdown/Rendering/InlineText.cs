using System.Text;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>The words of inline nodes, without markup.</summary>
internal static class InlineText
{
    public static string Of(ContainerInline? container)
    {
        var builder = new StringBuilder();
        Append(container, builder);
        return builder.ToString().Trim();
    }

    /// <summary>Running text; a quote that closes or opens no pair is an apostrophe.</summary>
    public static string Of(LiteralInline literal) =>
        literal.Content.ToString().Replace('\'', '’').Replace('"', '”');

    private static void Append(ContainerInline? container, StringBuilder builder)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    builder.Append(Of(literal));
                    break;
                case CodeInline code:
                    builder.Append(code.ContentSpan);
                    break;
                case SmartyPant quote:
                    builder.Append(MarkdownPipelines.QuoteOf(quote.Type));
                    break;
                case HtmlEntityInline entity:
                    builder.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    builder.Append(' ');
                    break;
                case ContainerInline inner:
                    Append(inner, builder);
                    break;
            }
        }
    }
}
