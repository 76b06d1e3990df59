namespace ClusterHandbook.Validation.Html;

/// <summary>
/// Finds where a script ends. In a script, <c>&lt;!--</c> followed by <c>&lt;script</c> hides the next end tag (HTML standard,
/// “script data double escaped state”): a page may hide links, or show them, by that.
/// </summary>
internal static class ScriptEnd
{
    public static int Find(ReadOnlySpan<byte> html, int at)
    {
        var (escaped, hidden) = (false, false);
        while (at < html.Length)
        {
            var next = html[at..].IndexOfAny((byte)'<', (byte)'-');
            if (next < 0)
            {
                return html.Length;
            }

            at += next;
            var rest = html[at..];
            if (rest.StartsWith("-->"u8))
            {
                (escaped, hidden) = (false, false);
                at += 3;
            }
            else if (rest.StartsWith("<!--"u8))
            {
                escaped = true;
                at += 2; // "<!-->" is open and closed again at once.
            }
            else if (rest.StartsWith("</"u8) && HtmlScanner.StartsWithName(rest[2..], "script"u8))
            {
                if (!hidden) return at;
                hidden = false;
                at += 2;
            }
            else
            {
                hidden |= escaped && rest[0] == '<' && HtmlScanner.StartsWithName(rest[1..], "script"u8);
                at++;
            }
        }

        return html.Length;
    }
}
