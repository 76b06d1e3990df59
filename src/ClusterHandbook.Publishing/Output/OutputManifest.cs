using System.Security.Cryptography;
using System.Text;
using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Publishing.Output;

/// <summary>
/// The list of what a build wrote, kept in the output itself: what it names is ours to replace. <c>sha256sum -c</c> reads it.
/// </summary>
public sealed class OutputManifest
{
    /// <summary>Its name in the output.</summary>
    public const string FileName = ".handbook-manifest";

    private const string Heading = "# Written by handbook: every file that it may replace, with its SHA-256.\n";
    private const int HashLength = 64;
    private const long Limit = 1L << 30;

    private readonly IReadOnlyDictionary<string, string> _hashes;

    private OutputManifest(IReadOnlyDictionary<string, string> hashes) => _hashes = hashes;

    /// <summary>Names nothing: everything that is there is foreign.</summary>
    public static OutputManifest Empty { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Whether a file of the output, with <c>/</c> between folders, is ours.</summary>
    public bool Names(string path) =>
        string.Equals(path, FileName, StringComparison.Ordinal) || _hashes.ContainsKey(path);

    /// <summary>Whether a file of this name is a manifest, which is no part of the site.</summary>
    public static bool IsManifest(string name) => string.Equals(name, FileName, StringComparison.Ordinal);

    /// <summary>Whether a file was written with these bytes, as far as the manifest knows.</summary>
    public bool Has(string path, string hash) =>
        _hashes.TryGetValue(path, out var known) && string.Equals(known, hash, StringComparison.Ordinal);

    /// <summary>The SHA-256 of a file's bytes, in hex digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The manifest of a folder; an unreadable or damaged one names nothing.</summary>
    public static OutputManifest Read(IFileSystem files, string folder)
    {
        var path = Path.Join(folder, FileName);
        if (files.KindOf(path) != EntryKind.File)
        {
            return Empty;
        }

        try
        {
            return Parse(Encoding.UTF8.GetString(files.Read(path, Limit))) ?? Empty;
        }
        catch (FileSystemException)
        {
            return Empty;
        }
    }

    /// <summary>The bytes of a manifest, in ordinal order of the paths.</summary>
    internal static byte[] Format(IEnumerable<WrittenFile> files)
    {
        var text = new StringBuilder(Heading);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            text.Append(file.Hash).Append("  ").Append(file.Path).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static OutputManifest? Parse(string text)
    {
        if (!text.StartsWith("# Written by handbook", StringComparison.Ordinal) || !text.EndsWith('\n'))
        {
            return null;
        }

        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.IndexOf('\n');
            var line = rest[..end];
            rest = rest[(end + 1)..];
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (line.Length <= HashLength + 2 || !line[HashLength..].StartsWith("  "))
            {
                return null;
            }

            hashes[line[(HashLength + 2)..].ToString()] = line[..HashLength].ToString();
        }

        return new OutputManifest(hashes);
    }
}
