using System.Runtime.CompilerServices;
using System.Text;

namespace ClusterHandbook.Validation.Html;

/// <summary>
/// Follows whether the scanner is in SVG or MathML, where <c>style</c> and <c>title</c> hold tags and CDATA sections exist
/// (HTML standard, 13.2.6.5), as far as that can be told without building the tree.
/// </summary>
internal struct ForeignContent
{
    private const int UsualDepth = 16;

    private Entries _usual;
    private HtmlTag[]? _all;
    private int _depth;
    private OpenElements _html;
    private OpenElements _foreign;

    /// <summary>Whether the next tag is one of SVG or MathML, not of HTML.</summary>
    public readonly bool IsInside => _depth > 0 && this[_depth - 1] is HtmlTag.Svg or HtmlTag.Math;

    private readonly HtmlTag this[int index] => _all is null ? _usual[index] : _all[index];

    public void Open(HtmlTag tag, ReadOnlySpan<byte> name, bool closesItself)
    {
        if (!IsInside)
        {
            if (tag is not (HtmlTag.Svg or HtmlTag.Math)) _html.Open(name);
            else if (!closesItself) Push(tag);
            return;
        }

        if (EndsForeignContent(name))
        {
            Leave();
            _html.Open(name);
        }
        else if (!closesItself)
        {
            if (tag == this[_depth - 1] || IsHtmlInside(this[_depth - 1], tag)) Push(tag);
            else _foreign.Open(name);
        }
    }

    public void Close(HtmlTag tag, ReadOnlySpan<byte> name)
    {
        if (!IsInside)
        {
            if (_depth > 0 && this[_depth - 1] == tag) _depth--;
            else _html.TryClose(name);
            return;
        }

        if (Ascii.EqualsIgnoreCase(name, "p"u8) || Ascii.EqualsIgnoreCase(name, "br"u8))
        {
            Leave();
            return;
        }

        for (var i = _depth - 1; i >= 0 && (this[i] is HtmlTag.Svg or HtmlTag.Math || i == _depth - 1); i--)
        {
            if (this[i] == tag)
            {
                _depth = i;
                return;
            }
        }

        // The end of an element around the drawing ends the drawing.
        if (!_foreign.TryClose(name) && _html.TryClose(name)) Leave();
    }

    private void Leave()
    {
        while (IsInside) _depth--;
        _foreign = default;
    }

    private void Push(HtmlTag tag)
    {
        if (_all is null && _depth == UsualDepth) _all = [.. (ReadOnlySpan<HtmlTag>)_usual, .. new HtmlTag[UsualDepth]];
        if (_all is null)
        {
            _usual[_depth++] = tag;
            return;
        }

        if (_depth == _all.Length) Array.Resize(ref _all, _depth * 2);
        _all[_depth++] = tag;
    }

    // The places in SVG and MathML that hold HTML again.
    private static bool IsHtmlInside(HtmlTag outer, HtmlTag tag) => outer == HtmlTag.Svg
        ? tag is HtmlTag.ForeignObject or HtmlTag.Desc or HtmlTag.Title
        : tag is HtmlTag.Mi or HtmlTag.Mo or HtmlTag.Mn or HtmlTag.Ms or HtmlTag.Mtext;

    private static bool EndsForeignContent(ReadOnlySpan<byte> name)
    {
        foreach (var ending in Endings)
        {
            if (Ascii.EqualsIgnoreCase(name, ending)) return true;
        }

        return false;
    }

    private static readonly byte[][] Endings =
    [
        .. "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var"
            .Split(' ').Select(Encoding.ASCII.GetBytes),
    ];

    [InlineArray(UsualDepth)]
    private struct Entries
    {
        private HtmlTag _first;
    }

    // How many elements are open, by a number made of their names; two names may share one, which matters to nobody but
    // pages made to find that out.
    private struct OpenElements
    {
        private Counts _counts;

        public void Open(ReadOnlySpan<byte> name) => _counts[NumberOf(name)]++;

        public bool TryClose(ReadOnlySpan<byte> name)
        {
            var number = NumberOf(name);
            if (_counts[number] == 0) return false;
            _counts[number]--;
            return true;
        }

        private static int NumberOf(ReadOnlySpan<byte> name) => (((name[0] & 31) * 7) + ((name[^1] & 31) * 3) + (name.Length * 11)) & (CountOfNumbers - 1);
    }

    private const int CountOfNumbers = 128;

    [InlineArray(CountOfNumbers)]
    private struct Counts
    {
        private int _first;
    }
}
