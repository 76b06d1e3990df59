namespace ClusterHandbook.Content.Files;

/// <summary>What a path leads to, links not followed.</summary>
public enum EntryKind
{
    /// <summary>Nothing is there.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, wherever it points; on Windows also a junction.</summary>
    Link,

    /// <summary>A pipe (FIFO), a socket or a device: reading it may block for ever or never end.</summary>
    Special,
}
