namespace ClusterHandbook.Templates.Syntax;

/// <summary>The white-space control of the language, as functions of text and offsets.</summary>
internal static class WhiteSpace
{
    /// <summary>The mode that a mark stands for.</summary>
    public static TrimMode ModeOf(char mark) => mark switch
    {
        '-' => TrimMode.Greedy,
        '~' => TrimMode.Line,
        _ => TrimMode.None,
    };

    /// <summary>Where a text begins after what the block before it takes away.</summary>
    public static int TrimStart(string text, int start, int end, TrimMode mode)
    {
        if (mode == TrimMode.None)
        {
            return start;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            if (mode == TrimMode.Line && text[start] == '\n')
            {
                return start + 1;
            }

            start++;
        }

        return start;
    }

    /// <summary>Where a text ends after what the block behind it takes away.</summary>
    public static int TrimEnd(string text, int start, int end, TrimMode mode)
    {
        if (mode == TrimMode.None)
        {
            return end;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]) && (mode == TrimMode.Greedy || text[end - 1] != '\n'))
        {
            end--;
        }

        return end;
    }

    /// <summary>How much white space the text that ends at <paramref name="end"/> has after its last line begin; 0 when anything else stands there.</summary>
    public static int IndentBefore(string text, int start, int end)
    {
        var at = end;
        while (at > start && (text[at - 1] is ' ' or '\t'))
        {
            at--;
        }

        var atLineStart = at == 0 || text[at - 1] == '\n';
        return atLineStart ? end - at : 0;
    }
}
