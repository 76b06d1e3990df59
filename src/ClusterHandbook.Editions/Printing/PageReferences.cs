using System.Globalization;
using System.Text;

namespace ClusterHandbook.Editions.Printing;

/// <summary>
/// The places of a book that show the page of another: <c>&lt;a class="pn" href="#id"&gt;&lt;/a&gt;</c>. In a list
/// (<c>&lt;span class="pns"&gt;</c>) a page that was just named is not named again.
/// </summary>
internal static class PageReferences
{
    // As wide as most numbers of a book, so that lines break in the first print where they will break in the last.
    private const string Unknown = "00";

    private const string Opening = "<a class=\"pn\" href=\"#";
    private const string ListOpening = "<span class=\"pns\">";
    private const string ListClosing = "</span>";
    private const string Closing = "</a>";
    private const string Separator = ", ";

    /// <summary>Writes the numbers into the places.</summary>
    /// <param name="html">The book.</param>
    /// <param name="numbers">The page of every id; null before anything is known.</param>
    public static string Fill(string html, IReadOnlyDictionary<string, int>? numbers)
    {
        var output = new StringBuilder(html.Length + 4096);
        var from = 0;
        while (html.IndexOf(Opening, from, StringComparison.Ordinal) is var start && start >= 0)
        {
            output.Append(html, from, start - from);
            from = html.IndexOf(Closing, start, StringComparison.Ordinal) + Closing.Length;
            if (from < Closing.Length) throw new ArgumentException("A reference to a page has no end.", nameof(html));
            var reference = Reference(html[start..from], numbers);
            if (Repeats(output, reference)) output.Length -= Separator.Length;
            else output.Append(reference);
        }

        return output.Append(html, from, html.Length - from).ToString();
    }

    private static string Reference(string element, IReadOnlyDictionary<string, int>? numbers)
    {
        var end = element.IndexOf('"', Opening.Length);
        var text = numbers is null ? Unknown
            : numbers.TryGetValue(element[Opening.Length..end], out var page) ? page.ToString(CultureInfo.InvariantCulture)
            : "–";
        return string.Concat(element.AsSpan(0, element.IndexOf('>', end) + 1), text, Closing);
    }

    // `…>12</a>, ` before a reference to 12 in the same list.
    private static bool Repeats(StringBuilder output, string reference)
    {
        var number = reference.AsSpan(reference.LastIndexOf('>', reference.Length - Closing.Length - 1) + 1);
        if (number.StartsWith(Unknown, StringComparison.Ordinal)) return false;
        var tail = output.ToString(Math.Max(0, output.Length - 64), Math.Min(64, output.Length));
        return tail.EndsWith(">" + number.ToString() + Separator, StringComparison.Ordinal) && InList(output);
    }

    private static bool InList(StringBuilder output)
    {
        var tail = output.ToString(Math.Max(0, output.Length - 20_000), Math.Min(20_000, output.Length));
        return tail.LastIndexOf(ListOpening, StringComparison.Ordinal) > tail.LastIndexOf(ListClosing, StringComparison.Ordinal);
    }
}
