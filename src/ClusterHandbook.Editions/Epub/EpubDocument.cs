using ClusterHandbook.Editions.Books;

namespace ClusterHandbook.Editions.Epub;

/// <summary>The frame of every document in an EPUB.</summary>
internal static class EpubDocument
{
    /// <summary>A whole XHTML document.</summary>
    public static string Write(string title, string language, string body, string bodyType = "") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{XhtmlWriter.Escape(language)}" xml:lang="{XhtmlWriter.Escape(language)}">
        <head>
        <title>{XhtmlWriter.Escape(title)}</title>
        <link rel="stylesheet" type="text/css" href="book.css"/>
        </head>
        <body{(bodyType.Length > 0 ? $" epub:type=\"{bodyType}\"" : "")}>
        {body}
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}
