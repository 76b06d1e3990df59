using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Publishing;

/// <summary>An edition that the site offers, and what its holders may ask later: what has changed since?</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Stamp">Which state of it this is: <c>complete-2026-11-22-1f2e3d4c</c>.</param>
/// <param name="Date">The newest change of its pages; null when none is recorded.</param>
/// <param name="Documents">Its pages.</param>
/// <param name="Files">What can be downloaded; empty when this build makes no files.</param>
public sealed record PublishedEdition(
    Edition Edition, string Stamp, DateOnly? Date, IReadOnlyList<Document> Documents, IReadOnlyList<EditionDownload> Files);

/// <summary>A file of an edition.</summary>
/// <param name="Format"><c>pdf</c>, <c>epub</c> or <c>offline</c>.</param>
/// <param name="Address">From the root of the site.</param>
/// <param name="ByteCount">Its size.</param>
public sealed record EditionDownload(string Format, string Address, long ByteCount);
