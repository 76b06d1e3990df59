using System.Globalization;
using System.Text;
using ClusterHandbook.Editions.Books;

namespace ClusterHandbook.Editions.Epub;

/// <summary>The cover as a drawing: the sign of the handbook with the title on it.</summary>
internal static class EpubCover
{
    private const int LineLength = 20;
    private const int Lines = 7;

    /// <summary>An SVG of 1200 by 1600.</summary>
    public static string Write(Book book)
    {
        var svg = new StringBuilder();
        svg.Append("""
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1600" width="1200" height="1600" font-family="Charter, 'Charis SIL', serif" fill="#fff">

            """.ReplaceLineEndings("\n"));
        svg.Append($"<title>{XhtmlWriter.Escape(book.Edition.Title)}</title>\n");
        svg.Append("<rect width=\"1200\" height=\"1600\" fill=\"#1b428f\"/>\n");
        svg.Append("<rect x=\"30\" y=\"30\" width=\"1140\" height=\"1540\" fill=\"none\" stroke=\"#fff\" stroke-width=\"3\" rx=\"6\"/>\n");
        Text(svg, 150, 46, book.Settings.SiteTitle);
        var y = 420;
        foreach (var line in Wrap(book.Edition.Title))
        {
            Text(svg, y, 100, line);
            y += 122;
        }

        if (book.Edition.City.Length > 0) Text(svg, y + 60, 56, book.Edition.City);
        Text(svg, 1490, 34, book.Stamp.ToString());
        return svg.Append("</svg>\n").ToString();
    }

    private static void Text(StringBuilder svg, int y, int size, string text) => svg.Append(
        CultureInfo.InvariantCulture, $"<text x=\"110\" y=\"{y}\" font-size=\"{size}\" direction=\"{(IsRightToLeft(text) ? "rtl\" text-anchor=\"end" : "ltr")}\">{XhtmlWriter.Escape(text)}</text>\n");

    // Words are kept whole where they fit; a script without spaces is cut at the length of a line.
    private static IEnumerable<string> Wrap(string title)
    {
        var lines = new List<string>();
        foreach (var word in title.Split(' ').SelectMany(Cut))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LineLength) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines.Take(Lines);
    }

    private static IEnumerable<string> Cut(string word)
    {
        var elements = new StringInfo(word);
        for (var at = 0; at < elements.LengthInTextElements; at += LineLength)
        {
            yield return elements.SubstringByTextElements(at, Math.Min(LineLength, elements.LengthInTextElements - at));
        }
    }

    private static bool IsRightToLeft(string text) => text.EnumerateRunes().Any(r => r.Value is >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFEFC);
}
