using ClusterHandbook.Publishing.Models;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>A page that will be made.</summary>
/// <param name="Address">From the root of the output.</param>
/// <param name="Kind">Which layout makes it.</param>
/// <param name="Origin">The file that it comes from; null for pages that the program makes.</param>
/// <param name="Create">Makes what its template receives, when its turn comes, so that not all models live at once.</param>
internal sealed record PlannedPage(string Address, string Kind, SourceText? Origin, Func<PageModel> Create)
{
    /// <summary>Its title where the theme's words do not give it; empty for the others and for authors' pages.</summary>
    public string Title { get; init; } = "";

    /// <summary>The page that this one leads to, from the root of the output, when it does nothing else.</summary>
    public string? RedirectsTo { get; init; }
}
