using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Editions.Books;

/// <summary>Pages that belong with a page and are not in the edition.</summary>
internal static class LeftOutPages
{
    /// <summary>Typed links and stops of a path, in their order, each once.</summary>
    public static IReadOnlyList<Document> Of(Document document, EditionScope scope)
    {
        var ids = document.Links.Select(l => l.To).Concat(document is ReadingPath path ? path.Steps.Select(s => s.Page.Id) : []);
        return
        [
            .. ids.Select(id => scope.Whole.Catalog.FindById(id, document.Language)).OfType<Document>()
                .Where(d => d is not HomePage && !scope.Has(d)).Distinct(DocumentIdentity.Comparer),
        ];
    }
}
