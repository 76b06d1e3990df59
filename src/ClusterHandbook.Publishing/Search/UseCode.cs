namespace ClusterHandbook.Publishing.Search;

/// <summary>
/// Writes the uses of a word one after another in two or three bytes each: whether it is another page than the last, whether
/// it is more than one word of the text, and the part, as one number; then the pages since the last; then the marks.
/// </summary>
internal static class UseCode
{
    private const int OneWord = 1; // The marks of a word that the text has once.

    /// <summary>How many bytes a use takes.</summary>
    /// <param name="use">The use.</param>
    /// <param name="lastPage">The page of the use before; -1 for none.</param>
    public static int SizeOf(WordUse use, int lastPage) =>
        SizeOf(HeadOf(use, lastPage)) + (use.Page == lastPage ? 0 : SizeOf((uint)(use.Page - lastPage - 1))) + (use.Marks == OneWord ? 0 : 1);

    /// <summary>Writes a use and returns how many bytes it took.</summary>
    public static int Write(WordUse use, int lastPage, Span<byte> to)
    {
        var at = Write(HeadOf(use, lastPage), to);
        if (use.Page != lastPage) at += Write((uint)(use.Page - lastPage - 1), to[at..]);
        if (use.Marks != OneWord) to[at++] = (byte)use.Marks;
        return at;
    }

    /// <summary>Reads a use and returns how many bytes it took.</summary>
    public static int Read(ReadOnlySpan<byte> from, int lastPage, out WordUse use)
    {
        var at = Read(from, out var head);
        var page = lastPage;
        if ((head & 1) != 0)
        {
            at += Read(from[at..], out var pages);
            page += (int)pages + 1;
        }

        use = new WordUse(page, (int)(head >> 2), (head & 2) == 0 ? OneWord : from[at++]);
        return at;
    }

    private static uint HeadOf(WordUse use, int lastPage) =>
        ((uint)use.Section << 2) | (use.Marks == OneWord ? 0u : 2u) | (use.Page == lastPage ? 0u : 1u);

    private static int SizeOf(uint number)
    {
        var size = 1;
        for (; number >= 0x80; number >>= 7) size++;
        return size;
    }

    private static int Write(uint number, Span<byte> to)
    {
        var at = 0;
        for (; number >= 0x80; number >>= 7) to[at++] = (byte)(number | 0x80);
        to[at++] = (byte)number;
        return at;
    }

    private static int Read(ReadOnlySpan<byte> from, out uint number)
    {
        var at = 0;
        number = 0;
        do number |= (uint)(from[at] & 0x7F) << (7 * at);
        while (from[at++] >= 0x80);
        return at;
    }
}
