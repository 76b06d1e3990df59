using System.Buffers;

namespace ClusterHandbook.Content.Files;

/// <summary>The characters that reorder what is shown after them: a text can be made to read other than it is.</summary>
/// <remarks>The plain marks (U+200E, U+200F, U+061C) are not among them: Arabic and Hebrew texts need them.</remarks>
internal static class BidiControls
{
    private static readonly SearchValues<char> All =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public static bool Contains(char c) => All.Contains(c);

    public static int FirstIn(ReadOnlySpan<char> text) => text.IndexOfAny(All);

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
