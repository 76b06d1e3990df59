using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation;

namespace ClusterHandbook.Building;

/// <summary>
/// A tag as a template writes it, such as <c>&lt;a class="go" href="{{ root }}{{ url }}"&gt;</c>: text that is always there,
/// with gaps for what a page puts in. A tag of a page can be held against it.
/// </summary>
internal sealed class TemplateTag
{
    private readonly List<string> _literals;

    private TemplateTag(SourceText source, TextSpan span, List<string> literals)
    {
        Source = source;
        Span = span;
        _literals = literals;
        Weight = (literals.Sum(text => text.Length) * 100) - literals.Count;
    }

    public SourceText Source { get; }

    public TextSpan Span { get; }

    /// <summary>
    /// The more characters are always there, and the fewer gaps are between them, the surer a tag that fits comes from here.
    /// </summary>
    public int Weight { get; }

    /// <summary>Every tag of a template, in order.</summary>
    public static IReadOnlyList<TemplateTag> ReadAll(SourceText source)
    {
        var (tags, text) = (new List<TemplateTag>(), source.Text);
        for (var at = 0; at < text.Length; at++)
        {
            if (StartsCode(text, at)) at = EndOfCode(text, at) - 1;
            else if (text[at] == '<' && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]) && Read(source, at) is { } tag)
            {
                tags.Add(tag);
                at = tag.Span.Start + tag.Span.Length - 1;
            }
        }

        return tags;
    }

    /// <summary>Whether it can have written the tag of a page.</summary>
    /// <param name="written">The tag, from <c>&lt;</c> on; the last character is <c>…</c> where it was cut.</param>
    public bool CanWrite(string written)
    {
        var isCut = written.EndsWith('…');
        var end = isCut ? written.Length - 1 : written.Length;
        var at = 0;
        for (var i = 0; i < _literals.Count; i++)
        {
            var literal = _literals[i];
            var isLast = i == _literals.Count - 1;
            if (isCut && end - at < literal.Length) return literal.AsSpan().StartsWith(written.AsSpan(at, end - at)) || i > 0;
            var found = i == 0 ? (written.StartsWith(literal, StringComparison.Ordinal) ? 0 : -1)
                : isLast && !isCut ? (written.EndsWith(literal, StringComparison.Ordinal) ? written.Length - literal.Length : -1)
                : written.IndexOf(literal, at, StringComparison.Ordinal);
            if (found < at) return isCut && i > 0;
            at = found + literal.Length;
        }

        return isCut || at == written.Length;
    }

    /// <summary>The attribute, as a tag of its own; null when there is none, or when it is all gap.</summary>
    public TemplateTag? AttributeTag(string name)
    {
        var place = Attribute(name);
        return place.Span != Span && ReadTo(Source, place.Span.Start, place.Span.Start + place.Span.Length) is { } tag ? tag : null;
    }

    /// <summary>The attribute in the template; the whole tag when it has none of that name.</summary>
    public AuthorPlace Attribute(string name)
    {
        var text = Source.Text.AsSpan(Span.Start, Span.Length);
        for (var at = text.IndexOf(name); at > 0; at = Next(text, name, at))
        {
            if (!char.IsWhiteSpace(text[at - 1]) || at + name.Length >= text.Length) continue;
            if (text[at + name.Length] is ' ' or '>') return new AuthorPlace(Source, new TextSpan(Span.Start + at, name.Length));
            if (text[at + name.Length] != '=') continue;
            var value = at + name.Length + 1;
            var quote = value < text.Length ? text[value] : ' ';
            var length = quote is '"' or '\'' ? text[(value + 1)..].IndexOf(quote) + 2 : text[value..].IndexOfAny(" >");
            return new AuthorPlace(Source, new TextSpan(Span.Start + at, value - at + Math.Max(0, length)));
        }

        return new AuthorPlace(Source, Span);
    }

    private static int Next(ReadOnlySpan<char> text, string name, int at)
    {
        var next = text[(at + 1)..].IndexOf(name);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static TemplateTag? Read(SourceText source, int start)
    {
        var text = source.Text;
        for (var at = start; at < text.Length; at++)
        {
            if (StartsCode(text, at)) at = EndOfCode(text, at) - 1;
            else if (text[at] == '>') return ReadTo(source, start, at + 1);
        }

        return null;
    }

    private static TemplateTag ReadTo(SourceText source, int start, int end)
    {
        var (text, literals, literal, depth) = (source.Text, new List<string>(), new System.Text.StringBuilder(), 0);
        for (var at = start; at < end; at++)
        {
            if (!StartsCode(text, at))
            {
                if (depth == 0) literal.Append(text[at]); // What stands in a condition may be missing.
                continue;
            }

            var codeEnd = EndOfCode(text, at);
            depth = Math.Max(0, depth + Nesting(text.AsSpan(at, codeEnd - at)));
            if (literal.Length > 0) literals.Add(literal.ToString());
            literal.Clear();
            at = codeEnd - 1;
        }

        literals.Add(literal.ToString());
        return new TemplateTag(source, new TextSpan(start, end - start), literals);
    }

    private static bool StartsCode(string text, int at) => text[at] == '{' && at + 1 < text.Length && text[at + 1] == '{';

    private static int EndOfCode(string text, int at)
    {
        var end = text.IndexOf("}}", at, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + 2;
    }

    private static int Nesting(ReadOnlySpan<char> code)
    {
        var words = code.Trim("{}-~ \t\r\n");
        var end = words.IndexOfAny(" \t\r\n");
        return (end < 0 ? words : words[..end]) switch
        {
            "if" or "for" or "while" or "case" or "with" or "capture" or "func" or "wrap" => 1,
            "end" => -1,
            _ => 0,
        };
    }
}
