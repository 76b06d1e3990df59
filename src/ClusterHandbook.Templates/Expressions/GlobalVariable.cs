using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Builtins;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Expressions;

/// <summary>A global variable: of a running loop, an object opened by <c>with</c>, the template's own, or the model's.</summary>
internal sealed class GlobalVariable(TextSpan span, string name) : PathExpression(span)
{
    private readonly BuiltinLibrary? _library = BuiltinLibrary.Find(name);

    public string Name => name;

    public override string Text => name;

    public override object? Resolve(RenderContext context, bool lenient = false)
    {
        if (context.Scope.TryGet(name, out var value))
        {
            return value;
        }

        if (_library is not null)
        {
            return _library;
        }

        return context.Options.StrictVariables && !lenient ? throw Unknown(context) : null;
    }

    public override void Assign(RenderContext context, object? value)
    {
        if (!context.Scope.TrySet(name, value))
        {
            throw ReadOnly(context);
        }

        context.NoteName(_library);
    }

    private TemplateException Unknown(RenderContext context) => context.Error(this, p => TemplateDiagnostics.UnknownVariable(
        p.Source, p.Span, name, context.Scope.VisibleNames.Concat(BuiltinLibrary.Names)));

    private TemplateException ReadOnly(RenderContext context) => context.Error(this, p =>
        TemplateDiagnostics.CannotAssignMember(p.Source, p.Span, name, context.Scope.This));
}
