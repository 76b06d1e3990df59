using System.Globalization;
using System.Text;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>Escapes text for HTML: the five special characters, and as numbers the letters of Latin-1 and all beyond the basic plane.</summary>
internal static class HtmlEscape
{
    private const ulong Markup = 1UL << '<' | 1UL << '>' | 1UL << '&' | 1UL << '"' | 1UL << '\'';

    // `&quot;` and `&#255;`; a pair of surrogates takes at most ten bytes for two units.
    private const int LongestReplacement = 6;

    // A plain loop: the texts are short, and vectorised searches cost compiling at every start.
    private static int IndexOfSpecial(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSpecial(text[i])) return i;
        }

        return -1;
    }

    // The five signs of markup as bits; they all lie below 64.
    private static bool IsSpecial(char c) =>
        c < 64 ? (Markup >> c & 1) != 0 : c >= 160 && (c <= 0xFF || char.IsSurrogate(c));

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
        var text = context.TextOf(value);
        var output = context.Output;
        if (output.TryGetSpan(text.Length * LongestReplacement, out var buffer))
        {
            output.Advance(Encode(text, buffer));
        }
        else
        {
            output.Write(Escape(text));
        }
    }

    // Escapes and encodes in one pass.
    private static int Encode(ReadOnlySpan<char> text, Span<byte> buffer)
    {
        Span<char> number = stackalloc char[16];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80 && !IsSpecial(c))
            {
                buffer[length++] = (byte)c;
            }
            else
            {
                length += EncodeOther(text[i..], buffer[length..], number, out var taken);
                i += taken - 1;
            }
        }

        return length;
    }

    private static int EncodeOther(ReadOnlySpan<char> text, Span<byte> buffer, Span<char> number, out int taken)
    {
        if (IsSpecial(text[0]))
        {
            return Encoding.UTF8.GetBytes(Replacement(text, number, out taken), buffer);
        }

        taken = 1;
        return new Rune(text[0]).EncodeToUtf8(buffer);
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
