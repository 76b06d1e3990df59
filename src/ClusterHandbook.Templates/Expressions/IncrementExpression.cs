using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>++a</c>, <c>--a</c>, <c>a++</c>, <c>a--</c>: adds or takes one; before the variable the new value counts, behind it the old.</summary>
internal sealed class IncrementExpression : Expression
{
    private readonly PathExpression _variable;
    private readonly bool _down;
    private readonly bool _givesOld;

    public IncrementExpression(TextSpan span, PathExpression variable, bool down, bool givesOld)
        : base(span)
    {
        (_variable, _down, _givesOld) = (variable, down, givesOld);
        Depth = Above(variable);
    }

    public override object? Evaluate(RenderContext context)
    {
        var old = _variable.Evaluate(context);
        if (old is not null && Numbers.KindOf(old) == NumberKind.None)
        {
            throw NoNumber(context, old);
        }

        var places = new OperandPlaces(Span, _variable.Span, Span);
        var op = _down ? BinaryOperator.Subtract : BinaryOperator.Add;
        var changed = BinaryOperation.Apply(context, op, old, Numbers.Box(1), places);
        _variable.Assign(context, changed);
        return _givesOld ? old : changed;
    }

    private TemplateException NoNumber(RenderContext context, object value) => context.Error(_variable, p =>
        TemplateDiagnostics.CannotConvert(p.Source, p.Span, value, "a number"));
}
