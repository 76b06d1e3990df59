namespace ClusterHandbook.Editions.Printing;

/// <summary>
/// About on which page each place of a book will be, by how much text comes before it. The guesses are printed where the first
/// print needs numbers: most have as many digits as the true ones, so that lines break where they will break in the end.
/// </summary>
internal static class PageGuess
{
    // What a page of our books holds on average, tables and white space included.
    private const int CharactersOnPage = 2000;

    private const string Mark = " id=\"";

    /// <summary>A guess for every id.</summary>
    public static IReadOnlyDictionary<string, int> Of(string html)
    {
        var guesses = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = 0;
        for (var at = 0; at < html.Length; at++)
        {
            if (html[at] != '<')
            {
                text++;
                continue;
            }

            var end = EndOfTag(html, at);
            var mark = html.IndexOf(Mark, at, end - at, StringComparison.Ordinal);
            if (mark >= 0) guesses.TryAdd(html[(mark + Mark.Length)..html.IndexOf('"', mark + Mark.Length)], 1 + (text / CharactersOnPage));
            at = end;
        }

        return guesses;
    }

    private static int EndOfTag(string html, int start)
    {
        var from = string.CompareOrdinal(html, start, "<style", 0, 6) == 0 ? html.IndexOf("</style", start, StringComparison.Ordinal) : start;
        var end = html.IndexOf('>', Math.Max(from, start));
        return end < 0 ? html.Length - 1 : end;
    }
}
