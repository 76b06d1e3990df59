using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>(a)</c>. The node stays, so that its span has the parentheses.</summary>
internal sealed class ParenthesizedExpression : Expression
{
    private readonly Expression _inner;

    public ParenthesizedExpression(TextSpan span, Expression inner)
        : base(span)
    {
        _inner = inner;
        Depth = Above(inner);
    }

    public override object? Evaluate(RenderContext context) => _inner.Evaluate(context);

    public override object? Evaluate(RenderContext context, TextUse use) => _inner.Evaluate(context, use);

    public override bool Test(RenderContext context) => _inner.Test(context);

    public override void Write(RenderContext context) => _inner.Write(context);
}
