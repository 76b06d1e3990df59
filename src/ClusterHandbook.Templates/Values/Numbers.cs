using System.Globalization;
using System.Numerics;

namespace ClusterHandbook.Templates.Values;

/// <summary>The kinds of number, and the way up from one to a wider one.</summary>
internal enum NumberKind
{
    None,
    Int,
    Long,
    Big,
    Float,
    Double,
    Decimal,
}

/// <summary>What all number kinds share: recognising, boxing, widening.</summary>
internal static class Numbers
{
    private const int FirstBoxed = -16;
    private static readonly object[] Boxed = BoxSmallOnes();

    /// <summary>True and false, boxed once.</summary>
    public static readonly object True = true, False = false;

    /// <summary>Boxes an int; small ones are kept.</summary>
    public static object Box(int value) =>
        (uint)(value - FirstBoxed) < (uint)Boxed.Length ? Boxed[value - FirstBoxed] : value;

    private static object[] BoxSmallOnes()
    {
        var boxed = new object[272];
        for (var i = 0; i < boxed.Length; i++) boxed[i] = FirstBoxed + i;
        return boxed;
    }

    /// <summary>Boxes as int where it fits, else as long.</summary>
    public static object Box(long value) => value is >= int.MinValue and <= int.MaxValue ? Box((int)value) : value;

    /// <summary>Boxes a truth value without allocating.</summary>
    public static object Box(bool value) => value ? True : False;

    /// <summary>The kind of a value; <see cref="NumberKind.None"/> when it is no number.</summary>
    public static NumberKind KindOf(object? value) => value switch
    {
        int => NumberKind.Int,
        double => NumberKind.Double,
        long => NumberKind.Long,
        decimal => NumberKind.Decimal,
        float => NumberKind.Float,
        BigInteger => NumberKind.Big,
        _ => NumberKind.None,
    };

    /// <summary>Numbers of kinds that the language does not have become the nearest that it has.</summary>
    public static object? Normalize(object? value) =>
        value is null or string or ITemplateObject or bool or int ? value : NormalizeOther(value);

    private static object? NormalizeOther(object value) => value switch
    {
        byte b => Box((int)b),
        sbyte b => Box((int)b),
        short s => Box((int)s),
        ushort s => Box((int)s),
        uint u => Box((long)u),
        ulong u => u <= long.MaxValue ? Box((long)u) : new BigInteger(u),
        char c => c.ToString(),
        DateOnly d => d.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset d => d.DateTime,
        _ => value,
    };

    /// <summary>Any number, or a truth value (true is 1), as double.</summary>
    public static double ToDouble(object value) => value switch
    {
        int i => i,
        long l => l,
        double d => d,
        float f => f,
        decimal m => (double)m,
        BigInteger b => (double)b,
        bool b => b ? 1 : 0,
        _ => double.NaN,
    };

    /// <summary>Any number as decimal; throws <see cref="OverflowException"/> where it does not fit.</summary>
    public static decimal ToDecimal(object value) => value switch
    {
        int i => i,
        long l => l,
        double d => (decimal)d,
        float f => (decimal)f,
        decimal m => m,
        BigInteger b => (decimal)b,
        _ => 0,
    };

    /// <summary>Whole numbers as big integer.</summary>
    public static BigInteger ToBig(object value) => value switch
    {
        int i => i,
        long l => l,
        BigInteger b => b,
        _ => BigInteger.Zero,
    };

    /// <summary>The text of a number, the same in every culture.</summary>
    public static string TextOf(object value) => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
}
