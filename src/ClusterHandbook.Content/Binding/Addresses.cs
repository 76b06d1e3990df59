using ClusterHandbook.Content.Text;

namespace ClusterHandbook.Content.Binding;

/// <summary>Where files are published: ASCII, lower case, with their extension, so that every disk and server takes them.</summary>
public static class Addresses
{
    /// <summary>The address of a plain page: its path below <c>input</c>, each part made ASCII.</summary>
    /// <param name="path">Below <c>input</c>, without the language part and the extension.</param>
    public static string OfPage(string path) => string.Join('/', path.Split('/').Select(Segment)) + ".html";

    /// <summary>The address of an asset: its path with every part made ASCII, the extension kept.</summary>
    public static string OfAsset(string path)
    {
        var extension = Path.GetExtension(path);
        var stem = path[..^extension.Length];
        return string.Join('/', stem.Split('/').Select(Segment)) + extension.ToLowerInvariant();
    }

    /// <summary>One part of an address: ASCII, and a short name of its own for what has no Latin letter or digit.</summary>
    public static string Segment(string name)
    {
        var slug = Slug.From(name);
        return slug.Length > 0 ? slug : "p-" + Fingerprint(name);
    }

    // FNV-1a: a short, stable name for what has no Latin letter at all.
    private static string Fingerprint(string name)
    {
        var hash = 2166136261u;
        foreach (var c in UnicodeText.Compose(name))
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
