using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Builtins;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary>A member by name: <c>page.title</c>, or <c>page?.title</c>, which is null where <c>page</c> is.</summary>
internal sealed class MemberExpression : PathExpression
{
    private readonly Expression _target;
    private readonly string _name;
    private readonly TextSpan _nameSpan;
    private readonly bool _conditional;
    private ModelReader? _lastReader;

    public MemberExpression(Expression target, string name, TextSpan nameSpan, bool conditional)
        : base(TextSpan.FromBounds(target.Span.Start, nameSpan.End))
    {
        (_target, _name, _nameSpan, _conditional) = (target, name, nameSpan, conditional);
        Depth = Above(target);
    }

    public Expression Target => _target;

    public string Name => _name;

    public override string Text => (_target is PathExpression path ? path.Text : "…") + "." + _name;

    public override object? Resolve(RenderContext context, bool lenient = false)
    {
        var target = lenient && _target is PathExpression path ? path.Evaluate(context, lenient) : _target.Evaluate(context);
        if (target is null)
        {
            return _conditional ? null : throw OfNull(context);
        }

        if (target is ITemplateObject model && ReaderFor(model.ModelType) is { } reader)
        {
            return Numbers.Normalize(reader.Read(model));
        }

        if (MemberAccess.TryGet(target, _name, out var value))
        {
            return value;
        }

        // A dictionary is open: what it lacks is null. A model object has the members of its table and no others.
        var isClosed = target is ITemplateObject or BuiltinLibrary;
        return isClosed && !lenient && context.Options.StrictVariables ? throw Unknown(context, target) : null;
    }

    // Most often the objects at one place are of one kind. Threads may replace each other's reader; any of them is right.
    private ModelReader? ReaderFor(ModelType type)
    {
        var reader = _lastReader;
        return ReferenceEquals(reader?.Type, type) ? reader : _lastReader = type.Find(_name);
    }

    public override void Assign(RenderContext context, object? value)
    {
        var target = _target.Evaluate(context) ?? throw OfNull(context);
        if (!MemberAccess.TrySet(context, target, _name, value))
        {
            throw ReadOnly(context, target);
        }
    }

    private TemplateException OfNull(RenderContext context) => context.Error(_nameSpan, p =>
        TemplateDiagnostics.MemberOfNull(p.Source, p.Span, _name, (_target as PathExpression)?.Text));

    private TemplateException Unknown(RenderContext context, object target) => context.Error(_nameSpan, p =>
        TemplateDiagnostics.UnknownMember(p.Source, p.Span, _name, target));

    private TemplateException ReadOnly(RenderContext context, object target) => context.Error(_nameSpan, p =>
        TemplateDiagnostics.CannotAssignMember(p.Source, p.Span, _name, target));
}
