using ClusterHandbook.Templates.Values;

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

    private static string BreakLines(string text) =>
        text.Replace("\r\n", "\r", StringComparison.Ordinal)
            .Replace("\n", "<br />\n", StringComparison.Ordinal)
            .Replace("\r", "<br />\r\n", StringComparison.Ordinal);
}
