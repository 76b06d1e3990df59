using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Models;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>The ways to narrow the list of cases, and a page for each word.</summary>
internal sealed class FacetPages
{
    /// <summary>The word for cases of which the fact is not reported.</summary>
    public const string NotReported = "not-reported";

    // The facet's name in addresses, and the fact that it narrows by.
    private static readonly (string Key, string Fact, string Set)[] Definitions =
    [
        ("stage", "stage", "stages"),
        ("sector", "sectors", "sectors"),
        ("country", "country", "countries"),
        ("governance", "broker", "brokers"),
        ("policy", "policyType", "policyTypes"),
    ];

    private readonly Handbook _handbook;

    public FacetPages(Handbook handbook) => _handbook = handbook;

    /// <summary>Every word that at least one case has.</summary>
    public IEnumerable<(string Facet, string Value, string Name, IReadOnlyList<CaseStudy> Cases)> All() =>
        Definitions.SelectMany(d => ValuesOf(d).Select(v => (d.Key, v.Id, v.Name, v.Cases)));

    /// <summary>The facets as templates see them, one word marked as current.</summary>
    public IReadOnlyList<FacetView> View(string currentFacet, string currentValue) =>
    [
        .. Definitions.Select(d => new FacetView(d.Key,
        [
            .. ValuesOf(d).Select(v => new FacetValueView(
                v.Id, v.Name, v.Cases.Count, PageAddresses.Facet(d.Key, v.Id), d.Key == currentFacet && v.Id == currentValue)),
        ])),
    ];

    /// <summary>The page of a word, by facet or by kind of fact; null when no case has it.</summary>
    public string? UrlOf(string facetOrFact, string value)
    {
        var definition = Array.Find(Definitions, d => d.Key == facetOrFact || d.Fact == facetOrFact);
        return definition.Key is not null && ValuesOf(definition).Any(v => v.Id == value)
            ? PageAddresses.Facet(definition.Key, value)
            : null;
    }

    private List<(string Id, string Name, IReadOnlyList<CaseStudy> Cases)> ValuesOf((string Key, string Fact, string Set) definition)
    {
        var values = new List<(string, string, IReadOnlyList<CaseStudy>)>();
        foreach (var term in _handbook.Catalog.Taxonomy[definition.Set])
        {
            CaseStudy[] cases = [.. _handbook.Cases.Where(c => TermsOf(c, definition.Fact).Contains(term.Id, StringComparer.Ordinal))];
            if (cases.Length > 0)
            {
                values.Add((term.Id, term.Name, cases));
            }
        }

        CaseStudy[] silent = [.. _handbook.Cases.Where(c => !TermsOf(c, definition.Fact).Any())];
        if (silent.Length > 0)
        {
            values.Add((NotReported, "", silent));
        }

        return values;
    }

    private static IEnumerable<string> TermsOf(CaseStudy study, string fact) => fact == "country"
        ? study.Country is null ? [] : [study.Country.Id]
        : study.Facts[fact].Select(f => f.Term).OfType<Term>().Select(t => t.Id);
}
