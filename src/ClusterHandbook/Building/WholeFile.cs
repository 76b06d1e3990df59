using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Building;

/// <summary>Writes a file under another name first, so that nobody finds a part of it under its own.</summary>
internal static class WholeFile
{
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
