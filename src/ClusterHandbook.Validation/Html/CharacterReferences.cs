using System.Text;
using AngleSharp.Html;

namespace ClusterHandbook.Validation.Html;

/// <summary>Resolves <c>&amp;amp;</c>, <c>&amp;#229;</c> and the like in the value of an attribute (HTML standard, 13.2.5.72).</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    // What 0x80 to 0x9F mean when a page uses them: Windows-1252.
    private const string C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The value with its references resolved; the same bytes when there are none.</summary>
    public static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> value) =>
        value.Contains((byte)'&') ? Encoding.UTF8.GetBytes(Decode(Encoding.UTF8.GetString(value))) : value;

    private static string Decode(string value)
    {
        var result = new StringBuilder(value.Length);
        var at = 0;
        while (at < value.Length)
        {
            var next = value.IndexOf('&', at);
            if (next < 0)
            {
                break;
            }

            result.Append(value, at, next - at);
            at = next + 1;
            var length = at < value.Length && value[at] == '#' ? Numeric(value, at + 1, result) : Named(value, at, result);
            if (length == 0) result.Append('&');
            at += length;
        }

        return result.Append(value, at, value.Length - at).ToString();
    }

    // How many characters after the "&" were used; 0 when it is no reference.
    private static int Numeric(string value, int at, StringBuilder result)
    {
        var start = at - 1;
        var isHex = at < value.Length && value[at] is 'x' or 'X';
        if (isHex) at++;
        var digits = at;
        long code = 0;
        while (at < value.Length && (isHex ? char.IsAsciiHexDigit(value[at]) : char.IsAsciiDigit(value[at])))
        {
            code = Math.Min(0x110000, (code * (isHex ? 16 : 10)) + HexValue(value[at]));
            at++;
        }

        if (at == digits)
        {
            return 0;
        }

        result.Append(code switch
        {
            0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => "\uFFFD",
            >= 0x80 and <= 0x9F => C1[(int)code - 0x80].ToString(),
            _ => char.ConvertFromUtf32((int)code),
        });
        return at - start + (at < value.Length && value[at] == ';' ? 1 : 0);
    }

    private static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static int Named(string value, int at, StringBuilder result)
    {
        var end = at;
        while (end < value.Length && end - at < LongestName && char.IsAsciiLetterOrDigit(value[end])) end++;
        if (end < value.Length && value[end] == ';' && Symbol(value[at..(end + 1)]) is { } whole)
        {
            result.Append(whole);
            return end + 1 - at;
        }

        // Old names need no semicolon, but in an attribute they must not run on: "?a=b&copy=1" is an address.
        for (var length = Math.Min(end - at, 6); length >= 2; length--)
        {
            if (Symbol(value.Substring(at, length)) is { } symbol)
            {
                var after = at + length < value.Length ? value[at + length] : ' ';
                if (after == '=' || char.IsAsciiLetterOrDigit(after)) return 0;
                result.Append(symbol);
                return length;
            }
        }

        return 0;
    }

    // Our own pages use only these five; the table of all the others is AngleSharp's.
    private static string? Symbol(string name) => name switch
    {
        "amp;" => "&",
        "lt;" => "<",
        "gt;" => ">",
        "quot;" => "\"",
        "apos;" => "'",
        _ => FromTable(name),
    };

    private static string? FromTable(string name) => HtmlEntityProvider.Resolver.GetSymbol(name);
}
