using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Statements;

/// <summary><c>$$</c>: runs the block that <c>wrap</c> gave the function, with the function's own variables.</summary>
internal sealed class WrappedBlockStatement(TextSpan span) : Statement(span)
{
    public override Flow Execute(RenderContext context)
    {
        if (context.Frame.Block is not { } block)
        {
            return Flow.Next;
        }

        context.EnterWrapped(Span);
        var source = context.Source;
        context.Source = block.Source;
        var indentation = context.Output.BeginBody();
        var flow = block.Body.Execute(context);
        var isIndented = !context.Output.EndBody(indentation);
        context.Source = source;
        context.Leave();
        return isIndented ? throw ScriptFunction.IndentedLines(context, Span, "a wrapped block") : flow;
    }
}
