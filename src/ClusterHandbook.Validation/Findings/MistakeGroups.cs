using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Validation.Findings;

/// <summary>
/// Puts together what has one cause: a mistake in a text is one finding however many pages show the text, and one in a
/// template is one finding and not one for each page.
/// </summary>
internal sealed class MistakeGroups(IAuthorPlaces? authors, FindingCollector findings)
{
    // Without sources: what stands on more pages than that comes from a template.
    private const int MostPages = 5;

    // And what stands on one page more often than that comes from a loop, or from a program.
    private const int MostPlaces = 100;
    private const int RelatedShown = 3;

    private readonly Dictionary<Cause, Group> _written = [];
    private readonly Dictionary<string, Group> _templates = new(StringComparer.Ordinal);
    private readonly List<Cause> _writtenInOrder = [];
    private readonly List<Group> _templatesInOrder = [];

    /// <summary>Notes a mistake in a page.</summary>
    /// <param name="kind">What is wrong, and with what: equal for what may have one cause.</param>
    /// <param name="place">Where the page shows it.</param>
    /// <param name="sources">Where its author wrote it; empty when no author did.</param>
    /// <param name="make">Makes the finding.</param>
    public void Add(string kind, Place place, IReadOnlyList<AuthorPlace> sources, FindingFactory make)
    {
        foreach (var source in sources)
        {
            var cause = new Cause(source, kind);
            if (!_written.TryGetValue(cause, out var known))
            {
                _written[cause] = known = new Group(make);
                _writtenInOrder.Add(cause);
            }

            known.Add(place, make);
        }

        if (sources.Count > 0) return;
        if (!_templates.TryGetValue(kind, out var group))
        {
            _templates[kind] = group = new Group(make);
            _templatesInOrder.Add(group);
        }

        group.Add(place, make);
    }

    /// <summary>Hands all findings on.</summary>
    public void Report()
    {
        foreach (var cause in _writtenInOrder)
        {
            var group = _written[cause];
            // The same text on one page several times is one place; a text in a list may be on many pages.
            findings.Add(cause.Place, WithCount(group.Make, group.PageCount), [.. group.Places.Select(p => p.Place).DistinctBy(p => p.Path, StringComparer.Ordinal).Take(RelatedShown)]);
        }

        foreach (var group in _templatesInOrder) ReportTemplate(group);
    }

    private void ReportTemplate(Group group)
    {
        var places = group.Places;
        var make = WithCount(group.Make, group.Count);
        if (authors?.InTemplate(places[0].Place.Path, places[0].Place.Written, "") is { } template)
        {
            findings.Add(template, make, [.. places.Take(RelatedShown).Select(p => p.Place)]);
        }
        else if (authors is not null || group.PageCount > MostPages || group.Count > MostPlaces)
        {
            findings.Add(places[0].Place, make, [.. places.Skip(1).Take(RelatedShown).Select(p => p.Place)]);
        }
        else
        {
            foreach (var (place, one) in places) findings.Add(place, one);
        }
    }

    private static FindingFactory WithCount(FindingFactory make, int count) =>
        count == 1 ? make : (source, span) => make(source, span) with { Count = count };

    private sealed record Cause(AuthorPlace Place, string Kind);

    // Mistakes come in the order of their pages: a page is counted when it differs from the one before.
    private sealed record Group(FindingFactory Make)
    {
        private string? _lastPage;

        public List<(Place Place, FindingFactory Make)> Places { get; } = [];

        public int Count { get; private set; }

        public int PageCount { get; private set; }

        public void Add(Place place, FindingFactory make)
        {
            Count++;
            if (!ReferenceEquals(place.Path, _lastPage) && !string.Equals(place.Path, _lastPage, StringComparison.Ordinal))
            {
                PageCount++;
                _lastPage = place.Path;
                if (PageCount <= RelatedShown || Places.Count < MostPlaces) Places.Add((place, make));
            }
            else if (Places.Count < MostPlaces)
            {
                Places.Add((place, make));
            }
        }
    }
}
