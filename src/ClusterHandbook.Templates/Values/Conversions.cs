using System.Globalization;
using System.Numerics;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Values;

/// <summary>Values made into the kind that an operator or a built-in needs; what cannot be is an error at its place.</summary>
internal static class Conversions
{
    /// <summary>A whole number of 32 bits.</summary>
    public static int ToInt(RenderContext context, object? value, TextSpan at)
    {
        switch (value)
        {
            case int i:
                return i;
            case long l and >= int.MinValue and <= int.MaxValue:
                return (int)l;
            case null:
                return 0;
            case bool b:
                return b ? 1 : 0;
            case string text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var parsed):
                return parsed;
            case double or float or decimal:
                var rounded = Math.Round(Numbers.ToDouble(value), MidpointRounding.ToEven);
                if (rounded is >= int.MinValue and <= int.MaxValue) return (int)rounded;
                break;
        }

        throw Wrong(context, value, at, "a whole number");
    }

    /// <summary>A whole number of 64 bits.</summary>
    public static long ToLong(RenderContext context, object? value, TextSpan at) => value switch
    {
        long l => l,
        BigInteger b when b >= long.MinValue && b <= long.MaxValue => (long)b,
        _ => ToInt(context, value, at),
    };

    /// <summary>A number with fraction.</summary>
    public static double ToDouble(RenderContext context, object? value, TextSpan at) => value switch
    {
        null => 0,
        string text when double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var parsed) => parsed,
        bool => Numbers.ToDouble(value),
        _ when Numbers.KindOf(value) != NumberKind.None => Numbers.ToDouble(value),
        _ => throw Wrong(context, value, at, "a number"),
    };

    /// <summary>A list; null stays null.</summary>
    public static IReadOnlyList<object?>? ToList(RenderContext context, object? value, TextSpan at) =>
        value is null ? null : Lists.Of(value)
            ?? throw Wrong(context, value, at, "an array");

    /// <summary>The error of a value that is not of the wanted kind.</summary>
    public static TemplateException Wrong(RenderContext context, object? value, TextSpan at, string wanted) =>
        context.Error(at, p => TemplateDiagnostics.CannotConvert(p.Source, p.Span, value, wanted));
}
