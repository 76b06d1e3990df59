using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Runtime;

/// <summary>The local variables of one include or function call.</summary>
internal sealed class Frame
{
    /// <summary>Stands in a slot that was never assigned, so that strict mode can tell it from null.</summary>
    public static readonly object Unset = new();

    private readonly LocalLayout _layout;
    private readonly object?[] _slots;
    private Dictionary<string, object?>? _others;

    public Frame(LocalLayout layout, ScriptArray? arguments, WrappedBlock? block)
    {
        _layout = layout;
        _slots = layout.Count == 0 ? [] : new object?[layout.Count];
        for (var i = 0; i < _slots.Length; i++)
        {
            _slots[i] = Unset;
        }

        Arguments = arguments;
        Block = block;
    }

    /// <summary>What <c>$</c> is; null at the top of a page.</summary>
    public ScriptArray? Arguments { get; set; }

    /// <summary>How many loops of this page or function run: <c>break</c> leaves none of the caller's.</summary>
    public int Loops { get; set; }

    /// <summary>What <c>$$</c> runs.</summary>
    public WrappedBlock? Block { get; }

    /// <summary>Reads a variable. A wrapped block runs in the frame of the function that wraps it, hence the way by name.</summary>
    public object? Get(LocalLayout layout, int slot)
    {
        if (ReferenceEquals(layout, _layout))
        {
            return _slots[slot];
        }

        var name = layout.Names[slot];
        var own = _layout.Find(name);
        if (own >= 0)
        {
            return _slots[own];
        }

        return _others is not null && _others.TryGetValue(name, out var value) ? value : Unset;
    }

    /// <summary>Writes a variable.</summary>
    public void Set(LocalLayout layout, int slot, object? value)
    {
        if (ReferenceEquals(layout, _layout))
        {
            _slots[slot] = value;
            return;
        }

        var name = layout.Names[slot];
        var own = _layout.Find(name);
        if (own >= 0)
        {
            _slots[own] = value;
        }
        else
        {
            (_others ??= new(StringComparer.Ordinal))[name] = value;
        }
    }
}
