using System.Text;

namespace ClusterHandbook.Publishing.Search;

/// <summary>
/// Divides a rendered text at its headings and takes the markup off. It reads only what our own renderer has written, where
/// every tag is closed and every attribute is quoted. For one thread at a time.
/// </summary>
internal sealed class ArticleSections
{
    private readonly List<SearchSection> _sections = [];
    private char[] _text = new char[8192];
    private int _length;
    private string _anchor = "";
    private string _heading = "";

    /// <summary>The parts of a text; the first is what stands before the first heading, and may be empty.</summary>
    /// <param name="html">The rendered text, in UTF-8.</param>
    public IReadOnlyList<SearchSection> Of(ReadOnlySpan<byte> html)
    {
        _sections.Clear();
        _length = 0;
        (_anchor, _heading) = ("", "");
        while (!html.IsEmpty)
        {
            var tag = html.IndexOf((byte)'<');
            AppendText(tag < 0 ? html : html[..tag]);
            if (tag < 0) break;
            html = html[tag..];
            html = html[Take(html)..];
        }

        EndSection();
        return [.. _sections];
    }

    // Returns how many bytes are done with: a tag, or an element that is not read.
    private int Take(ReadOnlySpan<byte> html)
    {
        var end = html.IndexOf((byte)'>') + 1;
        if (end == 0) return html.Length;
        var tag = html[..end];
        if (tag.StartsWith("<span class=\"cite\">"u8)) return AfterElement(html, "<span"u8, "</span>"u8);
        if (tag.StartsWith("<svg"u8)) return AfterElement(html, "<svg"u8, "</svg>"u8);
        if (tag.StartsWith("<pre"u8)) return TakeExample(html);
        if (IsHeading(tag)) return TakeHeading(html, end);
        if (tag is [(byte)'<', (byte)'/', ..] ? IsBlock(tag[2..]) : IsBlock(tag[1..])) AppendGap();
        return end;
    }

    // Examples of files are no words of the handbook: those of the pages of findings are wrong on purpose.
    private int TakeExample(ReadOnlySpan<byte> html)
    {
        AppendGap();
        return AfterElement(html, "<pre"u8, "</pre>"u8);
    }

    private int TakeHeading(ReadOnlySpan<byte> html, int end)
    {
        EndSection();
        _anchor = AttributeOf(html[..end], "id=\""u8);
        var close = html.IndexOf("</h"u8);
        if (close < 0) close = html.Length;
        var inside = html[end..close];
        while (!inside.IsEmpty)
        {
            // The letter of a plate stands beside the heading and is no word of it.
            if (inside.StartsWith("<span class=\"plate\""u8)) inside = inside[AfterElement(inside, "<span"u8, "</span>"u8)..];
            if (inside.IsEmpty) break;
            var tag = inside.IndexOf((byte)'<');
            AppendText(tag < 0 ? inside : inside[..tag]);
            if (tag < 0) break;
            inside = inside[tag..];
            if (!inside.StartsWith("<span class=\"plate\""u8)) inside = inside[(inside.IndexOf((byte)'>') + 1)..];
        }

        _heading = TextSoFar();
        return close;
    }

    private void EndSection()
    {
        var text = TextSoFar();
        if (_sections.Count == 0 || text.Length > 0 || _heading.Length > 0) _sections.Add(new SearchSection(_anchor, _heading, text));
        _heading = "";
    }

    private string TextSoFar()
    {
        var length = _length;
        while (length > 0 && _text[length - 1] == ' ') length--;
        _length = 0;
        return length == 0 ? "" : new string(_text, 0, length);
    }

    private static bool IsHeading(ReadOnlySpan<byte> tag) => tag is [(byte)'<', (byte)'h', >= (byte)'2' and <= (byte)'6', ..];

    // Inline elements do not divide words.
    private static bool IsBlock(ReadOnlySpan<byte> name) => !(
        name.StartsWith("a>"u8) || name.StartsWith("a "u8) || name.StartsWith("em>"u8) || name.StartsWith("strong>"u8)
        || name.StartsWith("span"u8) || name.StartsWith("i>"u8) || name.StartsWith("b>"u8) || name.StartsWith("code"u8)
        || name.StartsWith("abbr"u8) || name.StartsWith("sup"u8) || name.StartsWith("sub"u8));

    private static int AfterElement(ReadOnlySpan<byte> html, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> closing)
    {
        var at = 0;
        var depth = 0;
        do
        {
            var open = html[(at + 1)..].IndexOf(opening);
            var close = html[at..].IndexOf(closing);
            if (close < 0) return html.Length;
            if (at == 0) depth = 1;
            if (open >= 0 && open + 1 < close)
            {
                depth++;
                at += open + 1;
            }
            else
            {
                depth--;
                at += close + closing.Length;
                if (depth == 0) return at;
                at--;
            }
        }
        while (true);
    }

    private static string AttributeOf(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var start = tag.IndexOf(name);
        if (start < 0) return "";
        var value = tag[(start + name.Length)..];
        return Encoding.UTF8.GetString(value[..value.IndexOf((byte)'"')]);
    }

    private void AppendGap()
    {
        if (_length == 0 || _text[_length - 1] == ' ') return;
        Reserve(1);
        _text[_length++] = ' ';
    }

    private void AppendText(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var entity = text.IndexOf((byte)'&');
            AppendCharacters(entity < 0 ? text : text[..entity]);
            if (entity < 0) return;
            text = text[entity..];
            var end = text.IndexOf((byte)';');
            if (end < 0 || end > 10)
            {
                AppendAsItIs("&");
                text = text[1..];
                continue;
            }

            AppendAsItIs(System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(text[..(end + 1)])));
            text = text[(end + 1)..];
        }
    }

    private void AppendAsItIs(string text)
    {
        Reserve(text.Length);
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    // White space becomes one space, and none where the text begins. The characters are written first and closed up in place.
    private void AppendCharacters(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return;
        Reserve(text.Length);
        foreach (var c in _text.AsSpan(_length, Encoding.UTF8.GetChars(text, _text.AsSpan(_length))))
        {
            if (c is ' ' or '\n' or '\r' or '\t') AppendGap();
            else _text[_length++] = c;
        }
    }

    private void Reserve(int characters)
    {
        if (_length + characters > _text.Length) Array.Resize(ref _text, Math.Max(_length + characters, _text.Length * 2));
    }
}
