using System.Text;
using AngleSharp.Html.Parser;

namespace ClusterHandbook.Editions.Books;

/// <summary>HTML that a template wrote, as well-formed XML.</summary>
internal static class Xhtml
{
    /// <summary>The same elements; UTF-8 in.</summary>
    public static string Of(ReadOnlySpan<byte> html) =>
        XhtmlWriter.Write(new HtmlParser().ParseDocument("<!doctype html><html><body>" + Encoding.UTF8.GetString(html)).Body!);
}
