namespace ClusterHandbook.Content.Files;

/// <summary>Why the disk refused.</summary>
public enum FileFault
{
    /// <summary>Anything that has no name of its own here.</summary>
    Other,

    /// <summary>The file or folder is not there.</summary>
    Missing,

    /// <summary>The user who runs the program may not do that.</summary>
    Denied,

    /// <summary>The disk, or the user's share of it, is full.</summary>
    Full,

    /// <summary>The whole disk can only be read.</summary>
    ReadOnly,

    /// <summary>The name or the whole path is longer than the disk allows.</summary>
    NameTooLong,

    /// <summary>The file is larger than the caller allows.</summary>
    TooLarge,
}
