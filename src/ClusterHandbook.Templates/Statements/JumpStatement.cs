using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Statements;

/// <summary><c>break</c> and <c>continue</c>.</summary>
internal sealed class JumpStatement(TextSpan span, string keyword, Flow flow) : Statement(span)
{
    // A wrapped block may stand outside any loop and yet run inside one, so this is known only now.
    public override Flow Execute(RenderContext context) =>
        context.Frame.Loops == 0
            ? throw context.Error(Span, p => TemplateDiagnostics.OutsideLoop(p.Source, p.Span, keyword))
            : flow;
}

/// <summary><c>ret</c>: ends the function, the include or the page.</summary>
internal sealed class ReturnStatement(TextSpan span, Expression? value) : Statement(span)
{
    public override Flow Execute(RenderContext context)
    {
        if (value is not null)
        {
            context.Site = value;
            context.Result = value.Evaluate(context);
        }

        return Flow.Return;
    }
}
