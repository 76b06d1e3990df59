using System.Text;
using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Pages;

/// <summary>What is kept of a page, or of a style sheet or drawing, once its bytes are gone.</summary>
internal sealed class ScannedPage(string path, PageLink[] links, byte[] ids, PageProblem[] problems)
{
    private const int FewBytes = 4096;
    private HashSet<string>? _idSet;

    /// <summary>From the root of the site.</summary>
    public string Path { get; } = path;

    public PageLink[] Links { get; } = links;

    public PageProblem[] Problems { get; } = problems;

    /// <summary>Links that say in which language their target is.</summary>
    public PageAlternate[] Alternates { get; init; } = [];

    /// <summary>The language that the page declares; null where nothing was said of one, empty when it declares none.</summary>
    public string? Language { get; init; }

    /// <summary>The number of the address to which the page sends every reader at once; -1 when it is a page to stay on.</summary>
    public int Refresh { get; init; } = -1;

    /// <summary>Whether search engines are asked not to list it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Every id and anchor name, for suggestions.</summary>
    public IEnumerable<string> Ids => Encoding.UTF8.GetString(ids).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same for an id in UTF-8, without a copy of it; false also when only a closer look can tell.</summary>
    public bool HasPlainId(ReadOnlySpan<byte> id)
    {
        Span<byte> wanted = stackalloc byte[130];
        if (id.Length is 0 or > 128 || ids.Length > FewBytes) return false;
        id.CopyTo(wanted[1..]);
        wanted[0] = wanted[id.Length + 1] = 0;
        return ids.AsSpan().IndexOf(wanted[..(id.Length + 2)]) >= 0;
    }

    /// <summary>Whether a link may lead to this part of the page.</summary>
    public bool HasId(string id)
    {
        if (id.Length == 0 || id.Equals("top", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (ids.Length > FewBytes)
        {
            _idSet ??= Ids.ToHashSet(StringComparer.Ordinal);
            return _idSet.Contains(id);
        }

        // The ids lie between zeros.
        Span<byte> wanted = stackalloc byte[258];
        return Encoding.UTF8.GetByteCount(id) is > 0 and <= 256 and var length
            ? Encoding.UTF8.TryGetBytes(id, wanted[1..], out _) && ids.AsSpan().IndexOf(wanted[..(length + 2)]) >= 0
            : Ids.Contains(id, StringComparer.Ordinal);
    }
}
