using System.Text;

namespace ClusterHandbook.Content.Text;

/// <summary>Unicode forms of foreign text, which may hold what is no character at all.</summary>
public static class UnicodeText
{
    /// <summary>The composed form (NFC), so that a letter with its accent is the same however it was typed.</summary>
    public static string Compose(string text) => Characters(text).Normalize(NormalizationForm.FormC);

    /// <summary>The decomposed form (NFD), in which accents are characters of their own.</summary>
    public static string Decompose(string text) => Characters(text).Normalize(NormalizationForm.FormD);

    /// <summary>
    /// Where the first character stands that no text shows: a control character other than tab and line end, half of a
    /// surrogate pair, or U+FFFE and U+FFFF; -1 when there is none.
    /// </summary>
    public static int FirstUnusable(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r')))
            {
                return i;
            }
        }

        return -1;
    }

    // .NET refuses to normalize half pairs and U+FFFE; an escape or an entity can make either.
    private static string Characters(string text)
    {
        if (FirstUnusable(text) < 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        for (var at = 0; FirstUnusable(characters.AsSpan(at)) is >= 0 and var next; at += next + 1)
        {
            characters[at + next] = '\uFFFD';
        }

        return new string(characters);
    }
}
