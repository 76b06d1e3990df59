using System.Globalization;
using System.Text;

namespace ClusterHandbook.Editions.Printing;

/// <summary>
/// The places of a book that show the page of another: <c>&lt;a class="pn" href="#id"&gt;&lt;/a&gt;</c>. In a list,
/// <c>&lt;span class="pns"&gt;</c>, several stand side by side: they are put in order, and a page is named once.
/// </summary>
internal static class PageReferences
{
    // As wide as most numbers of the book will be, so that lines break in the first print where they will break in the last.
    private const int ThickBook = 500_000;

    private const string Opening = "<a class=\"pn\" href=\"#";
    private const string Closing = "</a>";
    private const string ListOpening = "<span class=\"pns\">";
    private const string ListClosing = "</span>";

    /// <summary>Writes the numbers into the places.</summary>
    /// <param name="html">The book.</param>
    /// <param name="numbers">The page of every id; null before anything is known.</param>
    public static string Fill(string html, IReadOnlyDictionary<string, int>? numbers)
    {
        var output = new StringBuilder(html.Length + 4096);
        var unknown = html.Length > ThickBook ? "000" : "00";
        var from = 0;
        while (NextOf(html, from) is var (start, opening, closing))
        {
            output.Append(html, from, start - from);
            from = html.IndexOf(closing, start, StringComparison.Ordinal) + closing.Length;
            if (from < closing.Length) throw new ArgumentException("A reference to a page has no end.", nameof(html));
            var element = html[start..from];
            output.Append(opening == Opening ? Filled(element, numbers, unknown) : FilledList(element, numbers, unknown));
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

    private static string FilledList(string list, IReadOnlyDictionary<string, int>? numbers, string unknown)
    {
        var references = list[ListOpening.Length..^ListClosing.Length].Split(Closing, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var filled = references.Where(r => r.StartsWith(Opening, StringComparison.Ordinal)).Select(r => (Page: PageOf(r, numbers), Html: Filled(r + Closing, numbers, unknown)));
        var shown = numbers is null ? filled : filled.OrderBy(r => r.Page).DistinctBy(r => r.Page);
        return ListOpening + string.Join(", ", shown.Select(r => r.Html)) + ListClosing;
    }

    private static int PageOf(string element, IReadOnlyDictionary<string, int>? numbers) =>
        numbers is not null && numbers.TryGetValue(Id(element), out var page) ? page : int.MaxValue;

    private static string Id(string element) => element[Opening.Length..element.IndexOf('"', Opening.Length)];

    private static string Filled(string element, IReadOnlyDictionary<string, int>? numbers, string unknown)
    {
        var page = PageOf(element, numbers);
        var text = numbers is null ? unknown : page == int.MaxValue ? "–" : page.ToString(CultureInfo.InvariantCulture);
        return string.Concat(element.AsSpan(0, element.IndexOf('>', StringComparison.Ordinal) + 1), text, Closing);
    }
}
