using System.Net;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;

namespace ClusterHandbook.Content.Markdown;

/// <summary>Words for a citation.</summary>
public static class CitationText
{
    /// <summary>“MacNeill and Steiner 2010, pp. 446–447, in Carvalho and van Winden, section 4”.</summary>
    public static string Full(Citation citation, Catalog catalog)
    {
        var text = Join(Short(citation, catalog), citation.Locator);
        return citation.In is null ? text : $"{text}, in {Full(citation.In, catalog)}";
    }

    /// <summary>“MacNeill and Steiner 2010”.</summary>
    public static string Short(Citation citation, Catalog catalog) =>
        catalog.FindReference(citation.Key)?.Short ?? citation.Key;

    /// <summary>The full text as HTML, every work a link into the bibliography.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="catalog">Knows the works.</param>
    /// <param name="bibliography">The address of the bibliography, from the page.</param>
    public static string FullHtml(Citation citation, Catalog catalog, string bibliography)
    {
        var work = $"<a href=\"{bibliography}#{WebUtility.HtmlEncode(citation.Key)}\">{WebUtility.HtmlEncode(Short(citation, catalog))}</a>";
        var text = Join(work, WebUtility.HtmlEncode(Typography.CurlQuotes(citation.Locator)));
        return citation.In is null ? text : $"{text}, in {FullHtml(citation.In, catalog, bibliography)}";
    }

    private static string Join(string work, string locator) => locator.Length == 0 ? work : $"{work}, {Typography.CurlQuotes(locator)}";
}
