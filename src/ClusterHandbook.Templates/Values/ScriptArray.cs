using System.Collections;

namespace ClusterHandbook.Templates;

/// <summary>An array as templates write it: <c>[1, 2]</c>. It grows when they assign behind its end, and may carry named values besides.</summary>
public sealed class ScriptArray : IReadOnlyList<object?>
{
    private readonly List<object?> _items;
    private ScriptObject? _attached;

    /// <summary>An empty array.</summary>
    public ScriptArray() => _items = [];

    /// <summary>An empty array with room for some items.</summary>
    public ScriptArray(int capacity) => _items = new List<object?>(capacity);

    /// <summary>An array of these items.</summary>
    public ScriptArray(IEnumerable<object?> items) => _items = [.. items];

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <summary>Counts the changes, so that a loop notices one.</summary>
    internal int Version { get; private set; }

    /// <summary>The named values that the array carries, or null.</summary>
    internal ScriptObject? Attached => _attached;

    /// <inheritdoc/>
    public object? this[int index]
    {
        get => _items[index];
        set
        {
            while (index >= _items.Count)
            {
                _items.Add(null);
            }

            _items[index] = value;
            Version++;
        }
    }

    /// <summary>Adds an item at the end.</summary>
    public void Add(object? item)
    {
        _items.Add(item);
        Version++;
    }

    /// <summary>Gives the array a named value.</summary>
    internal void Attach(string name, object? value) => (_attached ??= [])[name] = value;

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
