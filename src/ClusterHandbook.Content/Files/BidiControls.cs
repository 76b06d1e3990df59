namespace ClusterHandbook.Content.Files;

/// <summary>The characters that reorder what is shown after them: a text can be made to read other than it is.</summary>
/// <remarks>The plain marks (U+200E, U+200F, U+061C) are not among them: Arabic and Hebrew texts need them.</remarks>
internal static class BidiControls
{
    public static bool Contains(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    public static int FirstIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Contains(text[i])) return i;
        }

        return -1;
    }

    public static int CountIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (FirstIn(text) is >= 0 and var at)
        {
            count++;
            text = text[(at + 1)..];
        }

        return count;
    }
}
