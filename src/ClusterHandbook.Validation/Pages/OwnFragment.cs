namespace ClusterHandbook.Validation.Pages;

/// <summary>A link into the page that it stands on.</summary>
/// <param name="Fragment">The id that it names.</param>
/// <param name="IfMissing">What is wrong when the page has no such id.</param>
internal sealed record OwnFragment(string Fragment, PageProblem IfMissing);
