using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ArrayExpression : Expression
{
    private readonly IReadOnlyList<Expression> _items;

    public ArrayExpression(TextSpan span, IReadOnlyList<Expression> items)
        : base(span)
    {
        _items = items;
        Depth = Above(items);
    }

    public override object? Evaluate(RenderContext context)
    {
        context.CheckCount(_items.Count);
        var array = new ScriptArray(_items.Count);
        foreach (var item in _items) array.Add(item.Evaluate(context));
        return array;
    }
}
