using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClusterHandbook.Content.Terms;
using Document = ClusterHandbook.Content.Model.Document;

namespace ClusterHandbook.Editions.Books;

/// <summary>The parts of chapters that speak of somebody by name, for names that no page explains and nothing links to.</summary>
/// <param name="documents">The pages of the edition.</param>
/// <param name="chapters">The chapters that they became.</param>
internal sealed class NamedPlaces(IReadOnlyList<Document> documents, IReadOnlyList<Chapter> chapters)
{
    private readonly Lazy<IReadOnlyList<(IndexPlace Place, string Text)>> _parts = new(() => [.. documents.SelectMany(d => PartsOf(d, chapters))]);

    /// <summary>Every part with the name in it, in the order of the book.</summary>
    public IEnumerable<IndexPlace> Of(string name) => _parts.Value.Where(p => p.Text.Contains(name, StringComparison.Ordinal)).Select(p => p.Place);

    // What the program puts after a text (sources, pages that belong with it) names much and treats nothing.
    private static IEnumerable<(IndexPlace Place, string Text)> PartsOf(Document document, IReadOnlyList<Chapter> chapters)
    {
        var id = BookIds.Chapter(document.Id);
        if (chapters.FirstOrDefault(c => c.Id == id) is not { } chapter) yield break;
        var body = new HtmlParser().ParseDocument("<!doctype html><html><body>" + Encoding.UTF8.GetString(chapter.Body.Span)).Body!;
        var part = "";
        var text = new StringBuilder();
        foreach (var node in body.GetDescendants())
        {
            if (node is IElement { Id: { } heading } element && IsHeading(element) && heading.StartsWith(id + "--", StringComparison.Ordinal))
            {
                if (!IsMade(part)) yield return (new IndexPlace(document, part), text.ToString());
                part = heading[(id.Length + 2)..];
                text.Clear();
            }
            else if (node is IText words)
            {
                text.Append(words.Data);
            }
        }

        if (!IsMade(part)) yield return (new IndexPlace(document, part), text.ToString());
    }

    private static bool IsHeading(IElement element) => element.LocalName is "h2" or "h3" or "h4" or "h5" or "h6";

    private static bool IsMade(string part) => part.StartsWith("page-", StringComparison.Ordinal) || part.StartsWith("note", StringComparison.Ordinal);
}
