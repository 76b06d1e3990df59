using System.Text;

namespace ClusterHandbook.Diagnostics.Rendering;

/// <summary>The line where a span begins as a terminal shows it, and the carets under the span.</summary>
/// <param name="Line">The line, tabs as spaces, cut to the part around the span where it is long.</param>
/// <param name="Carets">Spaces and carets; at least one caret, none beyond the line.</param>
internal readonly record struct Excerpt(string Line, string Carets)
{
    /// <summary>How many cells of a line are shown.</summary>
    public const int MaximumWidth = 100;

    private const int TabWidth = 4;

    // A caret line needs this much in front of the span to be understood; the rest goes to what follows.
    private const int LeadWidth = 30;

    // Enough units for the cells that can be shown, however long the line is.
    private const int Reach = 4 * MaximumWidth;

    /// <summary>The excerpt for a span, or null when the source has no text to show.</summary>
    public static Excerpt? Of(SourceText source, TextSpan span)
    {
        if (source.Text.Length == 0)
        {
            return null;
        }

        var start = source.PositionOf(span.Start);
        var line = source.Line(start.Line);
        var first = Math.Min(start.Column - 1, line.Length);
        var last = (int)Math.Min((long)first + span.Length, line.Length);
        return OfLine(line, first, last);
    }

    private static Excerpt OfLine(ReadOnlySpan<char> line, int first, int last)
    {
        var from = WholeCharacter(line, Math.Max(0, first - Reach));
        var to = WholeCharacter(line, Math.Min(line.Length, first + Reach));
        var cells = new Cells();
        var firstCell = cells.Add(line[from..first]);
        var lastCell = cells.Add(line[first..Math.Clamp(last, first, to)]);
        cells.Add(line[Math.Clamp(last, first, to)..to]);
        return cells.Cut(firstCell, Math.Max(lastCell, firstCell + 1), from > 0, to < line.Length);
    }

    // A cut between the two halves of a character moves in front of it.
    private static int WholeCharacter(ReadOnlySpan<char> line, int at) =>
        at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;

    /// <summary>Characters and the cell where each begins.</summary>
    private sealed class Cells
    {
        private readonly List<(Rune Rune, int Cell)> _runes = [];
        private int _width;

        /// <summary>Adds a text and says at which cell it ends.</summary>
        public int Add(ReadOnlySpan<char> text)
        {
            foreach (var rune in text.EnumerateRunes())
            {
                if (rune.Value == '\t')
                {
                    AddTab();
                    continue;
                }

                var shown = TerminalText.Shown(rune);
                _runes.Add((shown, _width));
                _width += TerminalText.Width(shown);
            }

            return _width;
        }

        /// <summary>The cells around a span, with an ellipsis in place of what is left out at either side.</summary>
        public Excerpt Cut(int first, int last, bool hasMoreBefore, bool hasMoreAfter)
        {
            var fits = !hasMoreBefore && last < MaximumWidth;
            var from = fits ? 0 : WholeCell(Math.Max(0, Math.Min(first - LeadWidth, _width - MaximumWidth)));
            var to = Math.Min(_width, from + MaximumWidth);
            var before = from > 0 || hasMoreBefore ? "…" : "";
            var after = to < _width || hasMoreAfter ? "…" : "";
            var caretStart = first - from + before.Length;
            var carets = Math.Max(1, Math.Min(last, Math.Max(to, first + 1)) - first);
            return new Excerpt(before + Text(from, to) + after, new string(' ', caretStart) + new string('^', carets));
        }

        // A cut through a wide character leaves it out whole.
        private int WholeCell(int cell) => _runes.FirstOrDefault(r => r.Cell >= cell, (default, cell)).Cell;

        private void AddTab()
        {
            do
            {
                _runes.Add((new Rune(' '), _width++));
            }
            while (_width % TabWidth != 0);
        }

        private string Text(int from, int to)
        {
            var text = new StringBuilder();
            foreach (var (rune, cell) in _runes)
            {
                if (cell >= from && cell < to)
                {
                    text.Append(rune.ToString());
                }
            }

            return text.ToString().TrimEnd();
        }
    }
}
