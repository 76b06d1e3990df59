using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Validation.Findings;

/// <summary>Makes the finding once the text that it points into exists.</summary>
internal delegate Diagnostic FindingFactory(SourceText page, TextSpan span);

/// <summary>Collects what is wrong and makes findings of it at the end, when all places of a page are known.</summary>
internal sealed class FindingCollector
{
    private readonly List<(Place Place, FindingFactory Make, Place[] Related)> _drafts = [];

    public void Add(Place place, FindingFactory make, params Place[] related) => _drafts.Add((place, make, related));

    public IReadOnlyList<Diagnostic> ToDiagnostics()
    {
        var pages = _drafts.SelectMany(draft => draft.Related.Prepend(draft.Place))
            .GroupBy(place => place.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => PageSkeleton.Build(group.Key, group), StringComparer.Ordinal);
        var diagnostics = _drafts.ConvertAll(draft =>
        {
            var (source, spans) = pages[draft.Place.Path];
            return draft.Make(source, spans[draft.Place]) with
            {
                Related = [.. draft.Related.Select(place => new RelatedPlace("also here", pages[place.Path].Source, pages[place.Path].Spans[place]))],
            };
        });
        diagnostics.Sort(Diagnostic.CompareByPlace);
        return diagnostics;
    }
}
