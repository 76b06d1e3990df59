using System.Runtime.CompilerServices;
using System.Text;

namespace ClusterHandbook.Validation.Html;

/// <summary>
/// Follows whether the scanner is in SVG or MathML, where <c>style</c> and <c>title</c> hold tags and CDATA sections exist
/// (HTML standard, 13.2.6.5), as far as that can be told without building the tree.
/// </summary>
internal struct ForeignContent
{
    private const int Deepest = 32;

    private Entries _entries;
    private int _depth;

    /// <summary>Whether the next tag is one of SVG or MathML, not of HTML.</summary>
    public readonly bool IsInside => _depth > 0 && _entries[_depth - 1] is HtmlTag.Svg or HtmlTag.Math;

    public void Open(HtmlTag tag, ReadOnlySpan<byte> name, bool closesItself)
    {
        if (!IsInside)
        {
            if (tag is HtmlTag.Svg or HtmlTag.Math && !closesItself) Push(tag);
            return;
        }

        if (EndsForeignContent(name))
        {
            while (IsInside) _depth--;
        }
        else if (!closesItself && (tag == _entries[_depth - 1] || IsHtmlInside(_entries[_depth - 1], tag)))
        {
            Push(tag);
        }
    }

    public void Close(HtmlTag tag, ReadOnlySpan<byte> name)
    {
        if (_depth == 0)
        {
            return;
        }

        if (!IsInside)
        {
            if (_entries[_depth - 1] == tag) _depth--;
            return;
        }

        if (Ascii.EqualsIgnoreCase(name, "p"u8) || Ascii.EqualsIgnoreCase(name, "br"u8))
        {
            while (IsInside) _depth--;
            return;
        }

        for (var i = _depth - 1; i >= 0 && (_entries[i] is HtmlTag.Svg or HtmlTag.Math || i == _depth - 1); i--)
        {
            if (_entries[i] == tag)
            {
                _depth = i;
                return;
            }
        }
    }

    private void Push(HtmlTag tag)
    {
        if (_depth < Deepest) _entries[_depth++] = tag;
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

    [InlineArray(Deepest)]
    private struct Entries
    {
        private HtmlTag _first;
    }
}
