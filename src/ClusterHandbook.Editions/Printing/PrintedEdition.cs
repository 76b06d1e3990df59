namespace ClusterHandbook.Editions.Printing;

/// <summary>A finished PDF.</summary>
/// <param name="Pdf">The file.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Passes">How often the book was printed until its page numbers were true.</param>
/// <param name="BrowserBytes">How large the browser's own file was.</param>
public sealed record PrintedEdition(ReadOnlyMemory<byte> Pdf, int Pages, int Passes, long BrowserBytes)
{
    /// <summary>The page of every id that something links to.</summary>
    internal IReadOnlyDictionary<string, int> Numbers { get; init; } = new Dictionary<string, int>();
}
