using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Statements;

/// <summary><c>func f … end</c>: when the run comes here, the name becomes the function.</summary>
internal sealed class FunctionStatement(TextSpan span, PathExpression name, ScriptFunction function) : Statement(span)
{
    public override Flow Execute(RenderContext context)
    {
        name.Assign(context, function);
        return Flow.Next;
    }
}
