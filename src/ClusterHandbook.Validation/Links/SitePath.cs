using System.Text;

namespace ClusterHandbook.Validation.Links;

/// <summary>Where in the site an internal address leads.</summary>
/// <param name="Path">From the root of the site, percent-decoded; ends with <c>/</c> (or is empty) for a folder; null when it leaves the site.</param>
/// <param name="Fragment">After the <c>#</c>, percent-decoded; null when there is none.</param>
/// <param name="RawFragment">The same as written: a browser tries it first.</param>
internal readonly record struct SitePath(string? Path, string? Fragment, string? RawFragment)
{
    /// <summary>Resolves an address against the folder of the page that writes it (empty, or ending with <c>/</c>).</summary>
    public static SitePath Resolve(string folder, ReadOnlySpan<byte> address)
    {
        var text = Encoding.UTF8.GetString(address);
        string? fragment = null;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0)
        {
            fragment = WithoutTextDirective(text[(hash + 1)..]);
            text = text[..hash];
        }

        var query = text.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0) text = text[..query];
        return new SitePath(Join(folder, text), fragment is null ? null : Decode(fragment), fragment);
    }

    /// <summary>
    /// The path that a plain address leads to, written into a buffer: the usual case without a copy. -1 when the address
    /// needs <see cref="Resolve"/>.
    /// </summary>
    /// <param name="folder">Empty, or ends with <c>/</c>.</param>
    /// <param name="path">The address without its fragment.</param>
    /// <param name="into">Takes the path.</param>
    public static int JoinPlain(string folder, ReadOnlySpan<byte> path, Span<char> into)
    {
        if (path.IsEmpty || path[0] == '/' || folder.Length + path.Length + 1 > into.Length || path.IndexOfAny("%\\?"u8) >= 0) return -1;
        folder.CopyTo(into);
        var length = folder.Length;
        while (true)
        {
            var slash = path.IndexOf((byte)'/');
            var segment = slash < 0 ? path : path[..slash];
            if (segment.SequenceEqual(".."u8))
            {
                if (length == 0) return -1;
                length = into[..(length - 1)].LastIndexOf('/') + 1;
            }
            else if (!segment.SequenceEqual("."u8))
            {
                if (Ascii.ToUtf16(segment, into[length..], out var written) != System.Buffers.OperationStatus.Done) return -1;
                length += written;
                if (slash >= 0) into[length++] = '/';
            }

            if (slash < 0) return length;
            path = path[(slash + 1)..];
        }
    }

    /// <summary>“%C3%A5” as “å”; what is not well formed stays as it is.</summary>
    public static string Decode(string text) =>
        text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    /// <summary>The fragment without <c>:~:text=…</c>, which names words, not an element.</summary>
    public static string WithoutTextDirective(string fragment)
    {
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        return directive < 0 ? fragment : fragment[..directive];
    }

    // Null when the path climbs above the root. A backslash is a slash to browsers.
    private static string? Join(string folder, string path)
    {
        path = path.Replace('\\', '/');
        if (path.Length == 0)
        {
            return folder;
        }

        var absolute = path[0] == '/';
        var segments = new List<string>();
        if (!absolute && folder.Length > 0) segments.AddRange(folder.TrimEnd('/').Split('/'));
        var rest = (absolute ? path[1..] : path).Split('/');
        for (var i = 0; i < rest.Length; i++)
        {
            var segment = Decode(rest[i]);
            var isLast = i == rest.Length - 1;
            switch (segment)
            {
                case ".." when segments.Count == 0:
                    return null;
                case "..":
                    segments.RemoveAt(segments.Count - 1);
                    if (isLast) segments.Add("");
                    break;
                case ".":
                    if (isLast) segments.Add("");
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }

        return segments is [""] ? "" : string.Join('/', segments);
    }
}
