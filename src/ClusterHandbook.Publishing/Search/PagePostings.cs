namespace ClusterHandbook.Publishing.Search;

/// <summary>Which words one page has, and where.</summary>
/// <param name="Uses">For each part the number of its groups of words, then each of them: the group above <see cref="WordMarks.Bits"/>, and its marks.</param>
/// <param name="Names">Packed <see cref="NameUse"/>s.</param>
/// <param name="Length">How many words its text has, stop words apart.</param>
/// <param name="PartStarts">The section that each file of its text begins with.</param>
internal sealed record PagePostings(int[] Uses, ulong[] Names, int Length, int[] PartStarts);

/// <summary>A word in a part of a page.</summary>
/// <param name="Page">The number of the page.</param>
/// <param name="Section">Which part, from 0.</param>
/// <param name="Marks">How often and where: see <see cref="WordMarks"/>.</param>
internal readonly record struct WordUse(int Page, int Section, int Marks);

/// <summary>How a part of a page uses a word, in five bits.</summary>
internal static class WordMarks
{
    /// <summary>How many bits all marks take.</summary>
    public const int Bits = 5;

    /// <summary>How often the text has it: 0, 1, 2, or 3 for three times and more.</summary>
    public const int Times = 3;

    /// <summary>The heading has it.</summary>
    public const int Heading = 4;

    /// <summary>The part of the text has it that says most, such as a definition.</summary>
    public const int Key = 8;

    /// <summary>Another page has it, where it sends readers to this one.</summary>
    public const int Elsewhere = 16;
}

/// <summary>A word in a name of a page or of a part of it.</summary>
/// <param name="Group">The group of the word.</param>
/// <param name="Name">Which of the page's names, from 0.</param>
/// <param name="Length">How many words the name has that must be typed to type it whole, at most seven.</param>
/// <param name="Kind">0 the title, 1 another name, 2 the name of a part, 3 what readers ask for.</param>
/// <param name="Section">The part that is named or asked for; 0 for the page.</param>
internal readonly record struct NameUse(int Group, int Name, int Length, int Kind, int Section)
{
    /// <summary>The title.</summary>
    public const int Title = 0;

    /// <summary>Another name of the page.</summary>
    public const int Other = 1;

    /// <summary>The name of a part.</summary>
    public const int Part = 2;

    /// <summary>What readers ask for when they need a part.</summary>
    public const int Asked = 3;

    /// <summary>As one number.</summary>
    public ulong Pack() =>
        ((ulong)(uint)Group << 40) | ((ulong)(uint)Math.Min(Name, 0xFFF) << 28) | ((ulong)(uint)Math.Min(Section, 0xFFFFF) << 8)
        | ((ulong)(uint)Length << 4) | (uint)Kind;

    /// <summary>The reverse of <see cref="Pack"/>.</summary>
    public static NameUse Unpack(ulong packed) => new(
        (int)(packed >> 40), (int)(packed >> 28) & 0xFFF, (int)(packed >> 4) & 0xF, (int)packed & 0xF, (int)(packed >> 8) & 0xFFFFF);
}
