using System.Buffers;
using System.IO.Enumeration;

// The one implementation of IFileSystem on a real disk: everybody else goes through the interface.
#pragma warning disable RS0030

namespace ClusterHandbook.Content.Files;

/// <summary>The disk of this machine.</summary>
public sealed class DiskFileSystem : IFileSystem
{
    private const UnixFileMode FileMode0644 =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode FolderMode0755 =
        FileMode0644 | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    // Windows removes the file itself when the last handle goes; on Unix the name has to go while the lock is still held.
    private static readonly FileStreamOptions LockOptions = new()
    {
        Mode = FileMode.OpenOrCreate,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        BufferSize = 0,
        Options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None,
    };

    private DiskFileSystem()
    {
    }

    /// <summary>The one there is: it has no state.</summary>
    public static DiskFileSystem Instance { get; } = new();

    /// <inheritdoc/>
    public EntryKind KindOf(string path)
    {
        if (!OperatingSystem.IsWindows() && UnixStatus.Of(path) is { } status)
        {
            return status.Kind;
        }

        var file = new FileInfo(path);
        if ((int)file.Attributes == -1) return EntryKind.Missing;
        if (file.LinkTarget is not null) return EntryKind.Link;
        return file.Attributes.HasFlag(FileAttributes.Directory) ? EntryKind.Folder : EntryKind.File;
    }

    /// <inheritdoc/>
    public IReadOnlyList<FolderEntry> List(string folder)
    {
        try
        {
            return [.. new FileSystemEnumerable<FolderEntry>(folder, EntryOf, OneFolder)];
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Refused(e, folder);
        }
    }

    /// <inheritdoc/>
    public byte[] Read(string path, long limit)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(handle);
            if (length > limit)
            {
                throw new FileSystemException(FileFault.TooLarge, path);
            }

            var bytes = GC.AllocateUninitializedArray<byte>((int)length);
            var read = 0;
            while (read < bytes.Length)
            {
                var count = RandomAccess.Read(handle, bytes.AsSpan(read), read);
                if (count == 0)
                {
                    return bytes[..read]; // Somebody shortened it meanwhile.
                }

                read += count;
            }

