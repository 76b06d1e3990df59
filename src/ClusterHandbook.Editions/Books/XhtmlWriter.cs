using System.Text;
using AngleSharp.Dom;

namespace ClusterHandbook.Editions.Books;

/// <summary>Writes a tree as markup that is HTML and well-formed XML at once, with the same bytes for the same tree.</summary>
internal static class XhtmlWriter
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
        { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr" };

    /// <summary>The children of a node.</summary>
    public static string Write(INode parent)
    {
        var text = new StringBuilder();
        foreach (var child in parent.ChildNodes)
        {
            Write(child, text);
        }

        return text.ToString();
    }

    /// <summary>Text with the signs of markup written as references, and without what XML cannot hold.</summary>
    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length + 16);
        foreach (var rune in value.EnumerateRunes())
        {
            text.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                0xA0 => "&#160;",
                0xFFFE or 0xFFFF or (< 0x20 and not ('\t' or '\n')) => "",
                _ => rune.ToString(),
            });
        }

        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text)
    {
        if (node is IText words)
        {
            text.Append(Escape(words.Data));
        }
        else if (node is IElement element)
        {
            WriteElement(element, text);
        }
    }

    private static void WriteElement(IElement element, StringBuilder text)
    {
        text.Append('<').Append(element.LocalName);
        if (element is { NamespaceUri: Svg, LocalName: "svg" } && !element.HasAttribute("xmlns"))
        {
            text.Append(" xmlns=\"").Append(Svg).Append('"');
        }

        foreach (var attribute in element.Attributes)
        {
            text.Append(' ').Append(attribute.Name).Append("=\"").Append(Escape(attribute.Value)).Append('"');
        }

        if (Void.Contains(element.LocalName))
        {
            text.Append("/>");
            return;
        }

        text.Append('>');
        foreach (var child in element.ChildNodes)
        {
            Write(child, text);
        }

        text.Append("</").Append(element.LocalName).Append('>');
    }
}
