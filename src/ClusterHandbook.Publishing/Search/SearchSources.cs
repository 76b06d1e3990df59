using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Planning;

namespace ClusterHandbook.Publishing.Search;

/// <summary>Decides which pages can be found, and in which order they are numbered.</summary>
/// <remarks>The A–Z page, the lists of cases and concepts and the like only lead to pages; the search does so by itself.</remarks>
internal static class SearchSources
{
    private const string Findings = "findings/";

    /// <summary>The pages of a language, each kind together, in the order of <see cref="SearchKind"/>.</summary>
    public static IReadOnlyList<SearchSource> Of(Handbook handbook, IReadOnlyList<PlannedPage> pages, string language)
    {
        var sources = handbook.Catalog.Documents
            .Where(d => d.Language == language)
            .Select(d => new SearchSource(KindOf(d), d.Address, d, texts => texts.Document(d)))
            .Where(s => s.Document is not HomePage || handbook.ArticleOf(s.Document).WordCount > 0)
            .ToList();
        if (language == handbook.Settings.Language) sources.AddRange(Generated(handbook, pages));
        sources.Sort((a, b) => a.Kind != b.Kind ? (int)a.Kind - (int)b.Kind : string.CompareOrdinal(a.Address, b.Address)); // No two have one address.
        return sources;
    }

    private static SearchKind KindOf(Document document) => document.Kind switch
    {
        DocumentKind.Case => SearchKind.Case,
        DocumentKind.Concept => SearchKind.Concept,
        DocumentKind.Guide => SearchKind.Guide,
        DocumentKind.Path => SearchKind.Path,
        _ => document.Address.StartsWith(Findings, StringComparison.Ordinal) ? SearchKind.Finding : SearchKind.Page,
    };

    private static IEnumerable<SearchSource> Generated(Handbook handbook, IReadOnlyList<PlannedPage> pages)
    {
        foreach (var page in pages.Where(p => p.Origin is null && p.RedirectsTo is null))
        {
            switch (page.Kind)
            {
                case "assessment":
                    yield return new SearchSource(
                        SearchKind.Question, page.Address, null, texts => texts.Assessment(page.Address, handbook.Catalog.Questionnaire!));
                    break;
                case "bibliography":
                    yield return new SearchSource(
                        SearchKind.Work, page.Address, null,
                        texts => texts.Bibliography(page.Address, handbook.Catalog.References.Where(r => handbook.CitedBy(r.Key).Count > 0)));
                    break;
                case "glossary" or "compare" or "coach":
                    yield return new SearchSource(
                        SearchKind.List, page.Address, null,
                        texts => SearchTexts.List(page.Address, texts.Word("title_" + page.Kind), texts.Word(page.Kind + "_standfirst")));
                    break;
                case "cases" or "tag" or "folder" when page.Title.Length > 0:
                    yield return new SearchSource(SearchKind.List, page.Address, null, _ => SearchTexts.List(page.Address, page.Title, ""));
                    break;
            }
        }
    }
}
