using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>A work and a place in it, as an author cites it.</summary>
/// <param name="Key">The key in <c>references.yml</c>.</param>
/// <param name="Locator">“section 4”, “p. 12”; empty for the whole work.</param>
/// <param name="Span">Where the key stands.</param>
/// <param name="In">The work through which it is known, with its own place, or null.</param>
public sealed record Citation(string Key, string Locator, TextSpan Span, Citation? In = null)
{
    /// <summary>The same work at the same place gives the same text: what numbers are shared by.</summary>
    public string Identity => In is null ? $"{Key}|{Locator}" : $"{Key}|{Locator}|{In.Identity}";
}
