namespace ClusterHandbook.Content.Files;

/// <summary>One entry of a folder.</summary>
/// <param name="Name">The name alone, exactly as the disk spells it.</param>
/// <param name="Kind">What it is, links not followed.</param>
/// <param name="Length">Bytes of a regular file; 0 for everything else.</param>
public sealed record FolderEntry(string Name, EntryKind Kind, long Length);