            return bytes;
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Refused(e, path);
        }
    }

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);
            RandomAccess.Write(handle, bytes, 0);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(handle, FileMode0644);
            }
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Refused(e, path);
        }
    }

    /// <inheritdoc/>
    public bool TryReuse(string existing, string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            // Linked first and looked at afterwards: another build may exchange the existing file at any moment, but nobody
            // the one that now has this name.
            if (OperatingSystem.IsWindows() || !HardLink.Try(existing, path))
            {
                return false;
            }

            if (IsReusable(path, bytes))
            {
                return true;
            }
        }
        catch (Exception e) when (IsRefusal(e))
        {
            // The file is written instead; a name that was given must be free for that.
        }

        DeleteFile(path);
        return false;
    }

    private static bool IsReusable(string path, ReadOnlySpan<byte> bytes) =>
        UnixStatus.Of(path) is { Kind: EntryKind.File, Permissions: FileMode0644 } status
        && status.Length == bytes.Length && HasBytes(path, bytes);

    /// <inheritdoc/>
    public void CreateFolder(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return;
            }

            if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path)) is { Length: > 0 } parent)
            {
                CreateFolder(parent);
            }

            Directory.CreateDirectory(path);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, FolderMode0755);
            }
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Refused(e, path);
        }
    }

    /// <inheritdoc/>
    public void DeleteFile(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Refused(e, path);
        }
    }

    /// <inheritdoc/>
    public void DeleteFolder(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already: that is what was wanted.
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Refused(e, path);
        }
    }

    /// <inheritdoc/>
    public void Rename(string from, string to)
    {
        try
        {
            if (KindOf(from) == EntryKind.Folder)
            {
                Directory.Move(from, to);
            }
            else
            {
                File.Move(from, to);
            }
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Refused(e, from);
        }
    }

    /// <inheritdoc/>
    public bool TryExchange(string first, string second) => FolderExchange.Try(first, second);

    /// <inheritdoc/>
    public IDisposable? TryLock(string path)
    {
        while (true)
        {
            FileStream stream;
            try
            {
                stream = new FileStream(path, LockOptions);
            }
            catch (IOException e) when (IsHeldByAnother(e))
            {
                return null;
            }
            catch (UnauthorizedAccessException) when (OperatingSystem.IsWindows() && KindOf(path) == EntryKind.File)
            {
                return null; // The holder has just deleted it, and the name is not free yet.
            }
            catch (Exception e) when (IsRefusal(e))
            {
                throw Refused(e, path);
            }

            // The holder before us may have deleted the file between our opening and our locking it: then our lock is on
            // a file without a name, and a third process could lock a new one under that name.
            if (OperatingSystem.IsWindows() || UnixStatus.Of(stream.SafeFileHandle)?.Inode == UnixStatus.Of(path)?.Inode)
            {
                return new HeldLock(stream, path);
            }

            stream.Dispose();
        }
    }

    /// <inheritdoc/>
    public string RealPath(string path)
    {
        try
        {
            return Resolve(Path.GetFullPath(path), 0);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Refused(e, path);
        }
    }

    private static bool HasBytes(string path, ReadOnlySpan<byte> bytes)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = ArrayPool<byte>.Shared.Rent(64 << 10);
        try
        {
            var at = 0;
            while (at < bytes.Length)
            {
                var count = RandomAccess.Read(handle, buffer, at);
                if (count == 0 || count > bytes.Length - at || !bytes.Slice(at, count).SequenceEqual(buffer.AsSpan(0, count)))
                {
                    return false;
                }

                at += count;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string Resolve(string path, int depth)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (depth > 64 || Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        path = Path.Join(Resolve(parent, depth + 1), Path.GetFileName(path));
        return new DirectoryInfo(path).LinkTarget is { } target
            ? Resolve(Path.GetFullPath(target, Path.GetDirectoryName(path)!), depth + 1)
            : path;
    }

    private static FolderEntry EntryOf(ref FileSystemEntry entry)
    {
        var name = entry.FileName.ToString();
        if (!OperatingSystem.IsWindows() && UnixStatus.Of(Path.Join(entry.Directory, name)) is { } status)
        {
            return new FolderEntry(name, status.Kind, status.Length);
        }

        if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.ToFileSystemInfo().LinkTarget is not null)
        {
            return new FolderEntry(name, EntryKind.Link, 0);
        }

        return entry.IsDirectory
            ? new FolderEntry(name, EntryKind.Folder, 0)
            : new FolderEntry(name, EntryKind.File, entry.Length);
    }

    private static bool IsHeldByAnother(IOException e) => (e.HResult & 0xFFFF) switch
    {
        11 => OperatingSystem.IsLinux(), // EWOULDBLOCK
        35 => OperatingSystem.IsMacOS(),
        0x20 or 0x21 => OperatingSystem.IsWindows(), // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
        _ => false,
    };

    private static bool IsRefusal(Exception e) =>
        e is (IOException or UnauthorizedAccessException) and not FileSystemException;

    private static FileSystemException Refused(Exception e, string path) => new(FaultOf(e), path, e);

    // .NET passes the system's error number on: errno on Unix, a Win32 code (0x8007xxxx) on Windows.
    private static FileFault FaultOf(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => FileFault.Missing,
        UnauthorizedAccessException when e.InnerException?.HResult == 30 => FileFault.ReadOnly,
        UnauthorizedAccessException => FileFault.Denied,
        PathTooLongException => FileFault.NameTooLong,
        _ => (e.HResult & 0xFFFF, OperatingSystem.IsWindows(), OperatingSystem.IsMacOS()) switch
        {
            (0x70 or 0x27, true, _) => FileFault.Full,
            (0x13, true, _) => FileFault.ReadOnly,
            (28, false, _) or (122, false, false) or (69, false, true) => FileFault.Full,
            (30, false, _) => FileFault.ReadOnly,
            _ => FileFault.Other,
        },
    };

    private sealed class HeldLock(FileStream stream, string path) : IDisposable
    {
        private FileStream? _stream = stream;

        public void Dispose()
        {
            var held = Interlocked.Exchange(ref _stream, null);
            if (held is null)
            {
                return;
            }

            if (!OperatingSystem.IsWindows())
            {
                File.Delete(path);
            }

            held.Dispose();
        }
    }
}
