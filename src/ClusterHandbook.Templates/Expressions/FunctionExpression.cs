using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>do … end</c>: a function without a name.</summary>
internal sealed class FunctionExpression(TextSpan span, ScriptFunction function) : Expression(span)
{
    public override object? Evaluate(RenderContext context) => function;
}
