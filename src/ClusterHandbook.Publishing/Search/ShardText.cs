using System.Text;

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

    private readonly StringBuilder _text = new();

    /// <summary>How many characters there are.</summary>
    public int Length => _text.Length;

    /// <summary>Adds a number that is not negative.</summary>
    public ShardText Number(int value)
    {
        for (; value >= Base; value /= Base)
        {
            _text.Append(Digits[value % Base + Base]);
        }

        _text.Append(Digits[value]);
        return this;
    }

    /// <summary>Adds a number below 92 as one character.</summary>
    public ShardText Digit(int value)
    {
        _text.Append(Digits[value]);
        return this;
    }

    /// <summary>Adds characters as they are.</summary>
    public ShardText Characters(ReadOnlySpan<char> text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Adds a character as it is.</summary>
    public ShardText Character(char c)
    {
        _text.Append(c);
        return this;
    }

    /// <summary>Ends an entry.</summary>
    public ShardText Space() => Character(' ');

    /// <summary>Adds what another text holds.</summary>
    public ShardText Text(ShardText other)
    {
        _text.Append(other._text);
        return this;
    }

    /// <summary>Begins anew.</summary>
    public void Clear() => _text.Clear();

    /// <summary>What has been added.</summary>
    public override string ToString() => _text.ToString();
}
