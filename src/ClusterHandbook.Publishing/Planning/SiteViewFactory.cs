using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Models;
using ClusterHandbook.Publishing.Themes;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>Makes what all pages share.</summary>
internal static class SiteViewFactory
{
    public static SiteView Create(Handbook handbook, ThemeAddresses addresses, FolderPages folders)
    {
        var settings = handbook.Settings;
        var hasConcepts = handbook.Concepts.Count > 0;
        return new SiteView
        {
            Title = settings.SiteTitle,
            Description = settings.SiteDescription,
            Edition = settings.Edition,
            Licence = settings.Licence,
            Language = settings.Language,
            BaseUrl = settings.BaseUrl,
            NoIndex = settings.NoIndex,
            Offline = settings.Offline is { } copy ? new OfflineCopyView(copy.Title, copy.Stamp, copy.HostedUrl) : null,
            HasFeed = settings.BaseUrl is not null && handbook.Catalog.Documents.Any(d => d.Changes.Count > 0),
            Nav = [.. Menu(handbook, folders)],
            Assets = addresses,
            HasBibliography = handbook.Catalog.References.Any(r => handbook.CitedBy(r.Key).Count > 0),
            HasGlossary = hasConcepts,
            TermsUrl = hasConcepts || handbook.Cases.Count > 0 ? PageAddresses.Terms : null,
            ContributeUrl = handbook.Catalog.FindById("writing-a-case-study", settings.Language)?.Address,
            HelpUrl = handbook.Catalog.FindById("using-this-handbook", settings.Language)?.Address,
            CaseCount = handbook.Cases.Count,
            ConceptCount = handbook.Concepts.Count,
            QuestionCount = handbook.Catalog.Questionnaire?.Parts.Sum(p => p.Questions.Count) ?? 0,
        };
    }

    private static IEnumerable<NavItemView> Menu(Handbook handbook, FolderPages folders)
    {
        if (handbook.Cases.Count > 0) yield return new NavItemView("cases", "", PageAddresses.Cases);
        if (handbook.Concepts.Count > 0) yield return new NavItemView("concepts", "", PageAddresses.Concepts);
        if (handbook.Guides.Count > 0) yield return new NavItemView("guides", "", PageAddresses.Guides);
        if (handbook.Paths.Count > 0) yield return new NavItemView("paths", "", PageAddresses.Paths);
        if (handbook.Catalog.Questionnaire is not null) yield return new NavItemView("assessment", "", PageAddresses.Assessment);

        // A menu of more than seven parts helps nobody; the rest is on the first page.
        foreach (var folder in folders.Top.Take(handbook.Cases.Count > 0 ? 0 : 7))
        {
            yield return new NavItemView(folder.Path, folder.Title, folder.Address);
        }
    }
}
