using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Editions.Html;
using ClusterHandbook.Editions.Pdf;
using ClusterHandbook.Publishing.Themes;

namespace ClusterHandbook.Editions.Printing;

/// <summary>What is printed of an edition.</summary>
public static class PdfEdition
{
    /// <summary>The book.</summary>
    /// <param name="book">The edition.</param>
    /// <param name="html">The book as one page, before any number is known.</param>
    /// <param name="program">The name and version of this program.</param>
    public static PrintOrder Book(Book book, string html, string program) =>
        new(html, Information(book, book.Edition.Title, program), book.Edition.Source);

    /// <summary>The book as a booklet to fold.</summary>
    public static PrintOrder Booklet(Book book, string html, string program) => Book(book, html, program) with { AsBooklet = true };

    /// <summary>The work sheets as a form to fill in on a screen; null for an edition without work sheets.</summary>
    /// <param name="book">The edition.</param>
    /// <param name="theme">Gives the look.</param>
    /// <param name="program">The name and version of this program.</param>
    public static WithDiagnostics<PrintOrder?> Form(Book book, Theme theme, string program)
    {
        var (parts, fields) = FormSheets.Of(book);
        if (fields.Count == 0) return new(null, []);
        var html = BookHtml.Compose(book with { Parts = parts }, theme, "print/form");
        var title = theme.StringsOf(book.Edition.Language).GetValueOrDefault("form_title", "") + " – " + book.Edition.Title;
        return new(new PrintOrder(html.Value, Information(book, title, program), book.Edition.Source) { Fields = fields }, html.Diagnostics);
    }

    private static DocumentInformation Information(Book book, string title, string program) => new(
        title,
        book.Settings.SiteTitle,
        book.Edition.Subtitle.Length > 0 ? book.Edition.Subtitle : book.Settings.SiteDescription,
        book.Edition.Language,
        book.Edition.Date ?? book.Stamp.Date,
        program);
}
