using System.Collections.Concurrent;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Publishing.Output;

/// <summary>
/// A build's output on its way: files are written to a hidden folder beside the output, and change places with the old
/// output at the end. Whoever kills the build, or fills the disk, leaves the last good output whole.
/// </summary>
/// <remarks>Writing is safe from several threads. Disposing without publishing removes everything written.</remarks>
public sealed class StagedOutput : IDisposable
{
    // Another build holds the lock only for a check and a rename.
    private const int LockAttempts = 600;
    private const int LockPauseMilliseconds = 50;

    private readonly IFileSystem _files;
    private readonly OutputLocation _output;
    private readonly bool _clean;
    private readonly StagingFolder _staging;
    private readonly OutputManifest _previous;
    private readonly ConcurrentDictionary<string, WrittenFile> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentBag<Diagnostic> _findings = [];
    private Diagnostic? _fault;

    private StagedOutput(IFileSystem files, OutputLocation output, bool clean)
    {
        _files = files;
        _output = output;
        _clean = clean;
        _staging = StagingFolder.Create(files, output);
        _previous = OutputManifest.Read(files, output.Path);
    }

    /// <summary>
    /// Checks the place, removes what killed builds left, finishes what one had begun, and opens an empty staging folder;
    /// null with the reason when nothing could be published there.
    /// </summary>
    public static WithDiagnostics<StagedOutput?> Begin(IFileSystem files, OutputFolder folder)
    {
        var shown = new SourceText(folder.Path.Replace('\\', '/'), "");
        try
        {
            var (output, refusal) = OutputLocation.Find(files, folder);
            if (output is null)
            {
                return new(null, [refusal!]);
            }

            files.CreateFolder(output.Parent);
            using (var held = Lock(files, output))
            {
                if (held is null) return new(null, [Locked(shown)]);
                OutputSwap.Recover(files, output);
                StagingFolder.RemoveStale(files, output);
                // Under the lock: a manifest and a folder of two builds would not go with each other.
                if (!folder.Clean && ForeignFiles.Check(files, output) is { } foreign) return new(null, [foreign]);
            }

            return new(new StagedOutput(files, output, folder.Clean), []);
        }
        catch (FileSystemException e)
        {
            return new(null, [DiskFault.ToDiagnostic(e, shown)]);
        }
    }

    /// <summary>
    /// Writes one file of the new output; <paramref name="path"/> is from the output folder, <c>/</c> between folders. False
    /// when it could not be: <see cref="Publish"/> then says why and publishes nothing.
    /// </summary>
    public bool Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (_fault is not null)
        {
            return false; // The disk refused before; ten thousand equal findings help nobody.
        }

        if (!OutputPath.IsAllowed(path))
        {
            _findings.Add(OutputPath.Refused(_output.Shown, path));
            return false;
        }

        var hash = OutputManifest.HashOf(bytes);
        if (!_written.TryAdd(path, new WrittenFile(path, hash)))
        {
            _findings.Add(OutputPath.WrittenTwice(_output.Shown, path));
            return false;
        }

        try
        {
            if (!EnsureFolderOf(path))
            {
                _findings.Add(OutputPath.WrittenTwice(_output.Shown, path));
                return false;
            }

            WriteToStaging(path, bytes, hash);
            return true;
        }
        catch (FileSystemException e)
        {
            Interlocked.CompareExchange(ref _fault, DiskFault.ToDiagnostic(e, _output.Shown), null);
            return false;
        }
    }

    /// <summary>
    /// Puts the new output in the place of the old one. With findings nothing has changed. Call once, after every
    /// <see cref="Write"/> has returned; dispose afterwards.
    /// </summary>
    public IReadOnlyList<Diagnostic> Publish()
    {
        if (_fault is not null || !_findings.IsEmpty)
        {
            return [.. _findings.Append(_fault).OfType<Diagnostic>().Order(Comparer<Diagnostic>.Create(Diagnostic.CompareByPlace))];
        }

        try
        {
            var manifest = OutputManifest.Format(_written.Values);
            _files.Write(Path.Join(_staging.Path, OutputManifest.FileName), manifest);
            using var held = Lock(_files, _output);
            if (held is null) return [Locked(_output.Shown)];
            OutputSwap.Recover(_files, _output);
            if (!_clean && ForeignFiles.Check(_files, _output) is { } foreign) return [foreign];
            OutputSwap.Run(_files, _output, _staging);
            return [];
        }
        catch (FileSystemException e)
        {
            return [DiskFault.ToDiagnostic(e, _output.Shown)];
        }
    }

    /// <summary>Removes the staging folder with what is in it: the unpublished new output, or the old one after publishing.</summary>
    public void Dispose() => _staging.Dispose();

    // What has not changed since the last build keeps its file: nothing is written, and deployment tools that go by
    // date and inode see that nothing changed.
    private void WriteToStaging(string path, ReadOnlySpan<byte> bytes, string hash)
    {
        var target = Path.Join(_staging.Path, path);
        if (!(_previous.Has(path, hash) && _files.TryReuse(Path.Join(_output.Path, path), target, bytes)))
        {
            _files.Write(target, bytes);
        }
    }

    private bool EnsureFolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash < 0)
        {
            return true;
        }

        var folder = path[..slash];
        if (_folders.TryGetValue(folder, out var known))
        {
            return string.Equals(known, folder, StringComparison.Ordinal);
        }

        if (!EnsureFolderOf(folder))
        {
            return false;
        }

        // Made before it is known: another thread that finds it known writes into it at once.
        _files.CreateFolder(Path.Join(_staging.Path, folder));
        return string.Equals(_folders.GetOrAdd(folder, folder), folder, StringComparison.Ordinal);
    }

    private static IDisposable? Lock(IFileSystem files, OutputLocation output)
    {
        for (var attempt = 0; attempt < LockAttempts; attempt++)
        {
            if (files.TryLock(output.Lock) is { } held)
            {
                return held;
            }

            Thread.Sleep(LockPauseMilliseconds);
        }

        return null;
    }

    private static Diagnostic Locked(SourceText output) => new(
        "CH0911", Severity.Error, $"another build is publishing to `{output.Path}` and does not come to its end", output, default,
        "wait for it, or end it, then build again");
}
