namespace ClusterHandbook.Diagnostics;

/// <summary>The text of one file that a person wrote, and where its lines begin.</summary>
/// <remarks>A line ends at LF, CR LF or a lone CR. Safe for use from several threads.</remarks>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <param name="path">From the root of the site, with <c>/</c> everywhere: what findings print.</param>
    /// <param name="text">The decoded text, without a byte order mark.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>From the root of the site, with <c>/</c> everywhere.</summary>
    public string Path { get; }

    /// <summary>The decoded text.</summary>
    public string Text { get; }

    /// <summary>How many lines there are; at least one.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    /// <summary>Line and column of a UTF-16 offset; an offset outside the text gives the nearest end.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(LineStarts, offset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return new LinePosition(index + 1, offset - LineStarts[index] + 1);
    }

    /// <summary>The offset of a line and column (both from 1), kept inside the text.</summary>
    public int OffsetOf(int line, int column)
    {
        var index = Math.Clamp(line - 1, 0, LineStarts.Length - 1);
        return Math.Clamp(LineStarts[index] + column - 1, 0, Text.Length);
    }

    /// <summary>The characters of a line (from 1), without its line end.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
