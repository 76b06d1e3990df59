using ClusterHandbook.Content.Markdown.Rendering;
using Markdig.Syntax;

namespace ClusterHandbook.Content.Markdown;

/// <summary>The heading of level 1 that may open the text of a plain page, and is its title then.</summary>
internal static class OpeningHeading
{
    private const int LongestTitle = 1000;

    /// <summary>Its words as the page shows them; null when the text begins with something else.</summary>
    public static string? TextOf(string text, int bodyStart)
    {
        var body = text.AsSpan(bodyStart).TrimStart("\r\n");
        if (!body.StartsWith("# ", StringComparison.Ordinal))
        {
            return null;
        }

        var end = body.IndexOfAny('\r', '\n');
        var line = end < 0 ? body : body[..end];
        return line.Length <= LongestTitle && MarkdownTree.Parse(line.ToString()) is [HeadingBlock heading]
            && InlineText.Of(heading.Inline) is { Length: > 0 } title
            ? title
            : null;
    }
}
