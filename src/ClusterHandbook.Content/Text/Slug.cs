using System.Globalization;
using System.Text;

namespace ClusterHandbook.Content.Text;

/// <summary>ASCII names for addresses and heading ids.</summary>
public static class Slug
{
    /// <summary>True for lower-case ASCII letters and digits in groups joined by single hyphens.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 100 || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != '-' || text[i - 1] == '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Latin letters lose their accents, everything else becomes a hyphen: “Skåne &amp; Łódź” gives <c>skane-lodz</c>.
    /// Empty when nothing is left (a title in another script).
    /// </summary>
    public static string From(string text)
    {
        var builder = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in IsAscii(text) ? text : UnicodeText.Decompose(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                Append(builder, ref gap, char.ToLowerInvariant(c));
            }
            else if (Fold(c) is { Length: > 0 } folded)
            {
                foreach (var letter in folded)
                {
                    Append(builder, ref gap, letter);
                }
            }
            else if (c is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                gap = true;
            }
        }

        return builder.Length <= 100 ? builder.ToString() : builder.ToString(0, 100).TrimEnd('-');
    }

    /// <summary>Letters that Unicode does not take apart into a base letter and a mark; empty for all others.</summary>
    public static string Fold(char c) => c switch
    {
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ß' or 'ẞ' => "ss",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        'ħ' or 'Ħ' => "h",
        'ŋ' or 'Ŋ' => "n",
        _ => "",
    };

    private static bool IsAscii(string text) => System.Text.Ascii.IsValid(text);

    private static void Append(StringBuilder builder, ref bool gap, char c)
    {
        if (gap && builder.Length > 0)
        {
            builder.Append('-');
        }

        gap = false;
        builder.Append(c);
    }
}
