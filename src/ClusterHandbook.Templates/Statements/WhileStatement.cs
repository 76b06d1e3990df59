using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Statements;

/// <summary><c>while condition</c>.</summary>
internal sealed class WhileStatement(TextSpan span, Expression condition, Block body) : Statement(span)
{
    public override Flow Execute(RenderContext context)
    {
        var state = new LoopState(0, context.While);
        context.While = state;
        context.Frame.Loops++;
        var flow = Run(context, state);
        context.Frame.Loops--;
        context.While = state.Outer;
        return flow;
    }

    private Flow Run(RenderContext context, LoopState state)
    {
        for (; ; state.Index++)
        {
            context.Step(Span);
            context.Site = condition;
            if (!condition.Test(context))
            {
                return Flow.Next;
            }

            var flow = body.Execute(context);
            if (flow == Flow.Break) return Flow.Next;
            if (flow == Flow.Return) return flow;
        }
    }
}
