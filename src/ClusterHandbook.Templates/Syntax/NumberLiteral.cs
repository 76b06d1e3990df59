using System.Globalization;
using System.Numerics;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Syntax;

/// <summary>The numbers that templates write.</summary>
internal static class NumberLiteral
{
    // A whole number may have an exponent, but not one that fills the memory.
    private const int MaximumLength = 400;

    /// <summary>The value, of the narrowest kind that holds it; null when there is none.</summary>
    public static object? Parse(string text, TokenKind kind) => kind switch
    {
        TokenKind.HexInteger => ParseHex(text[2..]),
        TokenKind.Integer => ParseInteger(text),
        _ => ParseFloat(text),
    };

    private static object? ParseInteger(string text)
    {
        const NumberStyles Style = NumberStyles.AllowExponent;
        if (int.TryParse(text, Style, CultureInfo.InvariantCulture, out var small))
        {
            return Numbers.Box(small);
        }

        if (long.TryParse(text, Style, CultureInfo.InvariantCulture, out var large))
        {
            return large;
        }

        var e = text.IndexOfAny(['e', 'E']);
        var exponent = 0;
        var tooLong = text.Length > MaximumLength
            || (e >= 0 && (!int.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                || exponent > MaximumLength));
        return !tooLong && BigInteger.TryParse(text, Style, CultureInfo.InvariantCulture, out var big) ? big : null;
    }

    private static object? ParseHex(string digits)
    {
        var unsigned = digits.EndsWith('u') || digits.EndsWith('U');
        if (unsigned)
        {
            digits = digits[..^1];
        }

        if (!ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        // Eight digits are the bits of an int, so 0xffffffff is -1.
        if (!unsigned)
        {
            return digits.TrimStart('0').Length <= 8 ? Numbers.Box(unchecked((int)(uint)value)) : unchecked((long)value);
        }

        return value <= long.MaxValue ? Numbers.Box((long)value) : new BigInteger(value);
    }

    private static object? ParseFloat(string text)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var suffix = char.ToLowerInvariant(text[^1]);
        var digits = suffix is 'f' or 'd' or 'm' ? text[..^1] : text;
        return suffix switch
        {
            'f' => float.TryParse(digits, Style, CultureInfo.InvariantCulture, out var single) ? single : null,
            'm' => decimal.TryParse(digits, Style, CultureInfo.InvariantCulture, out var exact) ? exact : null,
            _ => double.TryParse(digits, Style, CultureInfo.InvariantCulture, out var value) ? value : null,
        };
    }
}
