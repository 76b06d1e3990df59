namespace ClusterHandbook.Publishing.Search;

/// <summary>How the data are cut into files: small enough that a query loads little, large enough that there are not too many.</summary>
/// <param name="Words">Characters of a file of words.</param>
/// <param name="Postings">Characters of a file of postings.</param>
/// <param name="Part">Characters of text in a file of excerpts.</param>
internal sealed record IndexSizes(int Words, int Postings, int Part)
{
    // A word of most pages tells none from another; on a small site it may still be all that a reader asks for.
    private const int SmallSite = 500;

    /// <summary>For a site of so many pages.</summary>
    public static IndexSizes For(int pages) => pages <= SmallSite ? new(4000, 3000, 1800) : new(8000, 8000, 12_000);

    /// <summary>True for a word on so many pages that only headings and names are worth a place in the index.</summary>
    public static bool IsEverywhere(int pagesWithWord, int pages) => pages >= SmallSite && pagesWithWord > pages / 2;
}
