using System.Globalization;
using System.Text;
using System.Xml;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Planning;

namespace ClusterHandbook.Publishing.Feeds;

/// <summary>Files for machines: sitemap, feed, redirects, robots.</summary>
internal static class SiteFiles
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>All of them that the settings allow for, by address.</summary>
    public static IEnumerable<(string Address, byte[] Bytes)> All(Handbook handbook, IReadOnlyList<PlannedPage> pages)
    {
        yield return ("handbook.json", HandbookJson.Write(handbook));
        if (handbook.Catalog.Questionnaire is not null) yield return (PageAddresses.AnswersSchema, AnswersSchema());
        if (Redirects(handbook, pages) is { Length: > 0 } redirects) yield return ("_redirects", redirects);
        if (handbook.Settings.BaseUrl is not { } baseUrl) yield break;
        yield return ("sitemap.xml", Sitemap(handbook, pages, baseUrl));
        yield return ("robots.txt", Robots(handbook.Settings, baseUrl));
        if (handbook.Catalog.Documents.Any(d => d.Changes.Count > 0)) yield return ("feed.xml", Feed(handbook, baseUrl));
    }

    // What the file of a manager's answers holds, for programs that read or make one; written by hand beside this file.
    private static byte[] AnswersSchema()
    {
        using var resource = typeof(SiteFiles).Assembly.GetManifestResourceStream("answers.schema.json")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Redirects(Handbook handbook, IReadOnlyList<PlannedPage> pages)
    {
        var planned = pages.Where(p => p.Kind == "redirect").Select(p => p.Address).ToHashSet(StringComparer.Ordinal);
        var root = handbook.Settings.LinkRoot;
        var lines = handbook.Catalog.Documents
            .SelectMany(d => d.RedirectFrom.Where(r => planned.Contains(r.From)).Select(r => $"{root}{r.From} {root}{d.Address} 301!\n"))
            .Order(StringComparer.Ordinal);
        return Encoding.UTF8.GetBytes(string.Concat(lines));
    }

    private static byte[] Robots(Settings settings, string baseUrl) => Encoding.UTF8.GetBytes(
        settings.NoIndex ? "User-agent: *\nDisallow: /\n" : $"User-agent: *\nAllow: /\n\nSitemap: {baseUrl}/sitemap.xml\n");

    private static byte[] Sitemap(Handbook handbook, IReadOnlyList<PlannedPage> pages, string baseUrl)
    {
        var updated = handbook.Catalog.Documents.ToDictionary(d => d.Address, d => d.Updated, StringComparer.Ordinal);
        return Xml(xml =>
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var page in pages.Where(p => p.Kind is not ("redirect" or "not_found" or "search")).OrderBy(p => p.Address, StringComparer.Ordinal))
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", Address(baseUrl, page.Address));
                if (updated.GetValueOrDefault(page.Address) is { } date) xml.WriteElementString("lastmod", ViewFactory.Iso(date));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    // An entry for each recorded change, the newest first; the clock has no part in it.
    private static byte[] Feed(Handbook handbook, string baseUrl)
    {
        var changes = handbook.Catalog.Documents
            .SelectMany(d => d.Changes.Select((c, i) => (Document: d, Change: c, Number: d.Changes.Take(i).Count(before => before.Date == c.Date) + 1)))
            .OrderByDescending(c => c.Change.Date).ThenBy(c => c.Document.Address, StringComparer.Ordinal)
            .Take(100).ToList();
        return Xml(xml =>
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, handbook.Settings.SiteTitle);
            xml.WriteElementString("id", Atom, baseUrl + "/");
            xml.WriteElementString("updated", Atom, Time(changes[0].Change.Date));
            WriteLink(xml, baseUrl + "/feed.xml", "self");
            WriteLink(xml, baseUrl + "/", "alternate");
            foreach (var (document, change, number) in changes)
            {
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("title", Atom, document.Title);
                xml.WriteElementString("id", Atom, $"{Address(baseUrl, document.Address)}#{ViewFactory.Iso(change.Date)}{(number == 1 ? "" : $"-{number}")}");
                xml.WriteElementString("updated", Atom, Time(change.Date));
                WriteLink(xml, Address(baseUrl, document.Address), "alternate");
                xml.WriteElementString("summary", Atom, change.Note);
                WriteAuthors(xml, document, handbook.Settings);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    private static void WriteAuthors(XmlWriter xml, Document document, Settings settings)
    {
        foreach (var name in document.Contributors.Count > 0 ? document.Contributors : [settings.SiteTitle])
        {
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, name);
            xml.WriteEndElement();
        }
    }

    private static void WriteLink(XmlWriter xml, string href, string relation)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static string Time(DateOnly date) => date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    private static string Address(string baseUrl, string address) => $"{baseUrl}/{(address == PageAddresses.Home ? "" : address)}";

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            write(xml);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
