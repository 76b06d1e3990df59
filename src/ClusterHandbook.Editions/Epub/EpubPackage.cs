using System.Security.Cryptography;
using System.Text;
using ClusterHandbook.Editions.Books;

namespace ClusterHandbook.Editions.Epub;

/// <summary>The package document: what the publication is, and which files it has in which order.</summary>
internal static class EpubPackage
{
    /// <summary>Package document of EPUB 3.3; the claims on accessibility are those that a build checks.</summary>
    public static string Write(Book book, IReadOnlyList<EpubItem> items, IReadOnlyDictionary<string, string> words)
    {
        var edition = book.Edition;
        var text = new StringBuilder();
        text.Append($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{Escape(edition.Language)}">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:identifier id="id">urn:uuid:{Identifier(book)}</dc:identifier>
            <dc:title>{Escape(edition.Title)}</dc:title>
            <dc:language>{Escape(edition.Language)}</dc:language>
            <dc:publisher>{Escape(book.Settings.SiteTitle)}</dc:publisher>
            <meta property="dcterms:modified">{Modified(book)}T00:00:00Z</meta>

            """.ReplaceLineEndings("\n"));
        if (edition.Subtitle.Length > 0) text.Append($"<dc:description>{Escape(edition.Subtitle)}</dc:description>\n");
        if (book.Settings.Licence.Length > 0) text.Append($"<dc:rights>{Escape(book.Settings.Licence)}</dc:rights>\n");
        WriteAccessibility(text, book, words);
        text.Append("</metadata>\n<manifest>\n");
        foreach (var item in items)
        {
            text.Append($"<item id=\"{item.Id}\" href=\"{item.Path}\" media-type=\"{item.MediaType}\"");
            text.Append(item.Properties.Length > 0 ? $" properties=\"{item.Properties}\"/>\n" : "/>\n");
        }

        text.Append("</manifest>\n<spine>\n");
        foreach (var item in items.Where(i => i.IsInSpine)) text.Append($"<itemref idref=\"{item.Id}\"/>\n");
        return text.Append("</spine>\n</package>\n").ToString();
    }

    // Every picture has words (CH0218), headings are in order, the contents are complete, nothing moves or sounds.
    private static void WriteAccessibility(StringBuilder text, Book book, IReadOnlyDictionary<string, string> words)
    {
        Meta(text, "schema:accessMode", "textual");
        Meta(text, "schema:accessMode", "visual");
        Meta(text, "schema:accessModeSufficient", "textual");
        foreach (var feature in new[] { "alternativeText", "readingOrder", "structuralNavigation", "tableOfContents" })
        {
            Meta(text, "schema:accessibilityFeature", feature);
        }

        if (book.Chapters.Any(c => c.Kind == Content.Model.EditionPartKind.Index)) Meta(text, "schema:accessibilityFeature", "index");
        Meta(text, "schema:accessibilityHazard", "none");
        Meta(text, "schema:accessibilitySummary", words.GetValueOrDefault("accessibility_summary", ""));
    }

    private static void Meta(StringBuilder text, string property, string value)
    {
        if (value.Length > 0) text.Append($"<meta property=\"{property}\">{Escape(value)}</meta>\n");
    }

    private static string Modified(Book book) => book.Stamp.Date is null ? "2000-01-01" : book.Stamp.IsoDate;

    // The same edition of the same handbook is the same publication in all its states.
    private static Guid Identifier(Book book)
    {
        var name = $"{book.Settings.BaseUrl ?? book.Settings.SiteTitle}\n{book.Edition.Id}\n{book.Edition.Language}";
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: made by rules of our own
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static string Escape(string text) => XhtmlWriter.Escape(text);
}

/// <summary>A file in the manifest of an EPUB.</summary>
/// <param name="Id">An XML name.</param>
/// <param name="Path">From the package document.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record EpubItem(string Id, string Path, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What the manifest says of it; may be empty.</summary>
    public string Properties { get; init; } = "";

    /// <summary>True for a document that is read in its turn.</summary>
    public bool IsInSpine { get; init; }
}
