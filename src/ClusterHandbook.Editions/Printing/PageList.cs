using System.Text;

namespace ClusterHandbook.Editions.Printing;

/// <summary>
/// The pages of one term of an index: in order, each once, those that follow each other as a range, and those on which the
/// term itself is treated apart from those that only speak of it.
/// </summary>
internal static class PageList
{
    /// <summary>A place of a term.</summary>
    /// <param name="Page">Its page; the largest number when nobody knows.</param>
    /// <param name="IsMain">True where the term itself is treated.</param>
    /// <param name="Link">Leads to it and shows the number.</param>
    public readonly record struct Place(int Page, bool IsMain, string Link);

    /// <summary>The list.</summary>
    public static string Write(IReadOnlyList<Place> places)
    {
        var pages = places.OrderBy(p => p.Page).ThenByDescending(p => p.IsMain).DistinctBy(p => p.Page).ToList();
        var ranges = new List<Place[]>();
        for (int from = 0, to; from < pages.Count; from = to + 1)
        {
            to = from;
            while (to + 1 < pages.Count && pages[to + 1].Page == pages[to].Page + 1 && pages[to + 1].IsMain == pages[to].IsMain) to++;
            ranges.Add(to == from ? [pages[from]] : [pages[from], pages[to]]);
        }

        return string.Join(", ", ranges.Select(r => string.Join('–', r.Select(p => p.Link)))) + Hidden(places.Except(ranges.SelectMany(r => r)));
    }

    // A browser tells the page of a place only as long as something leads to it, seen or not.
    private static string Hidden(IEnumerable<Place> places)
    {
        var links = string.Concat(places.Select(p => p.Link));
        return links.Length == 0 ? "" : $"<span hidden=\"\">{links}</span>";
    }
}
