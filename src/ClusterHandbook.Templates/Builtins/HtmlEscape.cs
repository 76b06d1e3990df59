using System.Globalization;
using System.Text;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>Escapes text for HTML: the five special characters, and as numbers the letters of Latin-1 and all beyond the basic plane.</summary>
internal static class HtmlEscape
{
    // A plain loop: the texts are short, and vectorised searches cost compiling at every start.
    private static int IndexOfSpecial(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSpecial(text[i])) return i;
        }

        return -1;
    }

    private static bool IsSpecial(char c) =>
        c < 160 ? c is '<' or '>' or '&' or '"' or '\'' : c <= 0xFF || char.IsSurrogate(c);

    /// <summary>The escaped text.</summary>
    public static string Escape(string text)
    {
        var at = IndexOfSpecial(text);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 32);
        Span<char> number = stackalloc char[16];
        var rest = text.AsSpan();
        while (at >= 0)
        {
            result.Append(rest[..at]);
            rest = rest[at..];
            result.Append(Replacement(rest, number, out var length));
            rest = rest[length..];
            at = IndexOfSpecial(rest);
        }

        return result.Append(rest).ToString();
    }

    /// <summary>Writes the escaped text of a value, without making a string of it.</summary>
    public static void Write(RenderContext context, object? value)
    {
        var rest = context.TextOf(value).AsSpan();
        Span<char> number = stackalloc char[16];
        for (var at = IndexOfSpecial(rest); at >= 0; at = IndexOfSpecial(rest))
        {
            context.Output.Write(rest[..at]);
            rest = rest[at..];
            context.Output.Write(Replacement(rest, number, out var length));
            rest = rest[length..];
        }

        context.Output.Write(rest);
    }

    private static ReadOnlySpan<char> Replacement(ReadOnlySpan<char> rest, Span<char> number, out int length)
    {
        var c = rest[0];
        var code = (int)c;
        length = 1;
        if (char.IsHighSurrogate(c) && rest.Length > 1 && char.IsLowSurrogate(rest[1]))
        {
            code = char.ConvertToUtf32(c, rest[1]);
            length = 2;
        }

        if (code < 160)
        {
            return c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => "&#39;" };
        }

        // Half of a pair stands for nothing.
        if (char.IsSurrogate(c) && length == 1)
        {
            return "\uFFFD";
        }

        number.TryWrite(CultureInfo.InvariantCulture, $"&#{code};", out var written);
        return number[..written];
    }
}
