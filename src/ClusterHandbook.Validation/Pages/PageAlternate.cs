namespace ClusterHandbook.Validation.Pages;

/// <summary>A link that says in which language its target is.</summary>
/// <param name="Link">Which of the page's links.</param>
/// <param name="Language">As written: a BCP 47 tag, or <c>x-default</c>.</param>
/// <param name="IsAlternate">Whether it names this very page in another language (<c>link rel="alternate"</c>).</param>
internal sealed record PageAlternate(int Link, string Language, bool IsAlternate);
