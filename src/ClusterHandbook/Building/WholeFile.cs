using ClusterHandbook.Content.Files;
using ClusterHandbook.Editions.Archives;

namespace ClusterHandbook.Building;

/// <summary>Writes a file under another name first, so that nobody finds a part of it under its own.</summary>
internal static class WholeFile
{
    /// <summary>Replaces or makes a folder with all its files.</summary>
    public static void WriteFolder(IFileSystem files, string folder, string name, IReadOnlyList<ArchiveEntry> entries)
    {
        var part = $"{folder}/.{name}.part";
        files.DeleteFolder(part);
        try
        {
            foreach (var below in entries.Select(e => Path.GetDirectoryName(e.Path)!).Distinct(StringComparer.Ordinal))
            {
                files.CreateFolder(below.Length == 0 ? part : $"{part}/{below}");
            }

            foreach (var entry in entries) files.Write($"{part}/{entry.Path}", entry.Bytes.Span);
            files.DeleteFolder($"{folder}/{name}");
            files.Rename(part, $"{folder}/{name}");
        }
        catch (FileSystemException)
        {
            files.DeleteFolder(part);
            throw;
        }
    }

    /// <summary>Replaces or makes the file.</summary>
    public static void Write(IFileSystem files, string folder, string name, ReadOnlySpan<byte> bytes)
    {
        files.CreateFolder(folder);
        var part = $"{folder}/.{name}.part";
        try
        {
            files.DeleteFile(part);
            files.Write(part, bytes);
            files.DeleteFile($"{folder}/{name}");
            files.Rename(part, $"{folder}/{name}");
        }
        catch (FileSystemException)
        {
            files.DeleteFile(part);
            throw;
        }
    }
}
