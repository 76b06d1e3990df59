using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Publishing.Tests.Output;

/// <summary>A disk that runs full, lacks a system call, or on which the process dies at a chosen change.</summary>
internal sealed class FaultyFileSystem(IFileSystem disk) : IFileSystem
{
    private readonly List<TrackedLock> _locks = [];
    private long _written;
    private int _changes;

    /// <summary>The process dies before this change, counted from 1; later ones do not happen either.</summary>
    public int DiesAtChange { get; init; } = int.MaxValue;

    public long FullAfterBytes { get; init; } = long.MaxValue;

    public bool CanExchange { get; init; } = true;

    public bool CanReuse { get; init; } = true;

    /// <summary>What happens just before a folder is listed.</summary>
    public Action<string>? BeforeList { get; init; }

    public bool IsDead => _changes >= DiesAtChange;

    public int Reused { get; private set; }

    public EntryKind KindOf(string path) => disk.KindOf(path);

    public IReadOnlyList<FolderEntry> List(string folder)
    {
        BeforeList?.Invoke(folder);
        return disk.List(folder);
    }

    public byte[] Read(string path, long limit) => disk.Read(path, limit);

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Change();
        if (Interlocked.Add(ref _written, bytes.Length) > FullAfterBytes)
        {
            disk.Write(path, bytes[..(bytes.Length / 2)]);
            throw new FileSystemException(FileFault.Full, path);
        }

        disk.Write(path, bytes);
    }

    public bool TryReuse(string existing, string path, ReadOnlySpan<byte> bytes)
    {
        Change();
        if (!CanReuse || !disk.TryReuse(existing, path, bytes)) return false;
        Reused++;
        return true;
    }

    public void CreateFolder(string path)
    {
        Change();
        disk.CreateFolder(path);
    }

    public void DeleteFile(string path)
    {
        Change();
        disk.DeleteFile(path);
    }

    public void DeleteFolder(string path)
    {
        Change();
        disk.DeleteFolder(path);
    }

    public void Rename(string from, string to)
    {
        Change();
        disk.Rename(from, to);
    }

    public bool TryExchange(string first, string second)
    {
        Change();
        return CanExchange && disk.TryExchange(first, second);
    }

    public IDisposable? TryLock(string path)
    {
        Change();
        return disk.TryLock(path) is { } held ? new TrackedLock(this, held, path) : null;
    }

    public string RealPath(string path) => disk.RealPath(path);

    /// <summary>What the system does for a process that dies: locks are free, their files stay.</summary>
    public void ReleaseLocks() => _locks.ForEach(held => held.Release());

    private void Change()
    {
        if (Interlocked.Increment(ref _changes) >= DiesAtChange)
        {
            throw new ProcessDiedException();
        }
    }

    private sealed class TrackedLock : IDisposable
    {
        private readonly FaultyFileSystem _owner;
        private readonly IDisposable _held;
        private readonly string _path;

        public TrackedLock(FaultyFileSystem owner, IDisposable held, string path)
        {
            (_owner, _held, _path) = (owner, held, path);
            owner._locks.Add(this);
        }

        public void Dispose()
        {
            if (!_owner.IsDead) Release(leaveFile: false);
        }

        public void Release() => Release(leaveFile: true);

        private void Release(bool leaveFile)
        {
            if (!_owner._locks.Contains(this)) return;
            if (!leaveFile) _owner._locks.Remove(this);
            _held.Dispose();
            if (leaveFile) File.WriteAllBytes(_path, []);
        }
    }
}

/// <summary>Nothing in the program may catch it: it stands for the end of the process.</summary>
internal sealed class ProcessDiedException : Exception;
