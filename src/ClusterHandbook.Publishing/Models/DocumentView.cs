using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Models;

/// <summary>A page that an author wrote: its text and everything around it.</summary>
internal sealed record DocumentView : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<DocumentView>("document", "A page that an author wrote: its text and everything around it.")
        .Add("body", "The text as HTML.", "html", d => d.Body)
        .Add("has_body", "False when the author wrote no text.", "bool", d => d.Body.Bytes.Length > 0)
        .Add("headings", "The headings of level 2.", "list of heading", d => d.Headings)
        .Add("questions", "Questions that the page puts to its reader or speaks to.", "list of question_link", d => d.Questions)
        .Add("relations", "Typed links, grouped by relation.", "list of relation", d => d.Relations)
        .Add("backlinks", "Pages that lead here.", "list of link", d => d.Backlinks)
        .Add("stops", "Reading paths that stop here.", "list of path_stop", d => d.Stops)
        .Add("sources", "The works that the page cites.", "list of source", d => d.Sources)
        .Add("tags", "Free key words, each with its page.", "list of link", d => d.Tags)
        .Add("contributors", "Who wrote it.", "list of string", d => d.Contributors)
        .Add("changes", "What changed, newest first.", "list of change", d => d.Changes)
        .Add("previous", "The page before this one in its folder or kind; null at the first.", "link?", d => d.Previous)
        .Add("next", "The page after this one; null at the last.", "link?", d => d.Next);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public required Utf8Html Body { get; init; }

    public IReadOnlyList<HeadingView> Headings { get; init; } = [];

    public IReadOnlyList<QuestionLinkView> Questions { get; init; } = [];

    public IReadOnlyList<RelationView> Relations { get; init; } = [];

    public IReadOnlyList<LinkView> Backlinks { get; init; } = [];

    public IReadOnlyList<PathStopView> Stops { get; init; } = [];

    public IReadOnlyList<SourceView> Sources { get; init; } = [];

    public IReadOnlyList<LinkView> Tags { get; init; } = [];

    public IReadOnlyList<string> Contributors { get; init; } = [];

    public IReadOnlyList<ChangeView> Changes { get; init; } = [];

    public LinkView? Previous { get; init; }

    public LinkView? Next { get; init; }
}
