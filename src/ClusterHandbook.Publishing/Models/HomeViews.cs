using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Models;

/// <summary>The first page.</summary>
internal sealed record HomeView : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<HomeView>("home", "The first page.")
        .Add("standfirst", "The sentences under the title; may be empty.", "string", h => h.Standfirst)
        .Add("drawing", "The drawing of the framework as HTML; empty when there is none.", "html", h => h.Drawing)
        .Add("start_from", "Questions that a reader may come with.", "list of starting_point", h => h.StartFrom)
        .Add("cases", "All cases.", "list of case", h => h.Cases)
        .Add("parts", "The parts of the self-assessment.", "list of question_part", h => h.Parts)
        .Add("paths", "The reading paths, with whom they are for as note.", "list of link", h => h.Paths)
        .Add("folders", "The folders and pages of a site of plain pages.", "list of link_group", h => h.Folders);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public string Standfirst { get; init; } = "";

    public string Drawing { get; init; } = "";

    public IReadOnlyList<StartingPointView> StartFrom { get; init; } = [];

    public IReadOnlyList<CaseView> Cases { get; init; } = [];

    public IReadOnlyList<QuestionPartView> Parts { get; init; } = [];

    public IReadOnlyList<LinkView> Paths { get; init; } = [];

    public IReadOnlyList<LinkGroupView> Folders { get; init; } = [];
}

/// <summary>A question that a reader may come with.</summary>
internal sealed record StartingPointView(string Question, IReadOnlyList<LinkView> Links) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<StartingPointView>("starting_point", "A question that a reader may come with.")
        .Add("question", "In the reader's words.", "string", s => s.Question)
        .Add("links", "The pages that answer it.", "list of link", s => s.Links);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A page that only leads to another.</summary>
internal sealed record RedirectView(string To) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<RedirectView>("redirect", "A page that only leads to another.")
        .Add("to", "From the root of the site.", "string", r => r.To);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}
