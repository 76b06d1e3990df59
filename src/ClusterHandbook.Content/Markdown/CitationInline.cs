using ClusterHandbook.Content.Model;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Markdown;

/// <summary><c>[@key, place]</c>, or <c>@key</c> in running text.</summary>
internal sealed class CitationInline : LeafInline
{
    /// <summary>The works; spans count from the beginning of the Markdown.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>True when the authors' names stand in the sentence.</summary>
    public bool IsTextual { get; init; }

    /// <summary>What is wrong with it, or null.</summary>
    public string? Fault { get; init; }
}
