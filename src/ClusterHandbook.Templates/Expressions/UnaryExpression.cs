using System.Numerics;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>!a</c>: the opposite truth.</summary>
internal sealed class NotExpression : Expression
{
    private readonly Expression _operand;

    public NotExpression(TextSpan span, Expression operand)
        : base(span)
    {
        _operand = operand;
        Depth = Above(operand);
    }

    public override object? Evaluate(RenderContext context) => Numbers.Box(!_operand.Test(context));

    public override bool Test(RenderContext context) => !_operand.Test(context);
}

/// <summary><c>-a</c> and <c>+a</c>.</summary>
internal sealed class SignExpression : Expression
{
    private readonly Expression _operand;
    private readonly bool _negative;

    public SignExpression(TextSpan span, Expression operand, bool negative)
        : base(span)
    {
        (_operand, _negative) = (operand, negative);
        Depth = Above(operand);
    }

    public override object? Evaluate(RenderContext context)
    {
        var value = _operand.Evaluate(context);
        if (value is null)
        {
            return null;
        }

        if (Numbers.KindOf(value) == NumberKind.None)
        {
            throw NoNumber(context, value);
        }

        return _negative ? Negate(value) : value;
    }

    private TemplateException NoNumber(RenderContext context, object value) => context.Error(_operand, p =>
        TemplateDiagnostics.CannotConvert(p.Source, p.Span, value, "a number"));

    /// <summary>The number with the other sign.</summary>
    public static object Negate(object value) => value switch
    {
        int i => Numbers.Box(-(long)i),
        long l => l == long.MinValue ? -(BigInteger)l : -l,
        double d => -d,
        float f => -f,
        decimal m => -m,
        _ => -(BigInteger)value,
    };
}
