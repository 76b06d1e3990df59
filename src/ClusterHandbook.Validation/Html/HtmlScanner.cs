using System.Text;

namespace ClusterHandbook.Validation.Html;

/// <summary>
/// Reads tags, attributes and text out of the bytes of a page, by the tokenisation rules of the HTML standard (13.2.5) and
/// without building a tree. Nothing is copied; nothing is refused: every input ends.
/// </summary>
/// <remarks>
/// Use: <c>while (scanner.Read())</c>, and on a start tag <c>while (scanner.ReadAttribute())</c>. A tag that the end of the
/// file cuts off counts as read until <see cref="IsTruncated"/> says otherwise: ask after the last attribute.
/// </remarks>
public ref struct HtmlScanner
{
    private readonly ReadOnlySpan<byte> _html;
    private ForeignContent _foreign;
    private int _at;
    private int _nameStart;
    private int _nameLength;
    private bool _inTag;
    private bool _closesItself;
    private HtmlTag _raw;

    /// <param name="html">The page, UTF-8.</param>
    public HtmlScanner(ReadOnlySpan<byte> html)
    {
        _html = html;
        _at = html.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    /// <summary>What the last <see cref="Read"/> found.</summary>
    public HtmlTokenKind Kind { get; private set; }

    /// <summary>The element of a tag; for <see cref="HtmlTokenKind.RawText"/> the element that holds it.</summary>
    public HtmlTag Tag { get; private set; }

    /// <summary>Where the token begins, in bytes.</summary>
    public int Start { get; private set; }

    /// <summary>The name of the tag as written.</summary>
    public readonly ReadOnlySpan<byte> Name => _html.Slice(_nameStart, _nameLength);

    /// <summary>The bytes of the text.</summary>
    public readonly ReadOnlySpan<byte> Text => _html[Start.._at];

    /// <summary>Whether the file ended within the tag, which is then no tag.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Where the scanner goes on, in bytes: after a tag of which all attributes were read, the byte behind it.</summary>
    internal readonly int Position => _at;

    /// <summary>Whether the scanner is in SVG or MathML.</summary>
    public readonly bool IsForeign => _foreign.IsInside;

    /// <summary>Where the attribute's name begins, in bytes.</summary>
    public int AttributeStart { get; private set; }

    /// <summary>The attribute's name as written.</summary>
    public ReadOnlySpan<byte> AttributeName { get; private set; }

    /// <summary>Where the attribute's value begins, in bytes.</summary>
    public int ValueStart { get; private set; }

    /// <summary>The attribute's value as written: character references are not resolved.</summary>
    public ReadOnlySpan<byte> AttributeValue { get; private set; }

    /// <summary>Goes to the next token; false at the end of the page.</summary>
    public bool Read()
    {
        if (_inTag)
        {
            while (ReadAttribute())
            {
                // The caller did not want the rest of the tag.
            }
        }

        if (_raw != HtmlTag.Other && ReadRawText())
        {
            return true;
        }

        while (_at < _html.Length)
        {
            Start = _at;
            var open = _html[_at..].IndexOf((byte)'<');
            if (open != 0)
            {
                _at = open < 0 ? _html.Length : _at + open;
                Kind = HtmlTokenKind.Text;
                return true;
            }

            if (ReadMarkup())
            {
                return true;
            }
        }

        Kind = HtmlTokenKind.None;
        return false;
    }

    /// <summary>Goes to the next attribute of the start tag; false after the last.</summary>
    public bool ReadAttribute()
    {
        if (!_inTag)
        {
            return false;
        }

        var html = _html;
        var at = _at;
        _closesItself = false;
        while (at < html.Length && (IsSpace(html[at]) || html[at] == '/'))
        {
            _closesItself = html[at] == '/';
            at++;
        }

        if (at >= html.Length || html[at] == '>')
        {
            EndTag(at);
            return false;
        }

        var start = at++; // Also an equals sign: at the beginning it belongs to the name.
        while (at < html.Length && !EndsName(html[at])) at++;
        AttributeStart = start;
        AttributeName = html[start..at];
        while (at < html.Length && IsSpace(html[at])) at++;
        if (at < html.Length && html[at] == '=')
        {
            return ReadValue(at + 1);
        }

        ValueStart = _at = at;
        AttributeValue = default;
        return true;
    }

    private bool ReadValue(int at)
    {
        var html = _html;
        while (at < html.Length && IsSpace(html[at])) at++;
        if (at >= html.Length)
        {
            EndTag(at);
            return false;
        }

        var quote = html[at];
        if (quote is (byte)'"' or (byte)'\'')
        {
            var length = html[(at + 1)..].IndexOf(quote);
            if (length < 0)
            {
                EndTag(html.Length);
                return false;
            }

            ValueStart = at + 1;
            AttributeValue = html.Slice(at + 1, length);
            _at = at + length + 2;
            return true;
        }

        var start = at;
        while (at < html.Length && html[at] != '>' && !IsSpace(html[at])) at++;
        ValueStart = start;
        AttributeValue = html[start..at];
        _at = at;
        return true;
    }

    // Decides, where a "<" stands, what begins; false when it was something that nobody asks for, now passed over.
    private bool ReadMarkup()
    {
        var html = _html;
        var next = _at + 1 < html.Length ? html[_at + 1] : (byte)0;
        if (IsLetter(next))
        {
            ReadTag(_at + 1, HtmlTokenKind.StartTag);
            return !IsTruncated;
        }

        switch (next)
        {
            case (byte)'/' when _at + 2 < html.Length && IsLetter(html[_at + 2]):
                ReadTag(_at + 2, HtmlTokenKind.EndTag);
                while (ReadAttribute())
                {
                    // Attributes of end tags mean nothing.
                }

                return !IsTruncated;
            case (byte)'/' when _at + 2 < html.Length:
            case (byte)'?':
                SkipPast((byte)'>', _at + 2);
                return false;
            case (byte)'!':
                SkipDeclaration();
                return false;
            default:
                _at++;
                Kind = HtmlTokenKind.Text;
                return true;
        }
    }

    private void ReadTag(int nameStart, HtmlTokenKind kind)
    {
        var at = nameStart;
        while (at < _html.Length && !IsSpace(_html[at]) && _html[at] != '/' && _html[at] != '>') at++;
        (_nameStart, _nameLength, _at, _inTag) = (nameStart, at - nameStart, at, true);
        IsTruncated = at >= _html.Length;
        Kind = kind;
        Tag = HtmlTags.Of(Name);
    }

    private void EndTag(int at)
    {
        _inTag = false;
        IsTruncated = at >= _html.Length;
        _at = Math.Min(at + 1, _html.Length);
        if (Kind == HtmlTokenKind.EndTag)
        {
            _foreign.Close(Tag, Name);
            return;
        }

        // Decided before the element is entered: <title> in SVG holds tags. No raw text element ends foreign content.
        _raw = HtmlTags.IsRawText(Tag) && !_foreign.IsInside ? Tag : HtmlTag.Other;
        _foreign.Open(Tag, Name, _closesItself);
    }

    private bool ReadRawText()
    {
        var tag = _raw;
        var name = Name;
        _raw = HtmlTag.Other;
        Start = _at;
        Tag = tag;
        Kind = HtmlTokenKind.RawText;
        _at = tag switch
        {
            HtmlTag.Plaintext => _html.Length,
            HtmlTag.Script => ScriptEnd.Find(_html, _at),
            _ => FindEnd(_html, _at, name),
        };
        return _at > Start;
    }

    /// <summary>Where the end tag of a name begins, or the end of the page.</summary>
    internal static int FindEnd(ReadOnlySpan<byte> html, int at, ReadOnlySpan<byte> name)
    {
        while (html[at..].IndexOf("</"u8) is >= 0 and var next)
        {
            at += next;
            if (StartsWithName(html[(at + 2)..], name))
            {
                return at;
            }

            at += 2;
        }

        return html.Length;
    }

    internal static bool StartsWithName(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name) =>
        rest.Length > name.Length && Ascii.EqualsIgnoreCase(rest[..name.Length], name)
        && (IsSpace(rest[name.Length]) || rest[name.Length] is (byte)'/' or (byte)'>');

    private void SkipDeclaration()
    {
        var rest = _html[_at..];
        if (rest.StartsWith("<!--"u8))
        {
            _at = CommentEnd(_at + 4);
        }
        else if (IsForeign && rest.StartsWith("<![CDATA["u8))
        {
            var end = rest.IndexOf("]]>"u8);
            _at = end < 0 ? _html.Length : _at + end + 3;
        }
        else
        {
            SkipPast((byte)'>', _at + 2);
        }
    }

    // A comment also ends in "--!>", and at once in "<!-->" and "<!--->".
    private readonly int CommentEnd(int at)
    {
        var rest = _html[at..];
        if (rest.StartsWith(">"u8)) return at + 1;
        if (rest.StartsWith("->"u8)) return at + 2;
        while (_html[at..].IndexOf("--"u8) is >= 0 and var next)
        {
            at += next;
            var after = _html[(at + 2)..];
            if (after.StartsWith(">"u8)) return at + 3;
            if (after.StartsWith("!>"u8)) return at + 4;
            at++;
        }

        return _html.Length;
    }

    private void SkipPast(byte end, int from)
    {
        var found = _html[from..].IndexOf(end);
        _at = found < 0 ? _html.Length : from + found + 1;
    }

    private static bool EndsName(byte b) => b is (byte)'=' or (byte)'>' or (byte)'/' || IsSpace(b);

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f';

    private static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') <= 'z' - 'a';
}
