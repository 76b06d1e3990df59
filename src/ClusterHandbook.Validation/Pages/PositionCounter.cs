using System.Text;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Validation.Pages;

/// <summary>Line and column of byte offsets that only grow: linear over a page, however long its lines are.</summary>
internal ref struct PositionCounter(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The place of the last <see cref="Advance"/>.</summary>
    public readonly LinePosition Current => new(_line, _column);

    /// <summary>The place of an offset, which may not lie before the last <see cref="Advance"/>.</summary>
    public readonly LinePosition Of(int offset)
    {
        var passed = _text[_at..offset];
        var lineEnd = passed.LastIndexOf((byte)'\n');
        return lineEnd < 0
            ? new LinePosition(_line, _column + Encoding.UTF8.GetCharCount(passed))
            : new LinePosition(_line + passed.Count((byte)'\n'), 1 + Encoding.UTF8.GetCharCount(passed[(lineEnd + 1)..]));
    }

    /// <summary>Goes to an offset, so that later ones are counted from there.</summary>
    public void Advance(int offset)
    {
        if (offset > _at)
        {
            var place = Of(offset);
            (_line, _column) = (place.Line, place.Column);
            _at = offset;
        }
    }
}
