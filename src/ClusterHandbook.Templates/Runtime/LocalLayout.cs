namespace ClusterHandbook.Templates.Runtime;

/// <summary>The local variables (<c>$name</c>) of one template or function, each with its slot.</summary>
internal sealed class LocalLayout
{
    private readonly List<string> _names = [];

    /// <summary>How many slots a frame needs.</summary>
    public int Count => _names.Count;

    /// <summary>The names, by slot.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The slot of a name, made when it is new. Only the parser calls this.</summary>
    public int SlotOf(string name)
    {
        var slot = _names.IndexOf(name);
        if (slot < 0)
        {
            slot = _names.Count;
            _names.Add(name);
        }

        return slot;
    }

    /// <summary>The slot of a name, or -1.</summary>
    public int Find(string name) => _names.IndexOf(name);
}
