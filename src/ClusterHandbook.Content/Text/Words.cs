namespace ClusterHandbook.Content.Text;

/// <summary>Counts words as an editor would.</summary>
public static class Words
{
    /// <summary>Runs of anything but white space that hold a letter or digit.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                inWord = false;
            }
            else if (!inWord && char.IsLetterOrDigit(c))
            {
                inWord = true;
                count++;
            }
        }

        return count;
    }
}
