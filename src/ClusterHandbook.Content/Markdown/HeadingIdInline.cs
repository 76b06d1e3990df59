using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Markdown;

/// <summary><c>{#id}</c> at the end of a heading: the id is the author's, and stays when the words change.</summary>
internal sealed class HeadingIdInline : LeafInline
{
    /// <summary>As written.</summary>
    public required string Id { get; init; }
}

/// <summary>Parses it before smart dashes and emphasis can take it apart.</summary>
internal sealed class HeadingIdParser : InlineParser
{
    public HeadingIdParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (processor.Block is not HeadingBlock || !rest.StartsWith("{#", StringComparison.Ordinal)
            || rest.TrimEnd() is not [.., '}'] written || written[1..^1].ContainsAny('{', '}'))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new HeadingIdInline
        {
            Id = written[2..^1].Trim().ToString(),
            Span = new SourceSpan(start, start + written.Length - 1),
            Line = line,
            Column = column,
        };
        slice.Start = slice.End + 1;
        return true;
    }
}
