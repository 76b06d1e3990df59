using System.Text;
using System.Text.Json;
using ClusterHandbook.Content.Binding;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Models;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>What the head of a page says: titles, addresses, structured data.</summary>
internal sealed class PageMetadata(Settings settings)
{
    /// <summary>Of a page that an author wrote.</summary>
    public PageView Of(Document document, string kind) => new()
    {
        Kind = kind,
        Id = document.Id,
        Title = document.Title,
        Description = document.Description,
        Url = document.Address,
        Canonical = Canonical(document.Address),
        Language = document.Language,
        Updated = document.Updated is { } date ? ViewFactory.Iso(date) : "",
        EditUrl = Fill(settings.EditUrl, document.Source.Path),
        HistoryUrl = Fill(settings.HistoryUrl, document.Source.Path),
        JsonLd = StructuredData(document),
    };

    /// <summary>Of a page that the program makes.</summary>
    public PageView Generated(string address, string kind, string title, string? language = null) => new()
    {
        Kind = kind,
        Title = title,
        Url = address,
        Canonical = Canonical(address),
        Language = language ?? settings.Language,
    };

    private string? Canonical(string address) => settings.BaseUrl is null
        ? null
        : $"{settings.BaseUrl}/{(address == PageAddresses.Home ? "" : address)}";

    // The program's own pages have no file in the repository of the content.
    private static string? Fill(string? pattern, string path) => path.StartsWith(FindingPages.Folder, StringComparison.Ordinal) ? null :
        pattern?.Replace("{path}", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);

    // schema.org; the writer escapes `<`, so the data can stand inside a script element.
    private string StructuredData(Document document)
    {
        if (document.Kind is DocumentKind.Home or DocumentKind.Path or DocumentKind.Page)
        {
            return "";
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("@context", "https://schema.org");
            writer.WriteString("@type", document.Kind == DocumentKind.Concept ? "DefinedTerm" : "Article");
            writer.WriteString(document.Kind == DocumentKind.Concept ? "name" : "headline", document.Title);
            writer.WriteString("description", document.Description);
            writer.WriteString("inLanguage", document.Language);
            if (Canonical(document.Address) is { } url) writer.WriteString("url", url);
            if (document.Kind != DocumentKind.Concept) WriteArticle(writer, document);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void WriteArticle(Utf8JsonWriter writer, Document document)
    {
        if (document.Updated is { } updated) writer.WriteString("dateModified", ViewFactory.Iso(updated));
        if (document.Contributors.Count > 0)
        {
            writer.WriteStartArray("author");
            foreach (var name in document.Contributors)
            {
                writer.WriteStartObject();
                writer.WriteString("@type", "Person");
                writer.WriteString("name", name);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteStartObject("isPartOf");
        writer.WriteString("@type", "Book");
        writer.WriteString("name", settings.SiteTitle);
        writer.WriteEndObject();
    }
}
