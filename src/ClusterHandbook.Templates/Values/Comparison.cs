using System.Numerics;
using ClusterHandbook.Templates.Expressions;

namespace ClusterHandbook.Templates.Values;

/// <summary>Equality and order as the operators see them.</summary>
internal static class Comparison
{
    /// <summary>Whether an order of two values makes an operator true.</summary>
    public static bool Holds(BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>The order of two numbers of any kinds (a truth value counts 1 or 0); null for NaN.</summary>
    public static int? OrderNumbers(object left, object right)
    {
        if (left is bool a) left = a ? 1 : 0;
        if (right is bool b) right = b ? 1 : 0;
        var (x, y) = (Numbers.KindOf(left), Numbers.KindOf(right));
        if (x <= NumberKind.Long && y <= NumberKind.Long)
        {
            return ToLong(left).CompareTo(ToLong(right));
        }

        if (x <= NumberKind.Big && y <= NumberKind.Big)
        {
            return Numbers.ToBig(left).CompareTo(Numbers.ToBig(right));
        }

        if (x == NumberKind.Decimal || y == NumberKind.Decimal)
        {
            return OrderWithDecimal(left, right);
        }

        if (x == NumberKind.Float && y == NumberKind.Float)
        {
            return Order((float)left, (float)right);
        }

        return Order(Numbers.ToDouble(left), Numbers.ToDouble(right));
    }

    /// <summary>Whether two items of a list are the same: of one kind, and equal.</summary>
    public static bool Same(object? left, object? right) => left is ScriptArray a && right is ScriptArray b
        ? a.Count == b.Count && !a.Where((item, i) => !Same(item, b[i])).Any()
        : Equals(left, right);

    private static long ToLong(object value) => value is int i ? i : (long)value;

    private static int? Order(double x, double y) => double.IsNaN(x) || double.IsNaN(y) ? null : x.CompareTo(y);

    private static int? OrderWithDecimal(object left, object right)
    {
        try
        {
            return Numbers.ToDecimal(left).CompareTo(Numbers.ToDecimal(right));
        }
        catch (OverflowException)
        {
            return Order(Numbers.ToDouble(left), Numbers.ToDouble(right));
        }
    }
}
