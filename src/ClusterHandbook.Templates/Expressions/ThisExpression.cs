using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>this</c>: the object whose members are the global variables here.</summary>
internal sealed class ThisExpression(TextSpan span) : Expression(span)
{
    public override object? Evaluate(RenderContext context) => context.Scope.This;
}
