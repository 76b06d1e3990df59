namespace ClusterHandbook.Testing;

/// <summary>A real folder that is gone when the test is.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The absolute path, links resolved (a temporary folder is often behind one).</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("handbook-").FullName;

    /// <summary>The absolute path of something in it.</summary>
    public string this[string path] => System.IO.Path.Combine(Path, path);

    /// <summary>Writes a file, with the folders that it needs.</summary>
    public TemporaryFolder With(string path, string text = "text\n") => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, with the folders that it needs.</summary>
    public TemporaryFolder With(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
        return this;
    }

    /// <summary>Every path in it, files as they are and folders with a <c>/</c> at the end, in ordinal order.</summary>
    public IReadOnlyList<string> Entries =>
    [
        .. Directory.EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories)
            .Select(p => System.IO.Path.GetRelativePath(Path, p).Replace('\\', '/') + (Directory.Exists(p) ? "/" : ""))
            .Order(StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A leftover in the system's temporary folder harms nobody; a failing clean-up would hide the test's result.
        }
        catch (UnauthorizedAccessException)
        {
            // The same.
        }
    }
}
