using Markdig.Parsers;
using Markdig.Syntax;

namespace ClusterHandbook.Content.Markdown;

/// <summary>Parses Markdown.</summary>
internal static class MarkdownTree
{
    /// <summary>The syntax tree; null when the text is nested more deeply than the parser follows.</summary>
    public static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return MarkdownParser.Parse(markdown, MarkdownPipelines.Article);
        }
        catch (ArgumentException)
        {
            return null; // The parser's own guard, which names no place.
        }
    }
}
