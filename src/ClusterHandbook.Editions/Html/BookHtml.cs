using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Editions.Printing;
using ClusterHandbook.Publishing.Drawings;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Editions.Html;

/// <summary>
/// The whole book as one page that needs no other file: what is printed, and what <c>--format html</c> gives. Where print
/// names a page it has <c>&lt;a class="pn" href="#id"&gt;&lt;/a&gt;</c>.
/// </summary>
public static class BookHtml
{
    private const string Page = "<a class=\"pn\" href=\"#";
    private const string PageEnd = "\"></a>";
    private const string See = "<span class=\"see-page\">";
    private const string SeeEnd = "</span>";

    private static readonly string[] StyleSheets = ["handbook.css", "print-edition.css"];

    /// <summary>Composes the page with the theme's <c>print/book</c>, before any number is known.</summary>
    /// <param name="book">The book.</param>
    /// <param name="theme">Gives template and style.</param>
    /// <param name="template">The template of the whole.</param>
    public static WithDiagnostics<string> Compose(Book book, Theme theme, string template = "print/book")
    {
        var model = new PrintModel
        {
            Words = theme.StringsOf(book.Edition.Language),
            Edition = EditionView.Of(book.Edition, book.Stamp, book.Settings),
            Title = book.Edition.Title,
            Parts = [.. book.Parts.Select(p => new BookPartView(p, [.. p.Chapters.Select(c => new ChapterView(c, Qr(c, theme.StringsOf(book.Edition.Language))))]))],
            Style = Style(theme) + "\n" + BookPages.Style(book, theme.StringsOf(book.Edition.Language)),
        };
        var rendered = PrintTemplate.Render(theme, template, model);
        return new(WithImages(Encoding.UTF8.GetString(rendered.Value.Span), book), rendered.Diagnostics);
    }

    /// <summary>The page for a screen, which has no numbers: the places that wait for them are gone.</summary>
    public static byte[] WithoutNumbers(string html) => Encoding.UTF8.GetBytes(Without(Without(html, See, SeeEnd), Page, PageEnd));

    private static string Without(string html, string start, string end)
    {
        var text = new StringBuilder(html.Length);
        var written = 0;
        for (var at = html.IndexOf(start, StringComparison.Ordinal); at >= 0; at = html.IndexOf(start, written, StringComparison.Ordinal))
        {
            text.Append(html, written, at - written);
            written = html.IndexOf(end, at + start.Length, StringComparison.Ordinal) + end.Length;
        }

        return text.Append(html, written, html.Length - written).ToString();
    }

    private static string Qr(Chapter chapter, IReadOnlyDictionary<string, string> words) => chapter.HostedUrl is { } url
        ? QrDrawing.Of(url, words.GetValueOrDefault("qr_label", "{url}").Replace("{url}", url, StringComparison.Ordinal))
        : "";

    private static string Style(Theme theme) => string.Join('\n', theme.Assets.Concat(theme.PrintFiles).Where(a => StyleSheets.Contains(a.Name, StringComparer.Ordinal))
        .OrderBy(a => Array.IndexOf(StyleSheets, a.Name)).Select(a => Encoding.UTF8.GetString(a.Bytes.Span)))
        .Replace("</", "<\\/", StringComparison.Ordinal);

    // The page travels alone, so its pictures travel inside it.
    private static string WithImages(string html, Book book)
    {
        foreach (var image in book.Images)
        {
            var data = $"data:{ImageTypes.Of(image.Address)};base64,{Convert.ToBase64String(image.Bytes.Span)}";
            html = html.Replace($" src=\"{image.Address}\"", $" src=\"{data}\"", StringComparison.Ordinal);
        }

        return html;
    }
}
