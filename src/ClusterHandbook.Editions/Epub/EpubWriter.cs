using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions.Archives;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Publishing.Themes;

namespace ClusterHandbook.Editions.Epub;

/// <summary>Makes EPUB 3.3: reflowable, one document a chapter, notes that open where they are referred to.</summary>
/// <remarks>https://www.w3.org/TR/epub-33/</remarks>
public sealed class EpubWriter
{
    private const string Document = "application/xhtml+xml";
    private const string Folder = "EPUB/";

    private static readonly ArchiveEntry MimeType = new("mimetype", "application/epub+zip"u8.ToArray());

    private readonly Book _book;
    private readonly Theme _theme;
    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly DiagnosticBag _findings = new();

    private EpubWriter(Book book, Theme theme)
    {
        _book = book;
        _theme = theme;
        _words = theme.StringsOf(book.Edition.Language);
    }

    /// <summary>The whole file.</summary>
    public static WithDiagnostics<byte[]> Write(Book book, Theme theme)
    {
        var writer = new EpubWriter(book, theme);
        var items = writer.Items();
        var entries = items.Select(i => new ArchiveEntry(Folder + i.Path, i.Bytes)).ToList();
        entries.Add(new ArchiveEntry("META-INF/container.xml", Utf8(Container)));
        entries.Add(new ArchiveEntry(Folder + "package.opf", Utf8(EpubPackage.Write(book, items, writer._words))));
        return new(ZipWriter.Write(entries, MimeType), writer._findings.ToOrderedList());
    }

    private const string Container =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\">\n"
        + "<rootfiles><rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>\n</container>\n";

    private List<EpubItem> Items()
    {
        var chapters = _book.Chapters.Where(c => !EpubChapter.IsLeftOut(c)).ToList();
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var chapter in chapters)
        {
            files[chapter.Id] = chapter.Id + ".xhtml";
            foreach (var id in chapter.Ids) files[id] = chapter.Id + ".xhtml";
        }

        var title = _book.Edition.Title;
        var items = new List<EpubItem>
        {
            Page("cover", title, $"<section class=\"cover\"><img src=\"cover.svg\" alt=\"{XhtmlWriter.Escape(title)}\"/></section>", "cover"),
            Page("colophon", _words.GetValueOrDefault("colophon", ""), Colophon(), "frontmatter"),
            Text("nav", EpubNavigation.Write(_book, _words)) with { Properties = "nav" },
        };
        var writer = new EpubChapter(files);
        items.AddRange(chapters.Select(c => Text(c.Id, writer.Write(c))));
        items.Add(new EpubItem("cover-image", "cover.svg", "image/svg+xml", Utf8(EpubCover.Write(_book))) { Properties = "cover-image" });
        items.Add(new EpubItem("style", "book.css", "text/css", Style()));
        items.AddRange(_book.Images.Select((image, i) =>
            new EpubItem(FormattableString.Invariant($"image-{i + 1}"), image.Address, ImageTypes.Of(image.Address), image.Bytes)));
        return items;
    }

    private EpubItem Page(string id, string title, string body, string type) =>
        Text(id, EpubDocument.Write(title, _book.Edition.Language, body, type));

    private static EpubItem Text(string id, string xml) => new(id, id + ".xhtml", Document, Utf8(xml))
    {
        Properties = xml.Contains("<svg", StringComparison.Ordinal) ? "svg" : "",
        IsInSpine = true,
    };

    private string Colophon()
    {
        var model = new PrintModel { Words = _words, Edition = EditionView.Of(_book.Edition, _book.Stamp, _book.Settings) };
        var rendered = PrintTemplate.Render(_theme, "print/colophon", model);
        _findings.AddRange(rendered.Diagnostics);
        return "<section class=\"colophon\">\n" + Xhtml.Of(rendered.Value.Span) + "</section>";
    }

    private ReadOnlyMemory<byte> Style() => _theme.PrintFiles.FirstOrDefault(a => a.Name == "epub.css")?.Bytes ?? ReadOnlyMemory<byte>.Empty;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
