using System.Runtime.CompilerServices;
using System.Text;
using ClusterHandbook.Validation.Html;

namespace ClusterHandbook.Validation.Pages;

/// <summary>The attributes of one tag that a check looks at; of two with one name the first counts, as in browsers.</summary>
internal ref struct TagAttributes
{
    private readonly ReadOnlySpan<byte> _html;
    private Places _places;
    private Paints _paints;
    private DataPlaces _data;
    private int _paintCount;
    private int _dataCount;
    private uint _set;

    public TagAttributes(ReadOnlySpan<byte> html) => _html = html;

    public readonly bool IsEmpty => _set == 0 && _paintCount == 0 && _dataCount == 0;

    /// <summary>How many attributes refer to a drawing's part, as <c>fill="url(#shade)"</c> does; at most four are told.</summary>
    public readonly int PaintCount => _paintCount;

    /// <summary>How many <c>data-</c> attributes may name a file; at most eight are told.</summary>
    public readonly int DataCount => _dataCount;

    /// <summary>The value of such an attribute.</summary>
    public readonly ReadOnlySpan<byte> DataValue(int index) =>
        CharacterReferences.Decode(_html.Slice(_data[index].ValueStart, _data[index].ValueLength));

    public readonly bool Has(HtmlAttribute attribute) => (_set & (1u << (int)attribute)) != 0;

    /// <summary>Whether it has one of them; the sets are made by <see cref="SetOf"/>.</summary>
    public readonly bool HasAny(uint attributes) => (_set & attributes) != 0;

    /// <summary>The attributes as one number, for <see cref="HasAny"/>.</summary>
    public static uint SetOf(params ReadOnlySpan<HtmlAttribute> attributes)
    {
        var set = 0u;
        foreach (var attribute in attributes) set |= 1u << (int)attribute;
        return set;
    }

    /// <summary>The place and the address of a reference to a drawing's part.</summary>
    public readonly int PaintStart(int index) => _paints[index].Start;

    /// <summary>The address between the brackets of <c>url(…)</c>.</summary>
    public readonly ReadOnlySpan<byte> PaintAddress(int index)
    {
        var place = _paints[index];
        var value = CharacterReferences.Decode(_html.Slice(place.ValueStart, place.ValueLength))[4..];
        var end = value.IndexOf((byte)')');
        return (end < 0 ? value : value[..end]).Trim(" \t\r\n\"'"u8);
    }

    /// <summary>Name and value of such a reference as they stand in the page, shortened.</summary>
    public readonly string PaintWritten(int index)
    {
        var place = _paints[index];
        return PageText.Shorten(_html[place.Start..Math.Min(_html.Length, place.ValueStart + place.ValueLength + 1)]).TrimEnd(' ', '>', '/');
    }

    /// <summary>Where its name begins, in bytes.</summary>
    public readonly int StartOf(HtmlAttribute attribute) => _places[(int)attribute].Start;

    /// <summary>Where its value begins, in bytes.</summary>
    public readonly int ValueStartOf(HtmlAttribute attribute) => _places[(int)attribute].ValueStart;

    /// <summary>How long its value is in the page; the value itself is shorter when it has character references.</summary>
    public readonly int WrittenLengthOf(HtmlAttribute attribute) => _places[(int)attribute].ValueLength;

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
        if (_html[place.Start..place.ValueStart].IndexOf((byte)'=') < 0) return HtmlAttributes.NameOf(attribute);
        return PageText.Shorten(_html[place.Start..Math.Min(_html.Length, place.ValueStart + place.ValueLength + 1)]).TrimEnd(' ', '>', '/');
    }

    /// <summary>Whether the value is the word, in any case.</summary>
    public readonly bool Is(HtmlAttribute attribute, ReadOnlySpan<byte> word) =>
        Has(attribute) && Ascii.EqualsIgnoreCase(ValueOf(attribute).Trim(" \t\r\n"u8), word);

    /// <summary>Reads all attributes of the tag; false when the file ends before the tag does.</summary>
    public bool Read(ref HtmlScanner scanner)
    {
        (_set, _paintCount, _dataCount) = (0, 0, 0);
        while (scanner.ReadAttribute())
        {
            var attribute = HtmlAttributes.Of(scanner.AttributeName);
            if (attribute == HtmlAttribute.Other)
            {
                if (_paintCount < 4 && IsPaint(scanner.AttributeValue))
                {
                    _paints[_paintCount++] = new Place(scanner.AttributeStart, scanner.ValueStart, scanner.AttributeValue.Length);
                }
                else if (_dataCount < 8 && IsData(scanner.AttributeName) && scanner.AttributeValue.Contains((byte)'.'))
                {
                    _data[_dataCount++] = new Place(scanner.AttributeStart, scanner.ValueStart, scanner.AttributeValue.Length);
                }
            }
            else if (!Has(attribute))
            {
                _set |= 1u << (int)attribute;
                _places[(int)attribute] = new Place(scanner.AttributeStart, scanner.ValueStart, scanner.AttributeValue.Length);
            }
        }

        return !scanner.IsTruncated;
    }

    private static bool IsPaint(ReadOnlySpan<byte> value) =>
        value.Length > 5 && value[3] == '(' && Ascii.EqualsIgnoreCase(value[..3], "url"u8);

    private static bool IsData(ReadOnlySpan<byte> name) =>
        name.Length > 5 && name[4] == '-' && Ascii.EqualsIgnoreCase(name[..4], "data"u8);

    private readonly record struct Place(int Start, int ValueStart, int ValueLength);

    [InlineArray(4)]
    private struct Paints
    {
        private Place _first;
    }

    [InlineArray(8)]
    private struct DataPlaces
    {
        private Place _first;
    }

    [InlineArray(HtmlAttributes.Count)]
    private struct Places
    {
        private Place _first;
    }
}
