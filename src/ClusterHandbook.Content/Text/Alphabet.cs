using System.Globalization;
using System.Text;

namespace ClusterHandbook.Content.Text;

/// <summary>The order of a dictionary, the same for every language: accents, case and signs make no difference.</summary>
public static class Alphabet
{
    /// <summary>Letters without their accents, in lower case, so that “Océanopolis” stands between “obstacle” and “office”.</summary>
    public static string KeyOf(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in UnicodeText.Decompose(text))
        {
            var folded = Slug.Fold(c);
            if (folded.Length > 0) builder.Append(folded);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && (char.IsLetterOrDigit(c) || c is ' ' or '-')) builder.Append(c == '-' ? ' ' : char.ToLowerInvariant(c));
        }

        return builder.ToString().Trim();
    }

    /// <summary>The letter under which a text stands, in capitals; <c>0–9</c> for what begins with none of A to Z.</summary>
    public static string LetterOf(string text)
    {
        var key = KeyOf(text);
        return key.Length > 0 && char.IsAsciiLetter(key[0]) ? char.ToUpperInvariant(key[0]).ToString() : "0–9";
    }

    /// <summary>Orders by key, then by the text itself.</summary>
    public static IOrderedEnumerable<T> OrderByAlphabet<T>(this IEnumerable<T> items, Func<T, string> text) =>
        items.OrderBy(item => KeyOf(text(item)), StringComparer.Ordinal).ThenBy(text, StringComparer.Ordinal);
}
