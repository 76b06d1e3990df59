using ClusterHandbook.Content.Model;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Editions.Printing;

namespace ClusterHandbook.Editions.Html;

/// <summary>The paper of a book, and what stands at the head and foot of its pages.</summary>
internal static class BookPages
{
    /// <summary>Ids of the parts that every book has before its chapters; the theme's <c>print/book</c> gives them.</summary>
    public const string Cover = "book-cover";

    /// <inheritdoc cref="Cover"/>
    public const string Colophon = "book-colophon";

    /// <inheritdoc cref="Cover"/>
    public const string Contents = "book-contents";

    /// <summary>The style sheet of one book.</summary>
    public static string Style(Book book, IReadOnlyDictionary<string, string> words) => PageRules.Of(
        Of(book.Edition.Paper),
        book.Edition.Title,
        words.GetValueOrDefault("page_of", "{n} / {total}"),
        [
            new RunningHead(Colophon, words.GetValueOrDefault("colophon", "")),
            new RunningHead(Contents, words.GetValueOrDefault("contents", "")),
            .. book.Chapters.Select(c => new RunningHead(c.Id, c.Title)),
        ]);

    private static Paper Of(PaperSize size) => size switch
    {
        PaperSize.A5 => new Paper(148, 210) { Top = 17, Outer = 13, Bottom = 16, Inner = 15 },
        PaperSize.Letter => new Paper(215.9, 279.4) { Top = 20, Outer = 21, Bottom = 19, Inner = 27 },
        _ => new Paper(210, 297) { Top = 22, Outer = 18, Bottom = 20, Inner = 24 },
    };
}
