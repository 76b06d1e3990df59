using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ClusterHandbook.Templates;

/// <summary>An object of named values that keep their order, as templates write it: <c>{a: 1, b: 2}</c>.</summary>
public sealed class ScriptObject : IReadOnlyDictionary<string, object?>
{
    private readonly OrderedDictionary<string, object?> _members = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count => _members.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _members.Keys;

    /// <inheritdoc/>
    public IEnumerable<object?> Values => _members.Values;

    /// <summary>Counts the changes of shape, so that a loop notices one.</summary>
    internal int Version { get; private set; }

    /// <summary>The value of a member; null when there is none.</summary>
    public object? this[string key]
    {
        get => _members.GetValueOrDefault(key);
        set
        {
            _members[key] = value;
            Version++;
        }
    }

    /// <summary>Adds or replaces a member; here so that an object can be written as an initializer.</summary>
    public void Add(string key, object? value) => this[key] = value;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _members.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => _members.TryGetValue(key, out value);

    /// <summary>The member at a place in the order.</summary>
    internal KeyValuePair<string, object?> At(int index) => _members.GetAt(index);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
