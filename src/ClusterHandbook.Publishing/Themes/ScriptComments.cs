namespace ClusterHandbook.Publishing.Themes;

/// <summary>
/// Takes the comments out of scripts before they are published: they are for people who read the theme, and every reader of
/// the page would carry them. Only lines that are nothing but comment are emptied, so that no knowledge of the language is
/// needed and lines keep their numbers. A line inside a template literal must therefore not begin with <c>//</c> or <c>/*</c>.
/// </summary>
internal static class ScriptComments
{
    /// <summary>The script with its comment lines emptied.</summary>
    public static ReadOnlyMemory<byte> Remove(ReadOnlyMemory<byte> script)
    {
        var kept = new byte[script.Length];
        var length = 0;
        for (var rest = script.Span; rest.Length > 0;)
        {
            var comment = CommentAt(rest);
            var taken = rest[..(comment > 0 ? comment : EndOfLine(rest))];
            foreach (var one in taken)
            {
                if (comment == 0 || one == '\n') kept[length++] = one;
            }

            rest = rest[taken.Length..];
        }

        return kept.AsMemory(0, length);
    }

    // How much of a text, from the beginning of a line, is whole lines of one comment. A licence (`/*!`) is none of ours.
    private static int CommentAt(ReadOnlySpan<byte> text)
    {
        var line = text.TrimStart(" \t"u8);
        if (line.StartsWith("//"u8)) return EndOfLine(text);
        if (!line.StartsWith("/*"u8) || line.StartsWith("/*!"u8)) return 0;
        var close = text.IndexOf("*/"u8);
        if (close < 0) return 0;
        var behind = text[(close + 2)..];
        var end = EndOfLine(behind);
        return behind[..end].Trim(" \t\r\n"u8).Length == 0 ? close + 2 + end : 0;
    }

    private static int EndOfLine(ReadOnlySpan<byte> text) => text.IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : text.Length;
}
