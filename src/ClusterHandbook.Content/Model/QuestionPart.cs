namespace ClusterHandbook.Content.Model;

/// <summary>A part of the self-assessment: one vertex of the framework.</summary>
/// <param name="Letter"><c>A</c>, <c>B</c> or <c>C</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Ask">The question it asks as a whole.</param>
/// <param name="Questions">In order.</param>
/// <param name="SumUp">The sum-up, or null.</param>
public sealed record QuestionPart(
    string Letter, string Title, string Ask, IReadOnlyList<Question> Questions, Question? SumUp);
