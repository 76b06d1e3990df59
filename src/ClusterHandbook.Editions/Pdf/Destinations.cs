namespace ClusterHandbook.Editions.Pdf;

/// <summary>The places of a printed document that something links to.</summary>
internal static class Destinations
{
    /// <summary>
    /// The page of every id, from 1. A browser writes the ids that some link leads to, and no others, into the catalogue's
    /// <c>/Dests</c> (12.3.2.3).
    /// </summary>
    public static Dictionary<string, int> PageNumbers(PdfDocument document)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var page in document.Pages())
        {
            numbers.TryAdd(page.Number, numbers.Count + 1);
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, place) in document.Dictionary(document.Catalog["Dests"])?.Entries ?? [])
        {
            if (document.Array(place) is [PdfReference page, ..] && numbers.TryGetValue(page.Number, out var number))
            {
                places[id] = number;
            }
        }

        return places;
    }
}
