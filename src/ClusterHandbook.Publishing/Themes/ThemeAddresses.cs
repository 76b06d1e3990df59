using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ClusterHandbook.Publishing.Themes;

/// <summary>
/// Where the files of a theme are published, by their names; notes which of them a page asks for. A theme serves many sites:
/// what no page of this one uses is not published, and nobody carries it along.
/// </summary>
/// <remarks>Safe for use from several threads. Which files are asked for does not depend on their order.</remarks>
internal sealed class ThemeAddresses(IReadOnlyList<ThemeAsset> assets) : IReadOnlyDictionary<string, string>
{
    private readonly Dictionary<string, ThemeAsset> _assets = assets.ToDictionary(a => a.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _used = new(StringComparer.Ordinal);

    public int Count => _assets.Count;

    public IEnumerable<string> Keys => _assets.Keys;

    public IEnumerable<string> Values => this.Select(entry => entry.Value);

    public string this[string key] => TryGetValue(key, out var address) ? address : throw new KeyNotFoundException(key);

    /// <summary>Whether a page has asked for the file.</summary>
    public bool IsUsed(ThemeAsset asset) => _used.ContainsKey(asset.Name);

    public bool ContainsKey(string key) => _assets.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (!_assets.TryGetValue(key, out var asset)) return false;
        value = _used.TryGetValue(key, out var known) ? known : _used.GetOrAdd(key, asset.Address);
        return true;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        foreach (var name in _assets.Keys) yield return new(name, this[name]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
