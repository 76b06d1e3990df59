using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Editions.Pdf;

namespace ClusterHandbook.Editions.Printing;

/// <summary>Work sheets with boxes in place of their ruled lines. A box is a link, which <see cref="FormFields"/> makes a field.</summary>
internal static class FormSheets
{
    /// <summary>The sheets of a book, and their fields in reading order.</summary>
    public static (IReadOnlyList<BookPart> Parts, IReadOnlyList<FieldBox> Fields) Of(Book book)
    {
        var fields = new List<FieldBox>();
        var parts = book.Parts.Where(p => p.Kind == Content.Model.EditionPartKind.WorkSheets)
            .Select(p => p with { Chapters = [.. p.Chapters.Select(c => WithBoxes(c, fields))] });
        return ([.. parts], fields);
    }

    private static Chapter WithBoxes(Chapter chapter, List<FieldBox> fields)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><html><body>" + Encoding.UTF8.GetString(chapter.Body.Span)).Body!;
        foreach (var notes in body.QuerySelectorAll(".see-page, .notes, .qr-line").ToList()) notes.Remove();
        foreach (var question in body.QuerySelectorAll("section.q")) AddBoxes(question, fields);
        return chapter with { Body = Encoding.UTF8.GetBytes(XhtmlWriter.Write(body)) };
    }

    private static void AddBoxes(IElement question, List<FieldBox> fields)
    {
        var code = question.QuerySelector(".plate")?.TextContent.Trim() ?? question.Id ?? "";
        var text = question.QuerySelector(".plate + span")?.TextContent.Trim() ?? "";
        var places = question.QuerySelectorAll(".lines").ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var label = places[i].ParentElement?.QuerySelector(":scope > b")?.TextContent.Trim();
            var name = places.Count == 1 ? code : string.Create(CultureInfo.InvariantCulture, $"{code}.{i + 1}");
            var field = new FieldBox(name, label is null ? $"{code}. {text}" : $"{code}. {text} {label}");
            fields.Add(field);
            places[i].Replace(Box(question.Owner!, field, places.Count == 1));
        }
    }

    private static IElement Box(IDocument document, FieldBox field, bool large)
    {
        var box = document.CreateElement("a");
        box.ClassName = large ? "box" : "box is-small";
        box.SetAttribute("href", FormFields.Prefix + Uri.EscapeDataString(field.Code));
        box.SetAttribute("aria-label", field.Question);
        box.TextContent = "\u00A0";
        return box;
    }
}
