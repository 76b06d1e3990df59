using System.Numerics;
using ClusterHandbook.Templates.Expressions;

namespace ClusterHandbook.Templates.Values;

/// <summary>Arithmetic on numbers: whole numbers grow from int to long to big, <c>/</c> gives fractions, <c>//</c> whole numbers.</summary>
internal static class Arithmetic
{
    // A product of big numbers may not grow without end.
    private const long MaximumBits = 1 << 16;

    /// <summary>The result; null when the operator cannot do it (division by zero, overflow).</summary>
    public static object? Calculate(BinaryOperator op, object left, object right)
    {
        var kind = (NumberKind)Math.Max((int)Numbers.KindOf(left), (int)Numbers.KindOf(right));
        return kind switch
        {
            NumberKind.Int => OnInts(op, (int)left, (int)right),
            NumberKind.Long => OnLongs(op, (long)Numbers.ToBig(left), (long)Numbers.ToBig(right)),
            NumberKind.Big => OnBigs(op, Numbers.ToBig(left), Numbers.ToBig(right)),
            NumberKind.Float => OnFloats(op, (float)Numbers.ToDouble(left), (float)Numbers.ToDouble(right)),
            NumberKind.Double => OnDoubles(op, Numbers.ToDouble(left), Numbers.ToDouble(right)),
            _ => OnDecimals(op, left, right),
        };
    }

    private static object? OnInts(BinaryOperator op, int a, int b) => op switch
    {
        BinaryOperator.Add => Numbers.Box((long)a + b),
        BinaryOperator.Subtract => Numbers.Box((long)a - b),
        BinaryOperator.Multiply => Numbers.Box((long)a * b),
        BinaryOperator.Divide => (double)a / b,
        BinaryOperator.DivideToInteger => b == 0 ? null : Numbers.Box((long)a / b),
        _ => b == 0 ? null : Numbers.Box((long)a % b),
    };

    private static object? OnLongs(BinaryOperator op, long a, long b) => op switch
    {
        BinaryOperator.Add => Fit((Int128)a + b),
        BinaryOperator.Subtract => Fit((Int128)a - b),
        BinaryOperator.Multiply => Fit((Int128)a * b),
        BinaryOperator.Divide => (double)a / b,
        BinaryOperator.DivideToInteger => b == 0 ? null : Fit((Int128)a / b),
        _ => b == 0 ? null : Fit((Int128)a % b),
    };

    private static object Fit(Int128 value) =>
        value >= long.MinValue && value <= long.MaxValue ? (long)value : (BigInteger)value;

    private static object? OnBigs(BinaryOperator op, BigInteger a, BigInteger b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a.GetBitLength() + b.GetBitLength() > MaximumBits ? null : a * b,
        BinaryOperator.Divide => (double)a / (double)b,
        BinaryOperator.DivideToInteger => b.IsZero ? null : a / b,
        _ => b.IsZero ? null : a % b,
    };

    private static object? OnFloats(BinaryOperator op, float a, float b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.DivideToInteger => (float)Math.Round(a / b),
        _ => a % b,
    };

    private static object? OnDoubles(BinaryOperator op, double a, double b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.DivideToInteger => Math.Round(a / b),
        _ => a % b,
    };

    private static object? OnDecimals(BinaryOperator op, object left, object right)
    {
        try
        {
            var (a, b) = (Numbers.ToDecimal(left), Numbers.ToDecimal(right));
            return op switch
            {
                BinaryOperator.Add => a + b,
                BinaryOperator.Subtract => a - b,
                BinaryOperator.Multiply => a * b,
                BinaryOperator.Divide => b == 0 ? null : a / b,
                BinaryOperator.DivideToInteger => b == 0 ? null : decimal.Round(a / b),
                _ => b == 0 ? null : a % b,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
