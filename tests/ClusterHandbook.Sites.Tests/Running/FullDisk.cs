using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Sites.Tests.Running;

/// <summary>A real disk with room for so many more bytes.</summary>
internal sealed class FullDisk(long room) : IFileSystem
{
    private readonly DiskFileSystem _disk = DiskFileSystem.Instance;
    private long _written;

    public EntryKind KindOf(string path) => _disk.KindOf(path);

    public IReadOnlyList<FolderEntry> List(string folder) => _disk.List(folder);

    public byte[] Read(string path, long limit) => _disk.Read(path, limit);

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (Interlocked.Add(ref _written, bytes.Length) > room)
        {
            throw new FileSystemException(FileFault.Full, path);
        }

        _disk.Write(path, bytes);
    }

    public bool TryReuse(string existing, string path, ReadOnlySpan<byte> bytes) => false;

    public void CreateFolder(string path) => _disk.CreateFolder(path);

    public void DeleteFile(string path) => _disk.DeleteFile(path);

    public void DeleteFolder(string path) => _disk.DeleteFolder(path);

    public void Rename(string from, string to) => _disk.Rename(from, to);

    public bool TryExchange(string first, string second) => _disk.TryExchange(first, second);

    public IDisposable? TryLock(string path) => _disk.TryLock(path);

    public string RealPath(string path) => _disk.RealPath(path);
}
