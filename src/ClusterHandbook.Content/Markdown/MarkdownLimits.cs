using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Markdown;

/// <summary>
/// Refuses texts that would keep a parser busy for ever. Counted before parsing, since a parser cannot be stopped and a
/// clock would make builds differ.
/// </summary>
internal static class MarkdownLimits
{
    private const int BlockLength = 32 * 1024;
    private const int SignsInBlock = 6000;
    private const int OpenBracketsInBlock = 100;
    private const int Notes = 10_000;
    private const int Nesting = 64;
    private const int Headings = 2000;
    private const int CellsInBlock = 20_000;

    // HTML that goes on over empty lines: in it, what looks like a fence may be none.
    private static readonly string[] LongHtml = ["<!", "<?", "<script", "<pre", "<style", "<textarea"];

    private static bool HasLongHtml(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOf('<'); at >= 0;)
        {
            foreach (var start in LongHtml)
            {
                if (line[at..].StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
            }

            var next = line[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>The first limit that the text exceeds, or null. Fenced code is not counted.</summary>
    public static Diagnostic? FirstExceeded(SourceText source, int bodyStart)
    {
        var text = source.Text.AsSpan();
        var count = new Counts { BlockStart = bodyStart };
        bool isAfterBlank = true, isPlain = true;
        for (var line = bodyStart; line < text.Length;)
        {
            var next = NextLine(text, line);
            var content = text[line..next];
            if (content.IsWhiteSpace())
            {
                count.BeginBlock(next);
                isAfterBlank = true;
            }
            else if (isAfterBlank && isPlain && FenceLength(content) is > 0 and var fence)
            {
                next = EndOfFence(text, next, content[0], fence);
                count.BeginBlock(next);
            }
            else
            {
                isPlain = isPlain && !HasLongHtml(content);
                if (BeginsItem(content)) count.BeginBlock(line);
                count.Add(content, isAfterBlank);
                if (Depth(content) > Nesting) return TooDeep(source, line);
                if (next - count.BlockStart > BlockLength) return TooLong(source, count.BlockStart);
                if (count.Signs > SignsInBlock || count.OpenBrackets > OpenBracketsInBlock) return TooManySigns(source, line);
                if (count.Columns * count.Rows > CellsInBlock) return TooManyCells(source, count.BlockStart);
                if (count.Headings > Headings) return TooMany(source, line, Headings, "headings");
                if (count.Notes > Notes) return TooMany(source, line, Notes, "notes, references and abbreviations");
                isAfterBlank = false;
            }

            line = next;
        }

        return null;
    }

    /// <summary>What is counted, in the block and in the whole text.</summary>
    private struct Counts
    {
        public int BlockStart;
        public int Signs;
        public int OpenBrackets;
        public int Columns;
        public int Rows;
        public int Headings;
        public int Notes;

        public void BeginBlock(int at) => (BlockStart, Signs, OpenBrackets, Columns, Rows) = (at, 0, 0, 0, 0);

        public void Add(ReadOnlySpan<char> line, bool isFirst)
        {
            Signs += line.Count('[') + line.Count('!') + line.Count('<') + line.Count('*') + line.Count('_') + line.Count('`');
            OpenBrackets = Math.Max(0, OpenBrackets + line.Count('[') - line.Count(']'));
            Columns = Math.Max(Columns, line.Count('|'));
            Rows++;
            Notes += line.Count("[^") + (line.TrimStart() is ['[', ..] or ['*', '[', ..] && line.Contains("]:", StringComparison.Ordinal) ? 1 : 0);
            var sign = line[0];
            Headings += sign == '#' || (!isFirst && sign is '=' or '-' && line.TrimStart(sign).IsWhiteSpace()) ? 1 : 0;
        }
    }

    private static int NextLine(ReadOnlySpan<char> text, int line) =>
        text[line..].IndexOf('\n') is >= 0 and var length ? line + length + 1 : text.Length;

    // The first item of a list, or the next one: a block of its own.
    private static bool BeginsItem(ReadOnlySpan<char> line)
    {
        var item = line.TrimStart(' ');
        return line.Length - item.Length <= 3 && item.Length > 2 && item[0] is '-' or '+' or '*' && item[1] == ' ' && char.IsLetterOrDigit(item[2]);
    }

    // Only at the very beginning of a line, after an empty one: there it opens code whatever stands before it.
    private static int FenceLength(ReadOnlySpan<char> line)
    {
        var sign = line[0];
        var length = sign is '`' or '~' ? line.Length - line.TrimStart(sign).Length : 0;
        return length < 3 || (sign == '`' && line[length..].Contains('`')) ? 0 : length;
    }

    private static int EndOfFence(ReadOnlySpan<char> text, int line, char sign, int length)
    {
        while (line < text.Length)
        {
            var next = NextLine(text, line);
            var content = text[line..next].Trim();
            line = next;
            if (content.Length >= length && content.TrimStart(sign).IsEmpty)
            {
                break;
            }
        }

        return line;
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
            else if (MarkerLength(line[i..]) is > 0 and var marker)
            {
                depth++;
                i += marker;
            }
            else
            {
                break;
            }
        }

        return Math.Max(depth, (spaces - depth) / 2);
    }

    // `>`, `-` or `12.`: what opens a quotation or a list.
    private static int MarkerLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '>') return 1;
        var digits = text.Length - text.TrimStart("0123456789").Length;
        return digits < 10 && digits + 1 < text.Length && text[digits + 1] is ' ' or '\t'
            && (digits == 0 ? text[0] is '-' or '*' or '+' : text[digits] is '.' or ')')
            ? digits + 1
            : 0;
    }

    private static Diagnostic TooLong(SourceText source, int at) => new(
        "CH0301", Severity.Error, $"one block of text is longer than {BlockLength / 1024} KiB", source, new TextSpan(at, 1),
        "divide it with empty lines");

    private static Diagnostic TooManySigns(SourceText source, int at) => new(
        "CH0302", Severity.Error, $"one block of text has more than {OpenBracketsInBlock} open brackets or {SignsInBlock} signs of emphasis", source, new TextSpan(at, 1),
        "divide it with empty lines; is a sign repeated by mistake?");

    private static Diagnostic TooMany(SourceText source, int at, int limit, string what) => new(
        "CH0304", Severity.Error, $"the page has more than {limit} {what}", source, new TextSpan(at, 1), "divide it into several pages");

    // A row that is shorter than the widest one is filled with empty cells.
    private static Diagnostic TooManyCells(SourceText source, int at) => new(
        "CH0306", Severity.Error, $"one table has more than {CellsInBlock} cells", source, new TextSpan(at, 1),
        "divide it; is a sign `|` repeated by mistake?");
}
