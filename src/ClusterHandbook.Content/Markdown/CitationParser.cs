using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ClusterHandbook.Content.Markdown;

/// <summary>Parses citations; runs before links, since both begin with a bracket.</summary>
internal sealed class CitationParser : InlineParser
{
    private const int LongestCitation = 1000;

    public CitationParser() => OpeningCharacters = ['[', '@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.CurrentChar == '@' ? MatchTextual(processor, ref slice) : MatchBracketed(processor, ref slice);

    private static bool MatchBracketed(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
        {
            return false;
        }

        var end = slice.Text.IndexOf(']', slice.Start, Math.Min(LongestCitation, slice.End - slice.Start + 1));
        if (end < 0 || (end < slice.End && slice.Text[end + 1] is '(' or '['))
        {
            return false;
        }

        var text = slice.Text[(slice.Start + 1)..end];
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var textStart = slice.Start + 1;
        var citations = CitationSyntax.Parse(text, 0, out var reason)?.Select(c => Place(c, textStart, processor)).ToList();
        processor.Inline = new CitationInline
        {
            Citations = citations ?? [],
            Fault = citations is null ? reason : null,
            Span = new SourceSpan(start, processor.GetSourcePosition(end)),
            Line = line,
            Column = column,
        };
        slice.Start = end + 1;
        return true;
    }

    // Asked for each key, since in a quotation the signs between two lines are not part of the text.
    private static Citation Place(Citation citation, int textStart, InlineProcessor processor) => citation with
    {
        Span = new TextSpan(processor.GetSourcePosition(textStart + citation.Span.Start), citation.Span.Length),
        In = citation.In is null ? null : Place(citation.In, textStart, processor),
    };

    private static bool MatchTextual(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (char.IsLetterOrDigit(before) || before is '@' or '.' or '/' || !char.IsAsciiLetter(slice.PeekChar()))
        {
            return false;
        }

        var length = CitationSyntax.KeyLength(slice.Text.AsSpan(0, slice.End + 1), slice.Start + 1);
        if (length == 0)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var key = slice.Text.Substring(slice.Start + 1, length);
        processor.Inline = new CitationInline
        {
            Citations = [new Citation(key, "", new TextSpan(start, length + 1))],
            IsTextual = true,
            Span = new SourceSpan(start, start + length),
            Line = line,
            Column = column,
        };
        slice.Start += length + 1;
        return true;
    }
}
