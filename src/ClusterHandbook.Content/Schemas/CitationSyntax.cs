using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Schemas;

/// <summary>
/// The text of citations: <c>@key, place</c>, several joined by <c>;</c>, and a work known through another one as
/// <c>@key, place, in @other, place</c>.
/// </summary>
public static class CitationSyntax
{
    /// <summary>Reads citations; null when the text is not one (the reason says why).</summary>
    /// <param name="text">Without brackets.</param>
    /// <param name="offset">Where the text begins in its source.</param>
    /// <param name="reason">What is wrong.</param>
    public static IReadOnlyList<Citation>? Parse(string text, int offset, out string reason)
    {
        reason = "";
        var citations = new List<Citation>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf(';', start);
            end = end < 0 ? text.Length : end;
            if (ParseOne(text, start, end, offset, out reason) is not { } citation)
            {
                return null;
            }

            citations.Add(citation);
            start = end + 1;
        }

        return citations;
    }

    /// <summary>The length of a key at <paramref name="start"/>; zero when there is none.</summary>
    public static int KeyLength(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or ':'))
        {
            end++;
        }

        while (end > start && text[end - 1] is '-' or '_' or ':')
        {
            end--;
        }

        return end - start;
    }

    private static Citation? ParseOne(string text, int start, int end, int offset, out string reason)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start >= end || text[start] != '@')
        {
            reason = "it does not begin with `@key`";
            return null;
        }

        var length = KeyLength(text.AsSpan(0, end), start + 1);
        if (length == 0)
        {
            reason = "no key follows `@`";
            return null;
        }

        var key = text.Substring(start + 1, length);
        var span = new TextSpan(offset + start, length + 1);
        var rest = text[(start + 1 + length)..end];
        Citation? through = null;
        var marker = IndexOfThrough(rest);
        if (marker >= 0)
        {
            var inner = start + 1 + length + marker + 3;
            through = ParseOne(text, inner, end, offset, out reason);
            if (through is null)
            {
                return null;
            }

            rest = rest[..marker];
        }
        else if (rest.Contains('@', StringComparison.Ordinal))
        {
            reason = "two works in one citation are joined by `;`";
            return null;
        }

        reason = "";
        return new Citation(key, rest.Trim(' ', ',', '\n', '\r').ReplaceLineEndings(" "), span, through);
    }

    // “in” as a word of its own: “Berlin @key” is not “in @key”.
    private static int IndexOfThrough(string text)
    {
        var at = text.IndexOf("in @", StringComparison.Ordinal);
        while (at > 0 && char.IsLetterOrDigit(text[at - 1]))
        {
            at = text.IndexOf("in @", at + 1, StringComparison.Ordinal);
        }

        return at;
    }
}
