using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>The self-assessment: three parts of questions with permanent codes, and the coaching programme.</summary>
public sealed record Questionnaire
{
    /// <summary>Id of the framework, which answer files carry.</summary>
    public required string FrameworkId { get; init; }

    /// <summary>BCP 47 tag of its words.</summary>
    public string Language { get; init; } = "";

    /// <summary>The same questions in other languages, in the order of their tags.</summary>
    public IReadOnlyList<Questionnaire> Translations { get; init; } = [];

    /// <summary>Edition of the framework.</summary>
    public required int Edition { get; init; }

    /// <summary>Who made the framework.</summary>
    public string Credit { get; init; } = "";

    /// <summary>The parts A, B and C.</summary>
    public required IReadOnlyList<QuestionPart> Parts { get; init; }

    /// <summary>The steps of the coaching programme.</summary>
    public IReadOnlyList<ProgrammeStep> Programme { get; init; } = [];

    /// <summary>What the gaps and contrasts between answers make one ask.</summary>
    public IReadOnlyList<FitRule> FitRules { get; init; } = [];

    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Every question by code, sum-ups included.</summary>
    public IReadOnlyDictionary<string, Question> ByCode { get; init; } = new Dictionary<string, Question>();

    /// <summary>Every page that a question, an answer or a rule of fit advises.</summary>
    public IEnumerable<Advice> AllAdvice =>
        ByCode.Values.SelectMany(q => q.Links.Concat(q.Options.SelectMany(o => o.Links))).Concat(FitRules.SelectMany(r => r.Links));
}
