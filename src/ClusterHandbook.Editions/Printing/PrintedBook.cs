namespace ClusterHandbook.Editions.Printing;

/// <summary>What the browser printed.</summary>
/// <param name="Pdf">As the browser wrote it.</param>
/// <param name="Numbers">The page of every id that something links to.</param>
/// <param name="Passes">How often it was printed.</param>
/// <param name="Stable">False when the numbers still moved at the last pass.</param>
internal sealed record PrintedBook(byte[] Pdf, IReadOnlyDictionary<string, int> Numbers, int Passes, bool Stable);
