using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Models;

/// <summary>The self-assessment.</summary>
internal sealed record AssessmentView : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<AssessmentView>("assessment", "The self-assessment.")
        .Add("credit", "Who made the framework, as HTML; may be empty.", "html", a => a.CreditHtml)
        .Add("parts", "The parts A, B and C.", "list of question_part", a => a.Parts)
        .Add("programme", "The steps of the coaching programme.", "list of programme_step", a => a.Programme)
        .Add("fit_rules", "What gaps and contrasts between answers make one ask.", "list of fit_rule", a => a.FitRules)
        .Add("url", "The manager's page, from the root of the site.", "string", a => a.Url)
        .Add("coach_url", "The coach's page, from the root of the site.", "string", a => a.CoachUrl)
        .Add("translations", "The same page in other languages; the title is the BCP 47 tag.", "list of link", a => a.Translations)
        .Add("sheets", "What is printed from the manager's page, in order.", "list of sheet", a => a.Sheets)
        .Add("schema_url", "The JSON Schema of answer files, from the root of the site.", "string", a => a.SchemaUrl)
        .Add("data", "All of it and the words of its scripts as JSON, safe inside a script element.", "html", a => a.Data);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public required string CreditHtml { get; init; }

    public required IReadOnlyList<QuestionPartView> Parts { get; init; }

    public required IReadOnlyList<ProgrammeStepView> Programme { get; init; }

    public required IReadOnlyList<FitRuleView> FitRules { get; init; }

    public required string Url { get; init; }

    public required string CoachUrl { get; init; }

    public required IReadOnlyList<LinkView> Translations { get; init; }

    public required IReadOnlyList<SheetView> Sheets { get; init; }

    public required string SchemaUrl { get; init; }

    public required string Data { get; init; }
}

/// <summary>A sheet of the self-assessment on paper.</summary>
internal sealed record SheetView(string Code, string? Url, string? QrSvg) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<SheetView>("sheet", "A sheet of the self-assessment on paper.")
        .Add("code", "Its permanent code: the letter of a part, `F` for the map of fit, `5` for the summary of step 5.", "string", s => s.Code)
        .Add("url", "The full address of its screen on the web; null when nobody knows the host.", "string?", s => s.Url)
        .Add("qr", "That address as a QR code, an SVG drawing; null without an address.", "html?", s => s.QrSvg);

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
internal sealed record QuestionView : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<QuestionView>("question", "A question of the self-assessment, or the sum-up of a part.")
        .Add("code", "Its permanent code, also its fragment.", "string", q => q.Code)
        .Add("part", "`a`, `b` or `c`.", "string", q => q.Code[..1].ToLowerInvariant())
        .Add("short", "Two or three words for lists; may be empty.", "string", q => q.Short)
        .Add("text", "The question.", "string", q => q.Text)
        .Add("hint", "What to think of when answering; may be empty.", "string", q => q.Hint)
        .Add("answer", "`notes`, `choice` or `frequency`; of a sum-up `list` or `boxes`.", "string", q => q.Answer)
        .Add("options", "The choices, or the boxes of a sum-up.", "list of answer_option", q => q.Options)
        .Add("per", "Of a frequency: times per `week` or `month`; else null.", "string?", q => q.Per)
        .Add("about", "Of a frequency: what is asked about its subjects; else null.", "string?", q => q.About)
        .Add("language", "BCP 47 tag of its words where nobody has translated them; else empty.", "string", q => q.Language)
        .Add("links", "Pages that help to answer, with the reason as note.", "list of link", q => q.Links);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public required string Code { get; init; }

    public required string Short { get; init; }

    public required string Text { get; init; }

    public required string Hint { get; init; }

    public required string Answer { get; init; }

    public required IReadOnlyList<AnswerOptionView> Options { get; init; }

    public string? Per { get; init; }

    public string? About { get; init; }

    public string Language { get; init; } = "";

    public required IReadOnlyList<LinkView> Links { get; init; }
}

/// <summary>One of the choices of a question, or one of the boxes of a sum-up.</summary>
internal sealed record AnswerOptionView(string Id, string Text, IReadOnlyList<LinkView> Links) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<AnswerOptionView>("answer_option", "One of the choices of a question, or one of the boxes of a sum-up.")
        .Add("id", "Its permanent id.", "string", o => o.Id)
        .Add("text", "As shown.", "string", o => o.Text)
        .Add("links", "Pages for those who choose it, with the reason as note.", "list of link", o => o.Links);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A question about fit.</summary>
internal sealed record FitRuleView : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<FitRuleView>("fit_rule", "A question about the fit of cluster, policy and management.")
        .Add("id", "Its permanent id.", "string", r => r.Id)
        .Add("gap", "`unlinked` or `beside`.", "string", r => r.Gap)
        .Add("item", "Of an unlinked item: `problem`, `strategy` or `action`; else null.", "string?", r => r.Item)
        .Add("without", "The kind that the item has no link to; else null.", "string?", r => r.Without)
        .Add("code", "The question whose answer calls it up; null for an unlinked item.", "string?", r => r.Code)
        .Add("options", "Ids of choices of that question; empty when any answer calls it up.", "list of string", r => r.Options)
        .Add("beside", "Codes of the questions whose answers are shown beside it.", "list of string", r => r.Beside)
        .Add("title", "The gap in a few words.", "string", r => r.Title)
        .Add("text", "The question; `{item}` stands for the item.", "string", r => r.Text)
        .Add("links", "Pages to think with, with the reason as note.", "list of link", r => r.Links);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public required string Id { get; init; }

    public required string Gap { get; init; }

    public string? Item { get; init; }

    public string? Without { get; init; }

    public string? Code { get; init; }

    public required IReadOnlyList<string> Options { get; init; }

    public required IReadOnlyList<string> Beside { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<LinkView> Links { get; init; }
}

/// <summary>A step of the coaching programme.</summary>
internal sealed record ProgrammeStepView(int Number, string Title, string Date, string What, string Deliverable) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<ProgrammeStepView>("programme_step", "A step of the coaching programme.")
        .Add("number", "From 1.", "int", s => s.Number)
        .Add("title", "Its name.", "string", s => s.Title)
        .Add("date", "Month and day when it is due, as `06-15` (`partials/day` writes it); may be empty.", "string", s => s.Date)
        .Add("what", "What happens; may be empty.", "string", s => s.What)
        .Add("deliverable", "What is handed in; may be empty.", "string", s => s.Deliverable);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}
