using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary>An item by index or key: <c>list[0]</c>, <c>object["name"]</c>, <c>"text"[1]</c>.</summary>
internal sealed class IndexExpression : PathExpression
{
    private readonly Expression _target;
    private readonly Expression _index;

    public IndexExpression(TextSpan span, Expression target, Expression index)
        : base(span)
    {
        (_target, _index) = (target, index);
        Depth = Above(target, index);
    }

    public override string Text => (_target is PathExpression path ? path.Text : "…") + "[…]";

    public override object? Resolve(RenderContext context, bool lenient = false)
    {
        var target = lenient && _target is PathExpression path ? path.Evaluate(context, lenient) : _target.Evaluate(context);
        var index = _index.Evaluate(context);
        if (target is null)
        {
            throw OfNull(context);
        }

        if (target is string text)
        {
            return CharacterAt(context, text, index);
        }

        if (Lists.Of(target) is { } list && index is not string)
        {
            return ItemAt(list, Conversions.ToInt(context, index, _index.Span));
        }

        if (index is null)
        {
            return null;
        }

        MemberAccess.TryGet(target, context.TextOf(index), out var value);
        return value;
    }

    public override void Assign(RenderContext context, object? value)
    {
        var target = _target.Evaluate(context);
        var index = _index.Evaluate(context);
        if (target is ScriptArray array && index is not string)
        {
            var at = Conversions.ToInt(context, index, _index.Span);
            at = at < 0 ? at + array.Count : at;
            if (at < 0)
            {
                throw context.Error(this, static p => TemplateDiagnostics.IndexOutOfRange(p.Source, p.Span));
            }

            context.CheckCount(at + 1L);
            context.Charge(Math.Max(0, at - array.Count));
            array[at] = value;
        }
        else if (target is null || index is null || !MemberAccess.TrySet(context, target, context.TextOf(index), value))
        {
            throw ReadOnly(context, target);
        }
    }

    private TemplateException OfNull(RenderContext context) => context.Error(this, p =>
        TemplateDiagnostics.IndexOfNull(p.Source, p.Span, (_target as PathExpression)?.Text));

    private TemplateException ReadOnly(RenderContext context, object? target) => context.Error(this, p =>
        TemplateDiagnostics.CannotAssignItem(p.Source, p.Span, target));

    private static object? ItemAt(IReadOnlyList<object?> list, int index)
    {
        index = index < 0 ? index + list.Count : index;
        return (uint)index < (uint)list.Count ? Numbers.Normalize(list[index]) : null;
    }

    private string CharacterAt(RenderContext context, string text, object? index)
    {
        var at = Conversions.ToInt(context, index, _index.Span);
        at = at < 0 ? at + text.Length : at;
        return (uint)at < (uint)text.Length
            ? text[at].ToString()
            : throw context.Error(this, static p => TemplateDiagnostics.IndexOutOfRange(p.Source, p.Span));
    }
}
