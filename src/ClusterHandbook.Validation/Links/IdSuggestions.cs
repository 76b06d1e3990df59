using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Pages;

namespace ClusterHandbook.Validation.Links;

/// <summary>Suggests the id that was meant, as long as that costs little: a hostile page has a hundred thousand of both.</summary>
internal sealed class IdSuggestions
{
    private int _comparisons = 100_000;

    public string? Closest(string fragment, ScannedPage page)
    {
        var ids = _comparisons > 0 ? page.Ids.Take(10_000).ToArray() : [];
        _comparisons -= ids.Length;
        return Suggestion.Closest(fragment, ids);
    }
}
