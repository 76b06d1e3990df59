using System.Globalization;
using System.Text;

namespace ClusterHandbook.Editions.Pdf;

/// <summary>What a printed document says of itself, in the window's title, to catalogues and to screen readers.</summary>
/// <param name="Title">The title.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Subject">One sentence on what it is.</param>
/// <param name="Language">A tag such as <c>en</c>.</param>
/// <param name="Date">The date of the edition: both dates of the file. Null for a file without dates.</param>
/// <param name="Creator">The program.</param>
public sealed record DocumentInformation(string Title, string Author, string Subject, string Language, DateOnly? Date, string Creator)
{
    /// <summary>Puts it into the document, in place of what the browser wrote.</summary>
    internal void ApplyTo(PdfDocument document)
    {
        var printer = document.Dictionary(document.Trailer["Info"])?["Producer"];
        var date = Date?.ToString("'D:'yyyyMMdd'000000Z'", CultureInfo.InvariantCulture) is { } day ? PdfText.Of(day) : null;
        var information = new PdfDictionary
        {
            ["Title"] = PdfText.Of(Title),
            ["Author"] = PdfText.Of(Author),
            ["Subject"] = PdfText.Of(Subject),
            ["Creator"] = PdfText.Of(Creator),
            ["Producer"] = printer,
            ["CreationDate"] = date,
            ["ModDate"] = date,
        };
        document.Trailer["Info"] = document.Add(information);

        var catalog = document.Catalog;
        catalog["Lang"] = PdfText.Of(Language);
        catalog["ViewerPreferences"] = new PdfDictionary { ["DisplayDocTitle"] = PdfKeyword.True };
        if (catalog["Outlines"] is not null) catalog["PageMode"] = PdfValue.Name("UseOutlines");
        catalog["Metadata"] = document.Add(Metadata((printer as PdfString)?.Bytes ?? []));
    }

    // Not packed: programs that know no PDF look for it (ISO 16684-1, 7.3).
    private PdfStream Metadata(byte[] printer)
    {
        var bytes = Encoding.UTF8.GetBytes(Packet(Encoding.Latin1.GetString(printer)));
        var dictionary = new PdfDictionary
        {
            ["Type"] = PdfValue.Name("Metadata"),
            ["Subtype"] = PdfValue.Name("XML"),
            ["Length"] = PdfNumbers.Of(bytes.Length),
        };
        return new PdfStream(dictionary, bytes);
    }

    private string Packet(string printer)
    {
        var date = Date?.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
        var dates = date is null ? "" : $"<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>";
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Xml(Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Xml(Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Xml(Subject)}</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>{Xml(Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreatorTool>{Xml(Creator)}</xmp:CreatorTool>
            {dates}
            <pdf:Producer>{Xml(printer)}</pdf:Producer>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n");
    }

    // Characters that XML cannot hold at all (controls, halves of pairs) have no place in a title.
    private static string Xml(string text)
    {
        var valid = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= 0x20 || rune.Value is '\t' or '\n') valid.Append(rune.ToString());
        }

        return System.Net.WebUtility.HtmlEncode(valid.ToString());
    }
}
