using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Statements;

/// <summary>An expression whose value is written.</summary>
internal sealed class ExpressionStatement(TextSpan span, Expression expression) : Statement(span)
{
    public override Flow Execute(RenderContext context)
    {
        // What a value needs to be printed is charged to, and fails at, this expression.
        context.Site = expression;
        expression.Write(context);
        return Flow.Next;
    }
}
