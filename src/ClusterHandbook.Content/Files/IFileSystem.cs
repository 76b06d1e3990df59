namespace ClusterHandbook.Content.Files;

/// <summary>The disk, as far as a build needs it. Safe for use from several threads.</summary>
/// <remarks>
/// Paths may use <c>/</c> on every system. Every member may throw <see cref="FileSystemException"/>, and nothing else,
/// when the disk refuses.
/// </remarks>
public interface IFileSystem
{
    /// <summary>What the path leads to; a link is a link, wherever it points.</summary>
    EntryKind KindOf(string path);

    /// <summary>The entries of one folder, in no particular order. Links are not followed and nothing is opened.</summary>
    IReadOnlyList<FolderEntry> List(string folder);

    /// <summary>All bytes of a regular file, at most <paramref name="limit"/>; a larger one is refused unread.</summary>
    byte[] Read(string path, long limit);

    /// <summary>Writes a file, readable by everybody whatever the umask (0644); an old one is replaced.</summary>
    void Write(string path, ReadOnlySpan<byte> bytes);

    /// <summary>
    /// Lets <paramref name="path"/>, which does not exist yet, be the very file at <paramref name="existing"/> (a hard
    /// link), provided that it has exactly these bytes; false when it has not, or the disk cannot, and then nothing has
    /// happened.
    /// </summary>
    bool TryReuse(string existing, string path, ReadOnlySpan<byte> bytes);

    /// <summary>Makes a folder and the missing ones above it (0755 whatever the umask); one that is there is left alone.</summary>
    void CreateFolder(string path);

    /// <summary>Removes a file or a link; nothing happens when there is none.</summary>
    void DeleteFile(string path);

    /// <summary>Removes a folder with all that it holds; links in it are removed, not followed. Nothing happens when there is none.</summary>
    void DeleteFolder(string path);

    /// <summary>Gives a file or folder a new name on the same disk, at which nothing may be yet.</summary>
    void Rename(string from, string to);

    /// <summary>
    /// Lets two folders change names in one step that nobody can see half done; false where the system has no such step,
    /// and then nothing has happened.
    /// </summary>
    bool TryExchange(string first, string second);

    /// <summary>
    /// Takes the lock that the file at <paramref name="path"/> stands for (made when missing, removed when released), or
    /// null when somebody else, in this process or another, holds it. The system releases it when the process dies.
    /// </summary>
    IDisposable? TryLock(string path);

    /// <summary>The absolute path with every link in it resolved, as far as it exists.</summary>
    string RealPath(string path);
}
