namespace ClusterHandbook.Editions.Archives;

/// <summary>A file in an archive, or in a folder that is handed on.</summary>
/// <param name="Path">With <c>/</c> between folders.</param>
/// <param name="Bytes">Its content.</param>
public sealed record ArchiveEntry(string Path, ReadOnlyMemory<byte> Bytes);
