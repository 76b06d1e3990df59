using System.Globalization;
using System.Text;

namespace ClusterHandbook.Editions.Printing;

/// <summary>What stands at the top of the pages of a part of a book.</summary>
/// <param name="Id">The element whose pages they are.</param>
/// <param name="Title">The part's name.</param>
internal sealed record RunningHead(string Id, string Title);

/// <summary>
/// The style that only one book can have: its paper, and a named page for every chapter with the chapter's running head
/// (browsers know no <c>string-set</c>, so that every chapter needs a rule of its own).
/// </summary>
internal static class PageRules
{
    private const int LongestHead = 58;

    /// <summary>Writes the rules.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="book">The title of the book, at the left of every page.</param>
    /// <param name="pageOf">The words around the number of a page, such as <c>{n} of {total}</c>.</param>
    /// <param name="heads">The parts of the book.</param>
    public static string Of(Paper paper, string book, string pageOf, IReadOnlyList<RunningHead> heads)
    {
        var css = new StringBuilder();
        css.Append(CultureInfo.InvariantCulture, $"@page {{ size: {paper.Width}mm {paper.Height}mm; margin: {paper.Top}mm {paper.Outer}mm {paper.Bottom}mm {paper.Inner}mm; @bottom-right {{ content: {Numbering(pageOf)}; }} @top-left {{ content: {Text(book)}; }} }}\n");
        css.Append(CultureInfo.InvariantCulture, $"@page wide {{ size: {paper.Height}mm {paper.Width}mm; margin: {paper.Inner}mm {paper.Bottom}mm {paper.Outer}mm {paper.Top}mm; }}\n");
        css.Append("@page cover { margin: 0; @bottom-right { content: none; } @top-left { content: none; } @top-right { content: none; } }\n");
        css.Append(CultureInfo.InvariantCulture, $":root {{ --page-width: {paper.Width}mm; --page-height: {paper.Height}mm; --text-width: {paper.Width - paper.Inner - paper.Outer}mm; --text-height: {paper.Height - paper.Top - paper.Bottom}mm; }}\n");
        for (var i = 0; i < heads.Count; i++)
        {
            css.Append(CultureInfo.InvariantCulture, $"@page p{i} {{ @top-right {{ content: {Text(heads[i].Title)}; }} }}\n");
            css.Append(CultureInfo.InvariantCulture, $"[id=\"{heads[i].Id}\"] {{ page: p{i}; }}\n");
        }

        return css.ToString();
    }

    // "{n} of {total}" becomes: "" counter(page) " of " counter(pages) "".
    private static string Numbering(string words)
    {
        var text = Escaped(words).Replace("{n}", "\" counter(page) \"", StringComparison.Ordinal).Replace("{total}", "\" counter(pages) \"", StringComparison.Ordinal);
        return "\"" + text + "\"";
    }

    private static string Text(string text) => "\"" + Escaped(Shortened(text)) + "\"";

    private static string Shortened(string text)
    {
        if (text.Length <= LongestHead) return text;
        var cut = text.LastIndexOf(' ', LongestHead - 1);
        var end = cut > LongestHead / 2 ? cut : LongestHead - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd(' ', ',', ':', ';') + "…";
    }

    // A quote would end the string, a line end would break it, and `<` could end the style element.
    private static string Escaped(string text)
    {
        var css = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '"' or '\\' or '<' or '>' or '&' || char.IsControl(c)) css.Append(CultureInfo.InvariantCulture, $"\\{(int)c:x} ");
            else css.Append(c);
        }

        return css.ToString();
    }
}
