using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Statements;

/// <summary><c>if</c>, with what follows its <c>else</c> as a block of its own.</summary>
internal sealed class IfStatement(TextSpan span, Expression condition, Block then, Block? otherwise) : Statement(span)
{
    public override Flow Execute(RenderContext context)
    {
        context.Site = condition;
        if (condition.Test(context))
        {
            return then.Execute(context);
        }

        return otherwise is null ? Flow.Next : otherwise.Execute(context);
    }
}
