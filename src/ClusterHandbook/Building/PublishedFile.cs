using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation;

namespace ClusterHandbook.Building;

/// <summary>A file that is published as its author wrote it, or, a script, with fewer lines and no indentation.</summary>
/// <param name="Source">What the author wrote; no text for pictures.</param>
/// <param name="Published">What is published; the same text where nothing was left out.</param>
internal sealed record PublishedFile(SourceText Source, SourceText Published)
{
    /// <summary>Reads both; pictures are not read.</summary>
    public static PublishedFile Of(string path, ReadOnlyMemory<byte> written, ReadOnlyMemory<byte> published)
    {
        var source = new SourceText(path, TextOf(path, written));
        return new PublishedFile(source, written.Equals(published) ? source : new SourceText(path, TextOf(path, published)));
    }

    /// <summary>Where the author wrote what stands at a place of the published file.</summary>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1.</param>
    /// <param name="length">How many characters.</param>
    public AuthorPlace PlaceOf(int line, int column, int length)
    {
        var (sourceLine, indentation) = ReferenceEquals(Source, Published) ? (line, 0) : LineOf(line);
        var start = Source.OffsetOf(sourceLine, column + indentation);
        return new AuthorPlace(Source, new TextSpan(start, Math.Min(length, Source.Text.Length - start)));
    }

    // Lines keep their order, so that the third line of some text is the third of the same text there too.
    private (int Line, int Indentation) LineOf(int line)
    {
        var wanted = Published.Line(line).TrimStart().ToString();
        var before = Enumerable.Range(1, line).Count(n => Published.Line(n).TrimStart().SequenceEqual(wanted));
        for (var n = 1; n <= Source.LineCount; n++)
        {
            var text = Source.Line(n);
            if (text.TrimStart().SequenceEqual(wanted) && --before == 0) return (n, text.Length - text.TrimStart().Length);
        }

        return (line, 0);
    }

    private static string TextOf(string path, ReadOnlyMemory<byte> bytes) =>
        Path.GetExtension(path) is ".css" or ".js" or ".svg" ? Encoding.UTF8.GetString(bytes.Span) : "";
}
