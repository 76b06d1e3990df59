namespace ClusterHandbook.Validation;

/// <summary>All files of the site in ordinal order, found by path.</summary>
internal sealed class SiteMap
{
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private Dictionary<string, int>? _folded;

    public SiteMap(IEnumerable<SiteFile> files, SiteValidatorOptions options)
    {
        var sorted = files.ToList();
        sorted.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path) is not 0 and var order ? order : (int)a.Kind - (int)b.Kind);
        Files = sorted;
        _numbers = new Dictionary<string, int>(Files.Count, StringComparer.Ordinal);
        for (var i = 0; i < Files.Count; i++) _numbers.TryAdd(Files[i].Path, i);
        _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        Home = Find(options.Home);
    }

    public IReadOnlyList<SiteFile> Files { get; }

    /// <summary>The number of the home page; -1 when there is none.</summary>
    public int Home { get; }

    /// <summary>The number of the file at a path; -1 when there is none.</summary>
    public int Find(string path) => _numbers.GetValueOrDefault(path, -1);

    /// <summary>The same without a string.</summary>
    public int Find(ReadOnlySpan<char> path) => _bySpan.TryGetValue(path, out var number) ? number : -1;

    /// <summary>What a server shows at a path: the file, the first page of a folder, or the page without its ending; -1 when nothing.</summary>
    public int FindServed(string path)
    {
        if (Find(path) is >= 0 and var exact) return exact;
        var folder = path.TrimEnd('/');
        if (Find(folder.Length == 0 ? "index.html" : folder + "/index.html") is >= 0 and var index) return index;
        return path.Length > 0 && path[^1] != '/' ? Find(path + ".html") : -1;
    }

    /// <summary>A file that differs only in capitals or in how its letters are composed; -1 when there is none.</summary>
    public int FindFolded(string path)
    {
        if (_folded is null)
        {
            _folded = new Dictionary<string, int>(Files.Count, StringComparer.Ordinal);
            for (var i = 0; i < Files.Count; i++) _folded.TryAdd(Fold(Files[i].Path), i);
        }

        return _folded.GetValueOrDefault(Fold(path), -1);
    }

    // A path from a broken address may hold half characters, which cannot be normalised.
    private static string Fold(string path)
    {
        try
        {
            return path.Normalize().ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            return path.ToUpperInvariant();
        }
    }
}
