using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>
/// A question about the fit of cluster, policy and management, asked when answers leave a gap or should be seen side by side.
/// It never judges.
/// </summary>
public sealed record FitRule
{
    /// <summary>Permanent.</summary>
    public required string Id { get; init; }

    /// <summary><c>unlinked</c>: an item of the fit map has no link to one of another kind. <c>beside</c>: answers are shown together.</summary>
    public required string Gap { get; init; }

    /// <summary>Of an unlinked item, its kind: <c>problem</c>, <c>strategy</c> or <c>action</c>.</summary>
    public string? Item { get; init; }

    /// <summary>The kind that it has no link to.</summary>
    public string? Without { get; init; }

    /// <summary>The question whose answer calls the rule up.</summary>
    public string? Code { get; init; }

    /// <summary>Ids of choices of that question; with none, any answer calls the rule up.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Codes of the questions whose answers are shown beside it.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>The gap in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The question; <c>{item}</c> stands for the text of the unlinked item.</summary>
    public required string Text { get; init; }

    /// <summary>Pages to think with.</summary>
    public IReadOnlyList<Advice> Links { get; init; } = [];

    /// <summary>Where its id is written.</summary>
    public TextSpan Span { get; init; }
}
