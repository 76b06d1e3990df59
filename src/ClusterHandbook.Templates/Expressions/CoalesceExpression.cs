using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>a ?? b</c>: b where a is null. <c>a ?! b</c>: b where a is not. An unknown name on the left is null even in strict mode.</summary>
internal sealed class CoalesceExpression : Expression
{
    private readonly Expression _left;
    private readonly Expression _right;
    private readonly bool _whenNull;

    public CoalesceExpression(TextSpan span, Expression left, Expression right, bool whenNull)
        : base(span)
    {
        (_left, _right, _whenNull) = (left, right, whenNull);
        Depth = Above(left, right);
    }

    public override object? Evaluate(RenderContext context)
    {
        var left = _left is PathExpression path ? path.Evaluate(context, lenient: true) : _left.Evaluate(context);
        return left is null == _whenNull ? _right.Evaluate(context) : left;
    }
}
