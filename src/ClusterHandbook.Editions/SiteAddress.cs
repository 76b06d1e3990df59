namespace ClusterHandbook.Editions;

/// <summary>An address inside the site, taken apart.</summary>
/// <param name="Path">From the root of the site.</param>
/// <param name="Fragment">Decoded; empty for the whole page.</param>
internal readonly record struct SiteAddress(string Path, string Fragment)
{
    /// <summary>What <paramref name="href"/> means on the page at <paramref name="from"/>, from the root of the site.</summary>
    public static SiteAddress Resolve(string from, string href)
    {
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(hash < 0 ? href : href[..hash]);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(href[(hash + 1)..]);
        if (path.Length == 0) return new SiteAddress(from, fragment);
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or "..")) parts.Add(part);
        }

        return new SiteAddress(string.Join('/', parts), fragment);
    }

    /// <summary>True for an address with a scheme, or on another host.</summary>
    public static bool IsOutside(string href) =>
        href.StartsWith("//", StringComparison.Ordinal)
        || href.IndexOfAny([':', '/', '?', '#']) is >= 0 and var at && href[at] == ':';
}
