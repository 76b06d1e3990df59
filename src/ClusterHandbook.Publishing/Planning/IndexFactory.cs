using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Models;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>Makes lists of pages.</summary>
internal static class IndexFactory
{
    /// <summary>Concepts under their themes, in the order of the taxonomy.</summary>
    public static IndexView Concepts(Handbook handbook, ViewFactory views) => new("", "",
    [
        .. handbook.Catalog.Taxonomy["themes"]
            .Select(theme => new LinkGroupView(theme.Id, theme.Name, [.. handbook.Concepts.Where(c => c.Theme?.Id == theme.Id).Select(views.Link)]))
            .Where(group => group.Links.Count > 0),
    ]);

    /// <summary>Documents in their order, without groups.</summary>
    public static IndexView List(IEnumerable<Document> documents, ViewFactory views) =>
        new("", "", [new LinkGroupView("", "", [.. documents.Select(views.Link)])]);
}
