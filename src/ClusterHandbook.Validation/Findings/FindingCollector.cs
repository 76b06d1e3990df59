using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Validation.Findings;

/// <summary>Makes the finding once the text that it points into exists.</summary>
internal delegate Diagnostic FindingFactory(SourceText page, TextSpan span);

/// <summary>Collects what is wrong and makes findings of it at the end, when all places of a page are known.</summary>
internal sealed class FindingCollector
{
    private readonly List<Draft> _drafts = [];

    /// <summary>A finding in a page.</summary>
    public void Add(Place place, FindingFactory make, params Place[] related) => _drafts.Add(new(null, place, make, related));

    /// <summary>A finding in a file that a person wrote; the pages that show it stand beside it.</summary>
    public void Add(AuthorPlace author, FindingFactory make, params Place[] pages) => _drafts.Add(new(author, default, make, pages));

    /// <summary>A finding where a person wrote it if that is known, else in the page.</summary>
    public void Add(AuthorPlace? author, Place place, FindingFactory make)
    {
        if (author is { } known) Add(known, make, place);
        else Add(place, make);
    }

    public IReadOnlyList<Diagnostic> ToDiagnostics()
    {
        if (_drafts.Count == 0) return [];
        var pages = _drafts.SelectMany(draft => draft.Author is null ? draft.Related.Prepend(draft.Place) : draft.Related)
            .GroupBy(place => place.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => PageSkeleton.Build(group.Key, group), StringComparer.Ordinal);
        var diagnostics = _drafts.ConvertAll(draft => draft.Author is { } author
            ? draft.Make(author.Source, author.Span) with { Related = Related(draft, "shown here", pages) }
            : draft.Make(pages[draft.Place.Path].Source, pages[draft.Place.Path].Spans[draft.Place]) with { Related = Related(draft, "also here", pages) });
        diagnostics.Sort(Diagnostic.CompareByPlace);
        return diagnostics;
    }

    private static RelatedPlace[] Related(
        Draft draft, string note, Dictionary<string, (SourceText Source, Dictionary<Place, TextSpan> Spans)> pages) =>
        [.. draft.Related.Select(place => new RelatedPlace(note, pages[place.Path].Source, pages[place.Path].Spans[place]))];

    private sealed record Draft(AuthorPlace? Author, Place Place, FindingFactory Make, Place[] Related);
}
