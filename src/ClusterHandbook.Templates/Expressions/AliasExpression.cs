using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>@f</c>: the function itself, not what it gives.</summary>
internal sealed class AliasExpression : Expression
{
    private readonly Expression _operand;

    public AliasExpression(TextSpan span, Expression operand)
        : base(span)
    {
        _operand = operand;
        Depth = Above(operand);
    }

    public override object? Evaluate(RenderContext context) =>
        _operand is PathExpression path ? path.Resolve(context) : _operand.Evaluate(context);
}
