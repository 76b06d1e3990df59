using System.Runtime.CompilerServices;
using System.Text;
using ClusterHandbook.Validation.Html;

namespace ClusterHandbook.Validation.Pages;

/// <summary>The attributes of one tag that a check looks at; of two with one name the first counts, as in browsers.</summary>
internal ref struct TagAttributes
{
    private readonly ReadOnlySpan<byte> _html;
    private Places _places;
    private uint _set;

    public TagAttributes(ReadOnlySpan<byte> html) => _html = html;

    public readonly bool IsEmpty => _set == 0;

    public readonly bool Has(HtmlAttribute attribute) => (_set & (1u << (int)attribute)) != 0;

    /// <summary>Where its name begins, in bytes.</summary>
    public readonly int StartOf(HtmlAttribute attribute) => _places[(int)attribute].Start;

    /// <summary>The value, character references resolved.</summary>
    public readonly ReadOnlySpan<byte> ValueOf(HtmlAttribute attribute)
    {
        var place = _places[(int)attribute];
        return CharacterReferences.Decode(_html.Slice(place.ValueStart, place.ValueLength));
    }

    /// <summary>Name and value as they stand in the page, shortened.</summary>
    public readonly string WrittenOf(HtmlAttribute attribute)
    {
        var place = _places[(int)attribute];
        return PageText.Shorten(_html[place.Start..Math.Min(_html.Length, place.ValueStart + place.ValueLength + 1)]).TrimEnd(' ', '>', '/');
    }

    /// <summary>Whether the value is the word, in any case.</summary>
    public readonly bool Is(HtmlAttribute attribute, ReadOnlySpan<byte> word) =>
        Has(attribute) && Ascii.EqualsIgnoreCase(ValueOf(attribute).Trim(" \t\r\n"u8), word);

    /// <summary>Reads all attributes of the tag; false when the file ends before the tag does.</summary>
    public bool Read(ref HtmlScanner scanner)
    {
        _set = 0;
        while (scanner.ReadAttribute())
        {
            var attribute = HtmlAttributes.Of(scanner.AttributeName);
            if (attribute != HtmlAttribute.Other && !Has(attribute))
            {
                _set |= 1u << (int)attribute;
                _places[(int)attribute] = new Place(scanner.AttributeStart, scanner.ValueStart, scanner.AttributeValue.Length);
            }
        }

        return !scanner.IsTruncated;
    }

    private readonly record struct Place(int Start, int ValueStart, int ValueLength);

    [InlineArray(HtmlAttributes.Count)]
    private struct Places
    {
        private Place _first;
    }
}
