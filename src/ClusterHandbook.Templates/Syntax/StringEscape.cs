using System.Globalization;
using System.Text;

namespace ClusterHandbook.Templates.Syntax;

/// <summary>The escapes of strings: <c>\n</c>, <c>\"</c>, <c>\u00e5</c>, <c>\x41</c>, and a backslash at the end of a line.</summary>
internal static class StringEscape
{
    /// <summary>Decodes; false, with the escape, when there is one that the language does not have.</summary>
    public static bool TryDecode(string text, out string decoded, out string wrong)
    {
        wrong = "";
        decoded = text;
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return true;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            var length = Append(result, text, i + 1);
            if (length == 0)
            {
                wrong = text.Substring(i, Math.Min(2, text.Length - i));
                return false;
            }

            i += length;
        }

        decoded = result.ToString();
        return true;
    }

    // How many characters behind the backslash belong to the escape; 0 when it is none.
    private static int Append(StringBuilder result, string text, int at)
    {
        var c = at < text.Length ? text[at] : '\0';
        switch (c)
        {
            case 'n': result.Append('\n'); return 1;
            case 'r': result.Append('\r'); return 1;
            case 't': result.Append('\t'); return 1;
            case 'b': result.Append('\b'); return 1;
            case 'f': result.Append('\f'); return 1;
            case '\\' or '"' or '\'': result.Append(c); return 1;
            case '\n': return 1;
            case '\r' when at + 1 < text.Length && text[at + 1] == '\n': return 2;
            case 'u': return AppendHex(result, text, at + 1, 4);
            case 'x': return AppendHex(result, text, at + 1, 2);
            default: return 0;
        }
    }

    private static int AppendHex(StringBuilder result, string text, int at, int digits)
    {
        if (at + digits > text.Length
            || !ushort.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return 0;
        }

        result.Append((char)code);
        return digits + 1;
    }

    /// <summary>Takes off the closing quote; a text that the file's end cuts off has none.</summary>
    public static string TrimEndOne(this string text, char quote) =>
        text.Length > 0 && text[^1] == quote ? text[..^1] : text;
}
