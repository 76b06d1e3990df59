using System.Text;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Validation.Findings;

/// <summary>
/// A source text that has only what findings point at, each piece at its true line and column, so that findings about pages
/// that were not kept can be shown like any other.
/// </summary>
internal static class PageSkeleton
{
    // A page may have a line of fifty million characters; nobody looks for a column in it.
    private const int LastColumn = 10_000;
    private const int LastLine = 5_000_000;

    public static (SourceText Source, Dictionary<Place, TextSpan> Spans) Build(string path, IEnumerable<Place> places)
    {
        var text = new StringBuilder();
        var spans = new Dictionary<Place, TextSpan>();
        var (line, column) = (1, 1);
        foreach (var place in places.Distinct().OrderBy(p => p.Line).ThenBy(p => p.Column).ThenByDescending(p => p.Written.Length))
        {
            var (toLine, toColumn) = (Math.Min(place.Line, LastLine), Math.Min(place.Column, LastColumn));
            if (toLine > line)
            {
                text.Append('\n', toLine - line);
                (line, column) = (toLine, 1);
            }

            // A piece that begins within the last one (a tag, then its attribute) shares its text.
            var overlap = Math.Max(0, column - toColumn);
            text.Append(' ', Math.Max(0, toColumn - column));
            var start = text.Length - overlap;
            var rest = place.Written.Length > overlap ? place.Written[overlap..] : "";
            text.Append(rest);
            column = Math.Max(column, toColumn) + rest.Length;
            spans[place] = new TextSpan(start, place.Written.Length);
        }

        return (new SourceText(path, text.ToString()), spans);
    }
}
