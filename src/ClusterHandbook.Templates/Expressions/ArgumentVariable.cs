using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary>An argument of the running function or include by number, <c>$0</c>, or all of them, <c>$</c>.</summary>
internal sealed class ArgumentVariable(TextSpan span, int? index) : PathExpression(span)
{
    public override string Text => "$" + (index is { } i ? Numbers.TextOf(i) : "");

    public override object? Resolve(RenderContext context, bool lenient = false)
    {
        var arguments = context.Frame.Arguments;
        if (index is not { } i)
        {
            return arguments;
        }

        return arguments is not null && i < arguments.Count ? arguments[i] : null;
    }

    public override void Assign(RenderContext context, object? value)
    {
        if (index is not { } i)
        {
            throw context.Error(this, static p => TemplateDiagnostics.NotInSubset(p.Source, p.Span, "assigning to `$`", null));
        }

        context.CheckCount(i);
        (context.Frame.Arguments ??= [])[i] = value;
    }
}
