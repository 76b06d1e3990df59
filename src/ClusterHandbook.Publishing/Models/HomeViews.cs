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

/// <summary>The self-assessment.</summary>
internal sealed record AssessmentView(string CreditHtml, IReadOnlyList<QuestionPartView> Parts, IReadOnlyList<ProgrammeStepView> Programme) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<AssessmentView>("assessment", "The self-assessment.")
        .Add("credit", "Who made the framework, as HTML; may be empty.", "html", a => a.CreditHtml)
        .Add("parts", "The parts A, B and C.", "list of question_part", a => a.Parts)
        .Add("programme", "The steps of the coaching programme.", "list of programme_step", a => a.Programme);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A part of the self-assessment.</summary>
internal sealed record QuestionPartView(string Letter, string Title, string Ask, IReadOnlyList<QuestionView> Questions, QuestionView? SumUp) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<QuestionPartView>("question_part", "A part of the self-assessment.")
        .Add("letter", "`A`, `B` or `C`; also the id of its section.", "string", p => p.Letter)
        .Add("part", "The letter in lower case.", "string", p => p.Letter.ToLowerInvariant())
        .Add("title", "Its name.", "string", p => p.Title)
        .Add("ask", "The question it asks as a whole.", "string", p => p.Ask)
        .Add("questions", "In order.", "list of question", p => p.Questions)
        .Add("sum_up", "The sum-up; null when there is none.", "question?", p => p.SumUp);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A question of the self-assessment.</summary>
internal sealed record QuestionView(string Code, string Text, string Hint, string Answer, IReadOnlyList<string> Options, IReadOnlyList<LinkView> Links) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<QuestionView>("question", "A question of the self-assessment.")
        .Add("code", "Its permanent code, also its fragment.", "string", q => q.Code)
        .Add("part", "`a`, `b` or `c`.", "string", q => q.Code[..1].ToLowerInvariant())
        .Add("text", "The question.", "string", q => q.Text)
        .Add("hint", "What to think of when answering; may be empty.", "string", q => q.Hint)
        .Add("answer", "`notes`, `choice`, `frequency` or `boxes`.", "string", q => q.Answer)
        .Add("options", "The choices, or the names of the boxes.", "list of string", q => q.Options)
        .Add("links", "Pages that help to answer.", "list of link", q => q.Links);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A step of the coaching programme.</summary>
internal sealed record ProgrammeStepView(int Number, string Title, string When, string What, string Deliverable) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<ProgrammeStepView>("programme_step", "A step of the coaching programme.")
        .Add("number", "From 1.", "int", s => s.Number)
        .Add("title", "Its name.", "string", s => s.Title)
        .Add("when", "When it happens; may be empty.", "string", s => s.When)
        .Add("what", "What happens; may be empty.", "string", s => s.What)
        .Add("deliverable", "What is handed in; may be empty.", "string", s => s.Deliverable);

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
