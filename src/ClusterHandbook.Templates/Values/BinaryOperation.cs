using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Values;

/// <summary>What a binary operator does with two values, by their kinds.</summary>
internal static class BinaryOperation
{
    /// <summary>The result; an error where the operator does not work on such values.</summary>
    public static object? Apply(RenderContext context, BinaryOperator op, object? left, object? right, OperandPlaces places)
    {
        if (left is int a && right is int b)
        {
            return OnInts(context, op, a, b, places);
        }

        if (op is BinaryOperator.Range or BinaryOperator.RangeExclusive)
        {
            var first = Conversions.ToLong(context, left, places.Left);
            return new ScriptRange(first, Conversions.ToLong(context, right, places.Right), op == BinaryOperator.RangeExclusive);
        }

        if (left is EmptyValue || right is EmptyValue)
        {
            return WithEmpty(context, op, left, right, places);
        }

        if (left is string || right is string)
        {
            return OnStrings(context, op, left, right, places);
        }

        if (left is null || right is null)
        {
            return WithNull(op, left, right);
        }

        return OnOthers(context, op, left, right, places);
    }

    private static object? OnInts(RenderContext context, BinaryOperator op, int a, int b, OperandPlaces places) => op switch
    {
        BinaryOperator.Range => new ScriptRange(a, b, exclusive: false),
        BinaryOperator.RangeExclusive => new ScriptRange(a, b, exclusive: true),
        <= BinaryOperator.GreaterOrEqual => Numbers.Box(Comparison.Holds(op, a.CompareTo(b))),
        _ => Calculate(context, op, Numbers.Box(a), Numbers.Box(b), places),
    };

    private static object? Calculate(RenderContext context, BinaryOperator op, object left, object right, OperandPlaces places) =>
        Arithmetic.Calculate(op, left, right) ?? throw NoResult(context, op, places);

    private static TemplateException NoResult(RenderContext context, BinaryOperator op, OperandPlaces places) =>
        context.Error(places.Operator, p => TemplateDiagnostics.CannotCalculate(p.Source, p.Span, op));

    private static object WithEmpty(RenderContext context, BinaryOperator op, object? left, object? right, OperandPlaces places)
    {
        var other = left is EmptyValue ? right : left;
        var equal = other is EmptyValue || (other is not string && MemberAccess.IsEmpty(other) == true);
        return op switch
        {
            BinaryOperator.Equal => Numbers.Box(equal),
            BinaryOperator.NotEqual => Numbers.Box(!equal),
            _ => throw NotSupported(context, op, left, right, places),
        };
    }

    private static object? WithNull(BinaryOperator op, object? left, object? right) => op switch
    {
        BinaryOperator.Equal => Numbers.Box(left is null && right is null),
        BinaryOperator.NotEqual => Numbers.Box(left is not null || right is not null),
        < BinaryOperator.Add => Numbers.False,
        _ => null,
    };

    private static object? OnStrings(RenderContext context, BinaryOperator op, object? left, object? right, OperandPlaces places)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                var (head, tail) = (context.TextOf(left), context.TextOf(right));
                context.CheckLength((long)head.Length + tail.Length);
                return context.Checked(head + tail);
            case BinaryOperator.Multiply when left is string text && IsWhole(right):
                return Repeat(context, text, Conversions.ToInt(context, right, places.Right));
            case BinaryOperator.Multiply when right is string text && IsWhole(left):
                return Repeat(context, text, Conversions.ToInt(context, left, places.Left));
            case >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual:
                return left is null || right is null
                    ? WithNull(op, left, right)
                    : Numbers.Box(Comparison.Holds(op, string.CompareOrdinal(context.TextOf(left), context.TextOf(right))));
            default:
                throw NotSupported(context, op, left, right, places);
        }
    }

    private static bool IsWhole(object? value) => Numbers.KindOf(value) is NumberKind.Int or NumberKind.Long;

    private static string Repeat(RenderContext context, string text, int times)
    {
        context.CheckLength((long)text.Length * Math.Max(0, times));
        return times <= 0 ? "" : context.Checked(new System.Text.StringBuilder(text.Length * times).Insert(0, text, times).ToString());
    }

    private static object? OnOthers(RenderContext context, BinaryOperator op, object left, object right, OperandPlaces places)
    {
        if (IsNumeric(left) && IsNumeric(right))
        {
            return OnNumbers(context, op, left, right, places);
        }

        if (left is DateTime or TimeSpan && OnTimes(op, left, right) is { } result)
        {
            return result;
        }

        if (Lists.Of(left) is { } a)
        {
            return ListOperation.Apply(context, op, a, right, places) ?? throw NotSupported(context, op, left, right, places);
        }

        return op switch
        {
            BinaryOperator.Equal => Numbers.Box(left.Equals(right)),
            BinaryOperator.NotEqual => Numbers.Box(!left.Equals(right)),
            _ => throw NotSupported(context, op, left, right, places),
        };
    }

    private static bool IsNumeric(object value) => value is bool || Numbers.KindOf(value) != NumberKind.None;

    private static object? OnNumbers(RenderContext context, BinaryOperator op, object left, object right, OperandPlaces places)
    {
        if (op >= BinaryOperator.Add)
        {
            return left is bool || right is bool
                ? throw NotSupported(context, op, left, right, places)
                : Calculate(context, op, left, right, places);
        }

        return Comparison.OrderNumbers(left, right) is { } order
            ? Numbers.Box(Comparison.Holds(op, order))
            : Numbers.Box(op == BinaryOperator.NotEqual);
    }

    private static object? OnTimes(BinaryOperator op, object left, object right)
    {
        try
        {
            return (left, right) switch
            {
                (DateTime a, DateTime b) when op == BinaryOperator.Subtract => a - b,
                (DateTime a, TimeSpan b) when op == BinaryOperator.Add => a + b,
                (DateTime a, TimeSpan b) when op == BinaryOperator.Subtract => a - b,
                (DateTime a, DateTime b) when op < BinaryOperator.Add => Numbers.Box(Comparison.Holds(op, a.CompareTo(b))),
                (TimeSpan a, TimeSpan b) when op < BinaryOperator.Add => Numbers.Box(Comparison.Holds(op, a.CompareTo(b))),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // The sum lies outside the calendar.
            return null;
        }
    }

    private static TemplateException NotSupported(
        RenderContext context, BinaryOperator op, object? left, object? right, OperandPlaces places) =>
        context.Error(places.Operator, p => TemplateDiagnostics.OperatorNotSupported(p.Source, p.Span, op, left, right));
}
