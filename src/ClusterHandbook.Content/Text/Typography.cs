namespace ClusterHandbook.Content.Text;

/// <summary>Typographic signs in plain texts, as smart typography sets them in running text.</summary>
public static class Typography
{
    /// <summary>
    /// Straight quotes become curly: <c>"so"</c> gives “so”, <c>the city's</c> gives the city’s. A quote opens when a word
    /// follows it and none stands before it; a single one only when another closes it, so that ’90s keeps its apostrophe.
    /// </summary>
    public static string CurlQuotes(string text)
    {
        if (!text.AsSpan().ContainsAny('"', '\''))
        {
            return text;
        }

        return string.Create(text.Length, text, static (curled, text) =>
        {
            for (var i = 0; i < curled.Length; i++)
            {
                curled[i] = text[i] switch
                {
                    '"' => Opens(text, i) ? '“' : '”',
                    '\'' => Opens(text, i) && IsClosed(text, i) ? '‘' : '’',
                    var other => other,
                };
            }
        });
    }

    private static bool Opens(string text, int at) =>
        at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])
        && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '{' or '"' or '\'' or '“' or '‘' or '–' or '—' or '/');

    private static bool IsClosed(string text, int open)
    {
        for (var at = text.IndexOf('\'', open + 1); at >= 0; at = text.IndexOf('\'', at + 1))
        {
            if (!char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])))
            {
                return true;
            }
        }

        return false;
    }
}
