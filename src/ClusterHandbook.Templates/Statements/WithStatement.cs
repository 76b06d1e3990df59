using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Statements;

/// <summary><c>with x</c>: the members of an object are variables inside.</summary>
internal sealed class WithStatement(TextSpan span, Expression target, Block body) : Statement(span)
{
    public override Flow Execute(RenderContext context)
    {
        context.Site = target;
        var value = target.Evaluate(context);
        if (!Objects.Is(value))
        {
            throw CannotOpen(context, value);
        }

        context.NoteObject(value!);
        var outer = context.Scope;
        context.Scope = new GlobalScope(value, outer, writesToStore: true);
        var flow = body.Execute(context);
        context.Scope = outer;
        return flow;
    }

    private TemplateException CannotOpen(RenderContext context, object? value) =>
        context.Error(target, p => TemplateDiagnostics.CannotOpen(p.Source, p.Span, value));
}
