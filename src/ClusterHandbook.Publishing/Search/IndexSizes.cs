namespace ClusterHandbook.Publishing.Search;

/// <summary>How the data are cut into files: small enough that a query loads little, large enough that there are not too many.</summary>
/// <param name="Words">Characters of a file of words.</param>
/// <param name="Postings">Characters of a file of postings.</param>
/// <param name="Part">Characters of text in a file of excerpts.</param>
internal sealed record IndexSizes(int Words, int Postings, int Part)
{
    // A word of most pages tells none from another; on a small site it may still be all that a reader asks for.
    private const int SmallSite = 500;

    private const int LettersOfWord = 6; // With the space after it.

    /// <summary>
    /// For a site of so many pages, and words of text. A page of usual length is in one or two files of text, so that nobody
    /// uploads or copies more files than that takes.
    /// </summary>
    public static IndexSizes For(int pages, int words) => pages <= SmallSite
        ? new(4000, 3000, Math.Clamp(words / Math.Max(pages, 1) * LettersOfWord / 2, 1800, 6000))
        : new(8000, 8000, 12_000);

    /// <summary>True for a word on so many pages that only headings and names are worth a place in the index.</summary>
    public static bool IsEverywhere(int pagesWithWord, int pages) => pages >= SmallSite && pagesWithWord > pages / 2;
}
