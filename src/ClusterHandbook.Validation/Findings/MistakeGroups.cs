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
    private const int RelatedShown = 3;

    private readonly Dictionary<(AuthorPlace Place, string Kind), Group> _written = [];
    private readonly Dictionary<string, Group> _templates = new(StringComparer.Ordinal);
    private readonly List<(AuthorPlace Place, Group Group)> _writtenInOrder = [];
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
            if (!_written.TryGetValue((source, kind), out var known))
            {
                _written[(source, kind)] = known = new Group(make);
                _writtenInOrder.Add((source, known));
            }

            known.Places.Add((place, make));
        }

        if (sources.Count > 0) return;
        if (!_templates.TryGetValue(kind, out var group))
        {
            _templates[kind] = group = new Group(make);
            _templatesInOrder.Add(group);
        }

        group.Places.Add((place, make));
    }

    /// <summary>Hands all findings on.</summary>
    public void Report()
    {
        foreach (var (place, group) in _writtenInOrder)
        {
            // The same text on one page several times is one place; a text in a list may be on many pages.
            var pages = group.Places.Select(p => p.Place).DistinctBy(p => p.Path, StringComparer.Ordinal).ToArray();
            findings.Add(place, WithCount(group.Make, pages.Length), [.. pages.Take(RelatedShown)]);
        }

        foreach (var group in _templatesInOrder) ReportTemplate(group);
    }

    private void ReportTemplate(Group group)
    {
        var places = group.Places;
        var make = WithCount(group.Make, places.Count);
        if (authors?.InTemplate(places[0].Place.Written) is { } template)
        {
            findings.Add(template, make, [.. places.Take(RelatedShown).Select(p => p.Place)]);
        }
        else if (authors is not null || places.Select(p => p.Place.Path).Distinct(StringComparer.Ordinal).Count() > MostPages)
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

    private sealed record Group(FindingFactory Make)
    {
        public List<(Place Place, FindingFactory Make)> Places { get; } = [];
    }
}
