using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
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

    /// <summary>The self-assessment as one page.</summary>
    public static AssessmentView Assessment(Handbook handbook, ViewFactory views)
    {
        var questionnaire = handbook.Catalog.Questionnaire!;
        return new AssessmentView(
            Credit(questionnaire.Credit, handbook),
            views.Parts(),
            [.. questionnaire.Programme.Select(s => new ProgrammeStepView(s.Number, s.Title, s.When, s.What, s.Deliverable))]);
    }

    // “After the grid of @key, table 1”: the work becomes a link into the bibliography.
    private static string Credit(string credit, Handbook handbook)
    {
        var at = credit.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
        {
            return ViewFactory.Encode(credit);
        }

        var citations = CitationSyntax.Parse(credit[at..], 0, out _);
        var bibliography = RelativeAddress.Between(PageAddresses.Assessment, PageAddresses.Bibliography);
        return citations is [var citation] && handbook.Catalog.FindReference(citation.Key) is not null
            ? ViewFactory.Encode(credit[..at]) + CitationText.FullHtml(citation, handbook.Catalog, bibliography)
            : ViewFactory.Encode(credit);
    }
}
