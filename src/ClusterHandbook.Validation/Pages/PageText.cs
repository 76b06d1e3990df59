using System.Text;

namespace ClusterHandbook.Validation.Pages;

/// <summary>Small questions about the bytes of a page.</summary>
internal static class PageText
{
    private const int Shown = 120;
    private const int LongestTag = 600;

    /// <summary>Whether nothing can be seen of it: white space, also as a character reference.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var blank = text[0] <= ' ' ? 1 : text[0] switch
            {
                0xC2 when text.StartsWith("\u00A0"u8) => 2,
                (byte)'&' => BlankReference(text),
                _ => 0,
            };
            if (blank == 0) return false;
            text = text[blank..];
        }

        return true;
    }

    /// <summary>The beginning of a piece of the page, on one line.</summary>
    public static string Shorten(ReadOnlySpan<byte> text) => Shorten(text, Shown).ReplaceLineEndings(" ");

    /// <summary>The tag that begins there, as it is, cut where it is long.</summary>
    public static string TagAt(ReadOnlySpan<byte> html, int end) => Shorten(html[..end], LongestTag);

    private static string Shorten(ReadOnlySpan<byte> text, int length)
    {
        var whole = Encoding.UTF8.GetString(text[..Math.Min(text.Length, length)]).TrimEnd('\uFFFD');
        return text.Length > length ? whole + "…" : whole;
    }

    private static int BlankReference(ReadOnlySpan<byte> text)
    {
        foreach (var reference in (ReadOnlySpan<string>)["&nbsp;", "&#160;", "&#xa0;", "&#32;", "&#x20;", "&#10;", "&zwnj;", "&#8203;"])
        {
            if (text.Length >= reference.Length && Ascii.EqualsIgnoreCase(text[..reference.Length], reference)) return reference.Length;
        }

        return 0;
    }
}
