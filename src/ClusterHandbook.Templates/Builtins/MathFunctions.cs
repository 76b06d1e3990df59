using System.Globalization;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>The library <c>math</c>. What is random is refused: same input, same bytes.</summary>
internal static class MathFunctions
{
    public static IEnumerable<BuiltinFunction> All() =>
    [
        new("math.abs", ["value"], a => a.Number(0) is { } n ? Absolute(n) : null),
        new("math.ceil", ["value"], a => Math.Ceiling(a.Double(0))),
        new("math.floor", ["value"], a => Math.Floor(a.Double(0))),
        new("math.round", ["value", "precision?"], Round),
        new("math.divided_by", ["value", "divisor"], DividedBy),
        new("math.minus", ["value", "with"], a => Calculated(a, BinaryOperator.Subtract)),
        new("math.plus", ["value", "with"], a => Calculated(a, BinaryOperator.Add)),
        new("math.times", ["value", "with"], a => Calculated(a, BinaryOperator.Multiply)),
        new("math.modulo", ["value", "with"], a => Calculated(a, BinaryOperator.Modulo)),
        new("math.format", ["value", "format", "culture?"], a => a.Number(0) is { } n ? Formatting.Format(a, (IFormattable)n, a.Text(1), 2) : ""),
        new("math.is_number", ["value"], a => Numbers.Box(Numbers.KindOf(a[0]) != NumberKind.None)),
        new("math.random", ["minValue", "maxValue"], a => throw a.Refused("`math.random`, whose results differ from run to run,")),
        new("math.uuid", [], a => throw a.Refused("`math.uuid`, whose results differ from run to run,")),
    ];

    private static object Absolute(object number) => number switch
    {
        decimal m => Math.Abs(m),
        double d => Math.Abs(d),
        float f => Math.Abs(f),
        int i => Numbers.Box(Math.Abs((long)i)),
        long l when l != long.MinValue => Math.Abs(l),
        _ => System.Numerics.BigInteger.Abs(Numbers.ToBig(number)),
    };

    private static object Round(Arguments a)
    {
        var digits = a.Int(1);
        return digits is >= 0 and <= 15
            ? Math.Round(a.Double(0), digits)
            : throw a.Failed("the precision must be between 0 and 15");
    }

    // A whole divisor gives a whole result, rounded down.
    private static object DividedBy(Arguments a)
    {
        var divisor = a[1];
        var result = a.Double(0) / a.Double(1);
        if (Numbers.KindOf(divisor) is not (NumberKind.Int or NumberKind.Long))
        {
            return result;
        }

        var whole = Math.Floor(result);
        return whole is >= int.MinValue and <= int.MaxValue
            ? Numbers.Box((int)whole)
            : throw a.Refused("a division by zero, or with so large a result, by `math.divided_by`", "use `/` or `//`");
    }

    private static object? Calculated(Arguments a, BinaryOperator op)
    {
        var at = a.Site.TargetSpan;
        var places = new OperandPlaces(at, a.Site.ArgumentSpan(0), a.Site.ArgumentSpan(1));
        return BinaryOperation.Apply(a.Context, op, a.Number(0), a.Number(1), places);
    }
}
