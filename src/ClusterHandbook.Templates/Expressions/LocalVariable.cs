using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Expressions;

/// <summary>A local variable, <c>$name</c>: seen only in the page or function that assigns it.</summary>
internal sealed class LocalVariable(TextSpan span, string name, LocalLayout layout) : PathExpression(span)
{
    private readonly int _slot = layout.SlotOf(name);

    public override string Text => "$" + name;

    public override object? Resolve(RenderContext context, bool lenient = false)
    {
        var value = context.Frame.Get(layout, _slot);
        if (!ReferenceEquals(value, Frame.Unset))
        {
            return value;
        }

        return context.Options.StrictVariables && !lenient ? throw Unknown(context) : null;
    }

    public override void Assign(RenderContext context, object? value) => context.Frame.Set(layout, _slot, value);

    /// <summary>Puts back what stood there before a loop, which may be nothing.</summary>
    public object? Swap(RenderContext context, object? value)
    {
        var before = context.Frame.Get(layout, _slot);
        context.Frame.Set(layout, _slot, value);
        return before;
    }

    private TemplateException Unknown(RenderContext context) => context.Error(this, p => TemplateDiagnostics.UnknownVariable(
        p.Source, p.Span, Text, layout.Names.Where(n => n != name).Select(n => "$" + n)));
}
