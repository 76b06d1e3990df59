using ClusterHandbook.Content.Model;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Editions.Pdf;

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

    private static DocumentInformation Information(Book book, string title, string program) => new(
        title,
        book.Settings.SiteTitle,
        book.Edition.Subtitle.Length > 0 ? book.Edition.Subtitle : book.Settings.SiteDescription,
        book.Edition.Language,
        book.Edition.Date ?? book.Stamp.Date,
        program);
}
