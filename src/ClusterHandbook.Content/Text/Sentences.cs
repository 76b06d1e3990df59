namespace ClusterHandbook.Content.Text;

/// <summary>Divides running text into sentences, well enough to count their words.</summary>
public static class Sentences
{
    /// <summary>The sentences, trimmed, in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or ':' or ';') || !EndsSentence(text, i))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] is '”' or '’' or ')' or '"')
            {
                end++;
            }

            yield return text[start..end].Trim();
            start = end;
            i = end - 1;
        }

        if (start < text.Length && text[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    // A point inside a number, an address or an abbreviation is followed by no space or by a small letter. A colon or
    // semicolon lets a reader breathe as a point does.
    private static bool EndsSentence(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is '”' or '’' or ')' or '"')
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        return char.IsWhiteSpace(text[next])
            && (text[at] != '.' || next + 1 >= text.Length || !char.IsLower(text[next + 1]));
    }
}
