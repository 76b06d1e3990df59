using System.Text;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Editions.Books;

namespace ClusterHandbook.Editions.Epub;

/// <summary>The contents of an EPUB, and its landmarks.</summary>
internal static class EpubNavigation
{
    /// <summary>The navigation document.</summary>
    public static string Write(Book book, IReadOnlyDictionary<string, string> words)
    {
        var text = new StringBuilder();
        var heading = XhtmlWriter.Escape(words.GetValueOrDefault("contents", "Contents"));
        text.Append($"<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\" aria-labelledby=\"toc-h\">\n<h1 id=\"toc-h\">{heading}</h1>\n<ol>\n");
        Item(text, "colophon.xhtml", words.GetValueOrDefault("colophon", "Colophon"));
        foreach (var part in book.Parts)
        {
            WritePart(text, part);
        }

        text.Append("</ol>\n</nav>\n");
        WriteLandmarks(text, book, words, heading);
        return EpubDocument.Write(book.Edition.Title, book.Edition.Language, text.ToString().TrimEnd());
    }

    private static void WritePart(StringBuilder text, BookPart part)
    {
        var chapters = part.Chapters.Where(c => !EpubChapter.IsLeftOut(c)).ToList();
        if (chapters.Count == 0) return;
        if (chapters.Count == 1 && chapters[0].Title == part.Title)
        {
            Item(text, chapters[0].Id + ".xhtml", part.Title);
            return;
        }

        text.Append($"<li><span>{XhtmlWriter.Escape(part.Title)}</span>\n<ol>\n");
        foreach (var chapter in chapters) Item(text, chapter.Id + ".xhtml", chapter.Title);
        text.Append("</ol>\n</li>\n");
    }

    private static void WriteLandmarks(StringBuilder text, Book book, IReadOnlyDictionary<string, string> words, string contents)
    {
        var chapters = book.Chapters.Where(c => !EpubChapter.IsLeftOut(c)).ToList();
        text.Append("<nav epub:type=\"landmarks\" hidden=\"hidden\" aria-label=\"").Append(XhtmlWriter.Escape(words.GetValueOrDefault("landmarks", "Landmarks"))).Append("\">\n<ol>\n");
        Landmark(text, "cover", "cover.xhtml", words.GetValueOrDefault("cover", "Cover"));
        text.Append($"<li><a epub:type=\"toc\" href=\"nav.xhtml#toc\">{contents}</a></li>\n");
        if (chapters.Count > 0) Landmark(text, "bodymatter", chapters[0].Id + ".xhtml", chapters[0].Title);
        foreach (var kind in new[] { EditionPartKind.Glossary, EditionPartKind.Bibliography, EditionPartKind.Index })
        {
            if (chapters.Find(c => c.Kind == kind) is { } chapter) Landmark(text, EpubChapter.TypeOf(kind), chapter.Id + ".xhtml", chapter.Title);
        }

        text.Append("</ol>\n</nav>\n");
    }

    private static void Item(StringBuilder text, string file, string title) =>
        text.Append($"<li><a href=\"{file}\">{XhtmlWriter.Escape(title)}</a></li>\n");

    private static void Landmark(StringBuilder text, string type, string file, string title) =>
        text.Append($"<li><a epub:type=\"{type}\" href=\"{file}\">{XhtmlWriter.Escape(title)}</a></li>\n");
}
