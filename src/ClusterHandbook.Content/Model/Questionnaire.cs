using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>The self-assessment: three parts of questions with permanent codes, and the coaching programme.</summary>
public sealed record Questionnaire
{
    /// <summary>Id of the framework, which answer files carry.</summary>
    public required string FrameworkId { get; init; }

    /// <summary>Edition of the framework.</summary>
    public required int Edition { get; init; }

    /// <summary>Who made the framework.</summary>
    public string Credit { get; init; } = "";

    /// <summary>The parts A, B and C.</summary>
    public required IReadOnlyList<QuestionPart> Parts { get; init; }

    /// <summary>The steps of the coaching programme.</summary>
    public IReadOnlyList<ProgrammeStep> Programme { get; init; } = [];

    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Every question by code, sum-ups included.</summary>
    public IReadOnlyDictionary<string, Question> ByCode { get; init; } = new Dictionary<string, Question>();
}

/// <summary>A part of the self-assessment: one vertex of the framework.</summary>
/// <param name="Letter"><c>A</c>, <c>B</c> or <c>C</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Ask">The question it asks as a whole.</param>
/// <param name="Questions">In order.</param>
/// <param name="SumUp">The sum-up, or null.</param>
public sealed record QuestionPart(
    string Letter, string Title, string Ask, IReadOnlyList<Question> Questions, Question? SumUp);

/// <summary>A question, or the sum-up of a part.</summary>
/// <param name="Code">Permanent: <c>A1</c> … <c>C12</c>, <c>AS</c>, <c>BS</c>, <c>CS</c>.</param>
/// <param name="Text">The question.</param>
/// <param name="Hint">What to think of when answering.</param>
/// <param name="Answer"><c>notes</c>, <c>choice</c>, <c>frequency</c> or <c>boxes</c>.</param>
/// <param name="Options">The choices, or the names of the boxes.</param>
/// <param name="Links">Pages that help to answer.</param>
/// <param name="Span">Where the code is written.</param>
public sealed record Question(
    string Code, string Text, string Hint, string Answer, IReadOnlyList<string> Options, IReadOnlyList<PageReference> Links, TextSpan Span);

/// <summary>A step of the coaching programme.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">Its name.</param>
/// <param name="When">When it happens.</param>
/// <param name="What">What happens.</param>
/// <param name="Deliverable">What is handed in.</param>
public sealed record ProgrammeStep(int Number, string Title, string When, string What, string Deliverable);
