using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Statements;

/// <summary><c>capture x</c>: what the block writes becomes a value.</summary>
internal sealed class CaptureStatement(TextSpan span, PathExpression target, Block body) : Statement(span)
{
    public override Flow Execute(RenderContext context)
    {
        var mark = context.Output.Length;
        var indentation = context.Output.BeginCapture(keepBlock: true);
        var flow = body.Execute(context);
        context.CheckOutput(Span);
        var bytes = context.Output.EndCapture(mark, indentation).ToArray();
        context.Charge(bytes.Length >> 6);
        target.Assign(context, new Utf8Html(bytes));
        return flow;
    }
}
