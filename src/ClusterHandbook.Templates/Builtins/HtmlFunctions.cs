using System.Text;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>The library <c>html</c>.</summary>
internal static class HtmlFunctions
{
    public static IEnumerable<BuiltinFunction> All() =>
    [
        new("html.escape", ["text"], a => a.Context.Checked(HtmlEscape.Escape(a.Text(0)))) { Writer = HtmlEscape.Write },
        new("html.strip", ["text"], a => a.Context.Checked(HtmlStrip.Strip(a.Text(0)))),
        new("html.newline_to_br", ["text"], a => a.Context.Checked(BreakLines(a.Text(0)))),
        new("html.url_encode", ["text"], a => a.Context.Checked(UrlEscape.Encode(a.Text(0), keepReserved: false))),
        new("html.url_escape", ["text"], a => a.Context.Checked(UrlEscape.Encode(a.Text(0), keepReserved: true))),
    ];

    // Before every line end, of any of the three kinds.
    private static string BreakLines(string text)
    {
        var result = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            var second = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
            if (text[i] is '\n' or '\r' && !second)
            {
                result.Append("<br />");
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }
}
