namespace ClusterHandbook.Content.Model;

/// <summary>A step of the coaching programme.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">Its name.</param>
/// <param name="Date">Month and day, such as <c>06-15</c>, until a city sets its own; empty when there is none.</param>
/// <param name="What">What happens.</param>
/// <param name="Deliverable">What is handed in.</param>
public sealed record ProgrammeStep(int Number, string Title, string Date, string What, string Deliverable);
