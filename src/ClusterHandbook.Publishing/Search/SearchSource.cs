using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Publishing.Search;

/// <summary>A page that can be found, before its text is read.</summary>
/// <param name="Kind">What kind of page it is.</param>
/// <param name="Address">From the root of the site.</param>
/// <param name="Document">The author's document, or null for a page that the program makes.</param>
/// <param name="Read">Makes the page when its turn comes, so that not all texts live at once.</param>
internal sealed record SearchSource(SearchKind Kind, string Address, Document? Document, Func<SearchTexts, SearchPage> Read);
