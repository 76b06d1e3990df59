namespace ClusterHandbook.Content.Model;

/// <summary>A page to read, and why.</summary>
/// <param name="Page">The page.</param>
/// <param name="Fragment">The heading on it; empty for the whole page.</param>
/// <param name="Why">What one finds there, in one sentence; may be empty.</param>
public sealed record Advice(PageReference Page, string Fragment, string Why);
