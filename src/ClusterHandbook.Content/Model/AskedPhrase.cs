using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>What a reader may type who needs a page, in words that the page does not use. Found by the search, and not shown.</summary>
/// <param name="Text">A word, or a few: <c>groupthink</c>, <c>what do members pay</c>.</param>
/// <param name="At">The id of the heading under which the answer stands; empty for the page.</param>
/// <param name="Span">Where the id is written, or else the words.</param>
public sealed record AskedPhrase(string Text, string At, TextSpan Span);
