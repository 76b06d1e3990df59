using System.Text;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>Takes tags, comments, and scripts and styles with their contents out of HTML, in linear time.</summary>
internal static class HtmlStrip
{
    /// <summary>What is left.</summary>
    public static string Strip(string html)
    {
        var at = html.IndexOf('<', StringComparison.Ordinal);
        if (at < 0)
        {
            return html;
        }

        var result = new StringBuilder(html.Length);
        var scan = new Scan(html);
        var from = 0;
        while (at >= 0)
        {
            result.Append(html, from, at - from);
            from = scan.EndOfTag(at);
            if (from < 0)
            {
                return result.Append(html, at, html.Length - at).ToString();
            }

            at = html.IndexOf('<', from);
        }

        return result.Append(html, from, html.Length - from).ToString();
    }

    // Remembers which closings do not come any more, so that no search is made twice in vain.
    private sealed class Scan(string html)
    {
        private bool _noScript, _noComment, _noStyle;

        /// <summary>Behind the tag that begins at <paramref name="at"/>; -1 when nothing closes it.</summary>
        public int EndOfTag(int at)
        {
            var end = Closing(at, "<script", "</script>", ref _noScript);
            if (end < 0) end = Closing(at, "<!--", "-->", ref _noComment);
            if (end < 0) end = Closing(at, "<style", "</style>", ref _noStyle);
            if (end >= 0) return end;
            var bracket = html.IndexOf('>', at);
            return bracket < 0 ? -1 : bracket + 1;
        }

        private int Closing(int at, string opening, string closing, ref bool none)
        {
            if (none || string.Compare(html, at, opening, 0, opening.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                return -1;
            }

            var end = html.IndexOf(closing, at + opening.Length, StringComparison.OrdinalIgnoreCase);
            none = end < 0;
            return none ? -1 : end + closing.Length;
        }
    }
}
