using System.Security.Cryptography;
using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Publishing.Output;

/// <summary>
/// The hidden folder in which a build comes about. Its lock, a file beside it, is held as long as the build lives, so that
/// another build can tell one that is at work from one that was killed.
/// </summary>
internal sealed class StagingFolder : IDisposable
{
    private const string LockSuffix = ".lock";

    private readonly IFileSystem _files;
    private readonly IDisposable _lock;

    private StagingFolder(IFileSystem files, string name, string path, IDisposable held)
    {
        _files = files;
        _lock = held;
        Name = name;
        Path = path;
    }

    public string Name { get; }

    public string Path { get; }

    public static StagingFolder Create(IFileSystem files, OutputLocation output)
    {
        while (true)
        {
            var name = output.StagingPrefix + RandomNumberGenerator.GetHexString(8, lowercase: true);
            var path = output.Beside(name);
            // Another build that cleans up may just be trying this lock: then the next name is as good.
            if (files.TryLock(path + LockSuffix) is not { } held)
            {
                continue;
            }

            var staging = new StagingFolder(files, name, path, held);
            try
            {
                files.CreateFolder(path);
                return staging;
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
    }

    /// <summary>Removes what killed builds left: staging folders whose lock is free, and old outputs.</summary>
    public static void RemoveStale(IFileSystem files, OutputLocation output)
    {
        foreach (var entry in files.List(output.Parent))
        {
            if (entry.Name.StartsWith(output.OldPrefix, StringComparison.Ordinal))
            {
                files.DeleteFolder(output.Beside(entry.Name));
            }
            else if (entry.Name.StartsWith(output.StagingPrefix, StringComparison.Ordinal))
            {
                RemoveIfDead(files, output.Beside(entry.Name));
            }
        }
    }

    private static void RemoveIfDead(IFileSystem files, string path)
    {
        var isLock = path.EndsWith(LockSuffix, StringComparison.Ordinal);
        using var held = files.TryLock(isLock ? path : path + LockSuffix);
        if (held is not null && !isLock)
        {
            files.DeleteFolder(path);
        }
    }

    /// <summary>Removes the folder, whatever it holds by now, and releases the lock.</summary>
    public void Dispose()
    {
        try
        {
            _files.DeleteFolder(Path);
        }
        catch (FileSystemException)
        {
            // The next build tries again: nothing refers to the folder any more.
        }
        finally
        {
            _lock.Dispose();
        }
    }
}
