using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Markdown;

/// <summary>
/// Refuses texts that would keep a parser busy for ever. Counted before parsing, since a parser cannot be stopped and a
/// clock would make builds differ.
/// </summary>
internal static class MarkdownLimits
{
    private const int BlockLength = 32 * 1024;
    private const int BracketsInBlock = 2000;
    private const int Nesting = 64;
    private const int Headings = 2000;
    private const int CellsInBlock = 20_000;

    /// <summary>The first limit that the text exceeds, or null.</summary>
    public static Diagnostic? FirstExceeded(SourceText source, int bodyStart)
    {
        var text = source.Text.AsSpan();
        int blockStart = bodyStart, brackets = 0, headings = 0, columns = 0, rows = 0;
        for (var line = bodyStart; line < text.Length;)
        {
            var length = text[line..].IndexOf('\n');
            var next = length < 0 ? text.Length : line + length + 1;
            var content = text[line..next];
            if (content.IsWhiteSpace())
            {
                (blockStart, brackets, columns, rows) = (next, 0, 0, 0);
            }
            else
            {
                brackets += content.Count('[') + content.Count('!') + content.Count('<') + content.Count('*') + content.Count('_') + content.Count('`');
                columns = Math.Max(columns, content.Count('|'));
                rows++;
                headings += content[0] == '#' || (line > blockStart && content.TrimEnd().TrimStart(content[0]).IsEmpty && content[0] is '-' or '=') ? 1 : 0;
                if (next - blockStart > BlockLength) return TooLong(source, blockStart);
                if (brackets > BracketsInBlock * 3) return TooManySigns(source, line);
                if (content.Count('[') > BracketsInBlock) return TooManySigns(source, line);
                if (columns * rows > CellsInBlock) return TooManyCells(source, blockStart);
                if (headings > Headings) return TooManyHeadings(source, line);
                if (Depth(content) > Nesting) return TooDeep(source, line);
            }

            line = next;
        }

        return null;
    }

    public static Diagnostic TooDeep(SourceText source, int line) => new(
        "CH0303", Severity.Error, $"quotations and lists stand more than {Nesting} deep inside each other", source, new TextSpan(line, 1),
        "write it flatter; is a sign repeated by mistake?");

    // How many quotations and lists a line opens, or how many its indentation can belong to.
    private static int Depth(ReadOnlySpan<char> line)
    {
        int depth = 0, spaces = 0, i = 0;
        while (i < line.Length)
        {
            var c = line[i];
            if (c is ' ' or '\t')
            {
                spaces += c == ' ' ? 1 : 4;
                i++;
            }
            else if (c == '>' || (c is '-' or '*' or '+' && i + 1 < line.Length && line[i + 1] is ' ' or '\t'))
            {
                depth++;
                i++;
            }
            else
            {
                break;
            }
        }

        return Math.Max(depth, (spaces - depth) / 2);
    }

    private static Diagnostic TooLong(SourceText source, int at) => new(
        "CH0301", Severity.Error, $"one block of text is longer than {BlockLength / 1024} KiB", source, new TextSpan(at, 1),
        "divide it with empty lines");

    private static Diagnostic TooManySigns(SourceText source, int at) => new(
        "CH0302", Severity.Error, $"one block of text has more than {BracketsInBlock} brackets or signs of emphasis", source, new TextSpan(at, 1),
        "divide it with empty lines; is a sign repeated by mistake?");

    // A row that is shorter than the widest one is filled with empty cells.
    private static Diagnostic TooManyCells(SourceText source, int at) => new(
        "CH0306", Severity.Error, $"one table has more than {CellsInBlock} cells", source, new TextSpan(at, 1),
        "divide it; is a sign `|` repeated by mistake?");

    private static Diagnostic TooManyHeadings(SourceText source, int at) => new(
        "CH0304", Severity.Error, $"the page has more than {Headings} headings", source, new TextSpan(at, 1), "divide it into several pages");
}
