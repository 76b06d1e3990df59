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

    /// <summary>Every id and anchor name, for suggestions.</summary>
    public IEnumerable<string> Ids => Encoding.UTF8.GetString(ids).Split('\0', StringSplitOptions.RemoveEmptyEntries);

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
