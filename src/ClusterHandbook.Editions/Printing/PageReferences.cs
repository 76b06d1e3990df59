using System.Globalization;
using System.Text;

namespace ClusterHandbook.Editions.Printing;

/// <summary>
/// The places of a book that show the page of another: <c>&lt;a class="pn" href="#id"&gt;&lt;/a&gt;</c>. In a list,
/// <c>&lt;span class="pns"&gt;</c>, several stand side by side, and become those of an index (see <see cref="PageList"/>).
/// </summary>
internal static class PageReferences
{
    private const string Opening = "<a class=\"pn\" href=\"#";
    private const string Closing = "</a>";
    private const string ListOpening = "<span class=\"pns\">";
    private const string ListClosing = "</span>";

    /// <summary>True when the book shows the page of any place.</summary>
    public static bool AreIn(string html) => html.Contains(Opening, StringComparison.Ordinal);

    /// <summary>Writes the numbers into the places.</summary>
    /// <param name="html">The book.</param>
    /// <param name="numbers">The page of every id; what is not among them has a dash.</param>
    public static string Fill(string html, IReadOnlyDictionary<string, int> numbers)
    {
        var output = new StringBuilder(html.Length + 4096);
        var from = 0;
        while (NextOf(html, from) is var (start, opening, closing))
        {
            output.Append(html, from, start - from);
            from = html.IndexOf(closing, start, StringComparison.Ordinal) + closing.Length;
            if (from < closing.Length) throw new ArgumentException("A reference to a page has no end.", nameof(html));
            var element = html[start..from];
            output.Append(opening == Opening ? Filled(element, numbers) : FilledList(element, numbers));
        }

        return output.Append(html, from, html.Length - from).ToString();
    }

    private static (int Start, string Opening, string Closing)? NextOf(string html, int from)
    {
        var single = html.IndexOf(Opening, from, StringComparison.Ordinal);
        if (single < 0) return null;
        // A list has references in it, so it begins before the next of them or it is not next.
        var list = html.IndexOf(ListOpening, from, single - from, StringComparison.Ordinal);
        return list < 0 ? (single, Opening, Closing) : (list, ListOpening, ListClosing);
    }

    private static string FilledList(string list, IReadOnlyDictionary<string, int> numbers)
    {
        var references = list[ListOpening.Length..^ListClosing.Length].Split(Closing, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(r => r.StartsWith(Opening, StringComparison.Ordinal))
            .Select(r => new PageList.Place(PageOf(r, numbers), r.Contains(" data-main", StringComparison.Ordinal), Filled(r + Closing, numbers)));
        return ListOpening + PageList.Write([.. references]) + ListClosing;
    }

    private static int PageOf(string element, IReadOnlyDictionary<string, int> numbers) => numbers.GetValueOrDefault(Id(element), int.MaxValue);

    private static string Id(string element) => element[Opening.Length..element.IndexOf('"', Opening.Length)];

    private static string Filled(string element, IReadOnlyDictionary<string, int> numbers)
    {
        var page = PageOf(element, numbers);
        var text = page == int.MaxValue ? "–" : page.ToString(CultureInfo.InvariantCulture);
        return string.Concat(element.AsSpan(0, element.IndexOf('>', StringComparison.Ordinal) + 1), text, Closing);
    }
}
