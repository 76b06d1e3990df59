namespace ClusterHandbook.Publishing.Search;

/// <summary>
/// Numbers and words as characters that a script can hold between quotation marks without escapes: everything printable in
/// ASCII but the quotation mark, the backslash and the space, which divides. A number is digits of base 46, the lowest first;
/// a digit that is not the last is raised by 46.
/// </summary>
internal sealed class ShardText
{
    /// <summary>The base of numbers; each has two characters, one that ends a number and one that does not.</summary>
    public const int Base = 46;

    private const string Digits = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    private char[] _text = new char[256];

    /// <summary>How many characters there are.</summary>
    public int Length { get; private set; }

    /// <summary>What has been added; good until more is.</summary>
    public ReadOnlySpan<char> Written => _text.AsSpan(0, Length);

    /// <summary>Adds a number that is not negative.</summary>
    public ShardText Number(int value)
    {
        for (; value >= Base; value /= Base)
        {
            Character(Digits[value % Base + Base]);
        }

        return Character(Digits[value]);
    }

    /// <summary>Adds a number below 92 as one character.</summary>
    public ShardText Digit(int value) => Character(Digits[value]);

    /// <summary>Adds characters as they are.</summary>
    public ShardText Characters(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > _text.Length) Array.Resize(ref _text, Math.Max(Length + text.Length, _text.Length * 2));
        text.CopyTo(_text.AsSpan(Length));
        Length += text.Length;
        return this;
    }

    /// <summary>Adds a character as it is.</summary>
    public ShardText Character(char c)
    {
        if (Length == _text.Length) Array.Resize(ref _text, Length * 2);
        _text[Length++] = c;
        return this;
    }

    /// <summary>Ends an entry.</summary>
    public ShardText Space() => Character(' ');

    /// <summary>Adds what another text holds.</summary>
    public ShardText Text(ShardText other) => Characters(other.Written);

    /// <summary>Begins anew.</summary>
    public void Clear() => Length = 0;

    /// <summary>What has been added.</summary>
    public override string ToString() => Written.ToString();
}
