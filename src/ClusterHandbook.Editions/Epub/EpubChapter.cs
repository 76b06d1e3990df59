using System.Text;
using System.Xml;
using System.Xml.Linq;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Editions.Books;

namespace ClusterHandbook.Editions.Epub;

/// <summary>A chapter as a document of an EPUB.</summary>
internal sealed class EpubChapter(IReadOnlyDictionary<string, string> fileOfId)
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    // What only paper needs: page numbers, the sources in the margin, lines to write on.
    private static readonly string[] PaperOnly = ["see-page", "pn", "pns", "pns-note", "lines", "ruled", "names", "comma"];

    /// <summary>True for what makes no sense on a screen that one cannot write on.</summary>
    public static bool IsLeftOut(Chapter chapter) => chapter.Kind == EditionPartKind.Notes;

    /// <summary>The semantic kind in the vocabulary of EPUB.</summary>
    public static string TypeOf(EditionPartKind kind) => kind switch
    {
        EditionPartKind.Glossary => "glossary",
        EditionPartKind.Bibliography => "bibliography",
        EditionPartKind.Index => "index",
        _ => "chapter",
    };

    /// <summary>The document as XML.</summary>
    public string Write(Chapter chapter)
    {
        var body = Parse(chapter);
        foreach (var element in body.Descendants().Where(IsPaperOnly).ToList()) element.Remove();
        foreach (var link in body.Descendants(Html + "a").ToList()) EditLink(link, chapter);
        foreach (var list in body.Descendants(Html + "ol").Where(l => HasClass(l, "sources") || HasClass(l, "notes")))
        {
            foreach (var item in list.Elements(Html + "li")) item.SetAttributeValue(Ops + "type", "footnote");
        }

        body.SetAttributeValue("id", chapter.Id);
        body.SetAttributeValue("class", "chapter is-" + chapter.Kind.ToString().ToLowerInvariant());
        body.SetAttributeValue(Ops + "type", TypeOf(chapter.Kind));
        return EpubDocument.Write(chapter.Title, chapter.Language, body.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Parse(Chapter chapter)
    {
        var text = $"<section xmlns=\"{Html}\" xmlns:epub=\"{Ops}\">\n{Encoding.UTF8.GetString(chapter.Body.Span)}</section>";
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static bool IsPaperOnly(XElement element) =>
        PaperOnly.Any(name => HasClass(element, name))
        || (element.Parent is { } parent && HasClass(parent, "cite") && element.Attribute("aria-hidden") is not null);

    private void EditLink(XElement link, Chapter chapter)
    {
        if ((string?)link.Attribute("href") is not ['#', .. var id]) return;
        if (!fileOfId.TryGetValue(id, out var file))
        {
            link.ReplaceWith(link.Nodes());
            return;
        }

        var own = fileOfId[chapter.Id] == file;
        link.SetAttributeValue("href", own ? "#" + id : id == file[..^".xhtml".Length] ? file : $"{file}#{id}");
        if (IsNoteReference(link, id, chapter)) link.SetAttributeValue(Ops + "type", "noteref");
    }

    private static bool IsNoteReference(XElement link, string id, Chapter chapter)
    {
        var inside = id.StartsWith(chapter.Id + "--", StringComparison.Ordinal) ? id[(chapter.Id.Length + 2)..] : "";
        return HasClass(link, "noteref") || (inside.Length > 1 && inside[0] == 's' && inside[1..].All(char.IsAsciiDigit) && !HasClass(link, "back"));
    }

    private static bool HasClass(XElement element, string name) =>
        (string?)element.Attribute("class") is { } classes && classes.Split(' ').Contains(name);
}
