using System.Collections;

namespace ClusterHandbook.Templates.Values;

/// <summary>The whole numbers from one to another, up or down: <c>1..4</c>, <c>4..1</c>, <c>1..&lt;4</c>.</summary>
internal sealed class ScriptRange : IReadOnlyList<object>
{
    private readonly long _first;
    private readonly int _step;

    public ScriptRange(long first, long last, bool exclusive)
    {
        _first = first;
        _step = last >= first ? 1 : -1;
        var count = Int128.Abs((Int128)last - first) + (exclusive ? 0 : 1);
        Count = (int)Int128.Min(count, int.MaxValue);
    }

    public int Count { get; }

    public object this[int index] => Numbers.Box(_first + ((long)index * _step));

    public IEnumerator<object> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
