using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions.Pdf;

namespace ClusterHandbook.Editions.Printing;

/// <summary>A book that is ready to be printed.</summary>
/// <param name="Html">One page that needs no other file; see <see cref="PageReferences"/> for its page numbers.</param>
/// <param name="Information">What the file says of itself.</param>
/// <param name="Source">The author's file of the edition: where findings point.</param>
public sealed record PrintOrder(string Html, DocumentInformation Information, SourceText Source)
{
    /// <summary>The boxes that become fields to fill in; none for a book to read.</summary>
    public IReadOnlyList<FieldBox> Fields { get; init; } = [];

    /// <summary>True for a booklet: two pages on each side of a folded sheet.</summary>
    public bool AsBooklet { get; init; }
}
