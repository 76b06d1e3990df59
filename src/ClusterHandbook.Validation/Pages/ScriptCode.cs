using System.Text;

namespace ClusterHandbook.Validation.Pages;

/// <summary>
/// What a script runs, without what it only says: texts, regular expressions and comments become spaces, so that every
/// place stays where it is. Data that are written as a script mention many things that they do not do.
/// </summary>
internal static class ScriptCode
{
    private static readonly string[] BeforeExpression =
        ["return", "typeof", "case", "in", "of", "void", "delete", "throw", "new", "else", "do", "await", "yield"];

    /// <summary>The code of a script, as long as the script.</summary>
    public static byte[] Of(ReadOnlySpan<byte> script)
    {
        var code = script.ToArray();
        var braces = new Stack<bool>(); // True: the brace opened a part of a template.
        var at = 0;
        while (at < code.Length)
        {
            at = code[at] switch
            {
                (byte)'"' or (byte)'\'' => Blank(code, at, EndOfText(script, at)),
                (byte)'`' => BlankTemplate(code, script, at, braces),
                (byte)'/' => BlankSlash(code, script, at),
                (byte)'{' => Open(braces, at),
                (byte)'}' when braces.TryPop(out var ofTemplate) && ofTemplate => BlankTemplate(code, script, at, braces),
                _ => at + 1,
            };
        }

        return code;
    }

    private static int Open(Stack<bool> braces, int at)
    {
        braces.Push(false);
        return at + 1;
    }

    // From a back quote, or from the brace that ends a part, to the next part or the end.
    private static int BlankTemplate(byte[] code, ReadOnlySpan<byte> script, int start, Stack<bool> braces)
    {
        for (var at = start + 1; at < script.Length; at++)
        {
            if (script[at] == '\\')
            {
                at++;
            }
            else if (script[at] == '`')
            {
                return Blank(code, start, at + 1);
            }
            else if (script[at] == '$' && at + 1 < script.Length && script[at + 1] == '{')
            {
                braces.Push(true);
                return Blank(code, start, at + 2);
            }
        }

        return Blank(code, start, script.Length);
    }

    private static int BlankSlash(byte[] code, ReadOnlySpan<byte> script, int at)
    {
        var rest = script[at..];
        if (rest.StartsWith("//"u8)) return Blank(code, at, rest.IndexOf((byte)'\n') is >= 0 and var line ? at + line : script.Length);
        if (rest.StartsWith("/*"u8)) return Blank(code, at, rest[2..].IndexOf("*/"u8) is >= 0 and var end ? at + end + 4 : script.Length);
        return BeginsExpression(code.AsSpan(0, at)) ? Blank(code, at, EndOfPattern(script, at)) : at + 1;
    }

    // A slash divides after a name, a number or a closing bracket; anywhere else it begins a regular expression.
    private static bool BeginsExpression(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd(" \t\r\n"u8);
        if (before.IsEmpty || !(IsInName(before[^1]) || before[^1] is (byte)')' or (byte)']' or (byte)'}'))
        {
            return true;
        }

        var start = before.Length;
        while (start > 0 && IsInName(before[start - 1])) start--;
        return before.Length - start < 8 && BeforeExpression.Contains(Encoding.ASCII.GetString(before[start..]), StringComparer.Ordinal);
    }

    private static bool IsInName(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'$' or >= 0x80;

    private static int EndOfText(ReadOnlySpan<byte> script, int start)
    {
        for (var at = start + 1; at < script.Length && script[at] != '\n'; at++)
        {
            if (script[at] == script[start]) return at + 1;
            if (script[at] == '\\') at++;
        }

        return start + 1; // Not closed on its line: no text.
    }

    private static int EndOfPattern(ReadOnlySpan<byte> script, int start)
    {
        var inClass = false;
        for (var at = start + 1; at < script.Length && script[at] != '\n'; at++)
        {
            switch (script[at])
            {
                case (byte)'\\': at++; break;
                case (byte)'[': inClass = true; break;
                case (byte)']': inClass = false; break;
                case (byte)'/' when !inClass: return at + 1;
            }
        }

        return start + 1;
    }

    private static int Blank(byte[] code, int start, int end)
    {
        end = Math.Min(end, code.Length);
        foreach (ref var b in code.AsSpan(start, end - start))
        {
            if (b != (byte)'\n') b = (byte)' ';
        }

        return end;
    }
}
