namespace ClusterHandbook.Editions.Pdf;

/// <summary>A place to write in a form.</summary>
/// <param name="Code">The permanent code of the question, such as <c>A1</c>: the name of the field.</param>
/// <param name="Question">What is asked, as a screen reader says it.</param>
public sealed record FieldBox(string Code, string Question);
