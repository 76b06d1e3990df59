using System.Text;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>Percent-encodes text for addresses.</summary>
internal static class UrlEscape
{
    private const string Reserved = ":/?#[]@!$&'()*+,;=";

    /// <summary>The text with everything but unreserved characters encoded; <paramref name="keepReserved"/> keeps an address whole.</summary>
    public static string Encode(string text, bool keepReserved)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            var c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~' || (keepReserved && Reserved.Contains(c, StringComparison.Ordinal)))
            {
                result.Append(c);
            }
            else
            {
                result.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
            }
        }

        return result.ToString();
    }
}
