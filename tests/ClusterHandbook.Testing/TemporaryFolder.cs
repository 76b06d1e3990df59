namespace ClusterHandbook.Testing;

/// <summary>An empty folder of its own for a test, gone when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The whole path of the folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("handbook-").FullName;

    /// <summary>The whole path of something in the folder, named with <c>/</c>.</summary>
    public string this[string path] => System.IO.Path.Combine(Path, path);

    /// <summary>Writes a text file (UTF-8 without a byte order mark) and the folders that it needs.</summary>
    public string Write(string path, string text)
    {
        var file = this[path];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
