using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ArrayExpression : Expression
{
    private readonly Expression[] _items;

    public ArrayExpression(TextSpan span, IReadOnlyList<Expression> items)
        : base(span)
    {
        _items = [.. items];
        Depth = Above(items);
    }

    public override object? Evaluate(RenderContext context)
    {
        context.CheckCount(_items.Length);
        var array = new ScriptArray(_items.Length);
        foreach (var item in _items) array.Add(item.Evaluate(context));
        return array;
    }
}
