using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>a &amp;&amp; b</c> and <c>a || b</c>: always true or false, and the right side only when it matters.</summary>
internal sealed class LogicalExpression : Expression
{
    private readonly Expression _left;
    private readonly Expression _right;
    private readonly bool _and;

    public LogicalExpression(TextSpan span, Expression left, Expression right, bool and)
        : base(span)
    {
        (_left, _right, _and) = (left, right, and);
        Depth = Above(left, right);
    }

    public override object? Evaluate(RenderContext context) => Numbers.Box(Test(context));

    public override bool Test(RenderContext context) =>
        _and ? _left.Test(context) && _right.Test(context) : _left.Test(context) || _right.Test(context);
}
