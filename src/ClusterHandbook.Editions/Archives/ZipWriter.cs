using System.IO.Compression;

namespace ClusterHandbook.Editions.Archives;

/// <summary>Zip files whose bytes depend on nothing but names and contents.</summary>
public static class ZipWriter
{
    // The earliest time that the format knows; no clock reaches an archive.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int OrdinaryFile = 0x81A4 << 16; // -rw-r--r--

    /// <summary>Writes the entries in ordinal order of their paths.</summary>
    /// <param name="entries">The files.</param>
    /// <param name="first">A file that must come first and uncompressed, as EPUB asks; or null.</param>
    public static byte[] Write(IEnumerable<ArchiveEntry> entries, ArchiveEntry? first = null)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (first is not null) Add(archive, first, CompressionLevel.NoCompression);
            foreach (var entry in entries.OrderBy(e => e.Path, StringComparer.Ordinal))
            {
                Add(archive, entry, CompressionLevel.Optimal);
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, ArchiveEntry entry, CompressionLevel level)
    {
        var file = archive.CreateEntry(entry.Path, level);
        file.LastWriteTime = Time;
        file.ExternalAttributes = OrdinaryFile;
        using var target = file.Open();
        target.Write(entry.Bytes.Span);
    }
}
