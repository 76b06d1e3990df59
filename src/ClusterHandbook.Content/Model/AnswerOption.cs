using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>One of the choices of a question, or one of the boxes of a sum-up.</summary>
/// <param name="Id">Permanent: answer files name it.</param>
/// <param name="Text">As shown.</param>
/// <param name="Links">Pages for those who choose it.</param>
/// <param name="Span">Where it is written.</param>
public sealed record AnswerOption(string Id, string Text, IReadOnlyList<Advice> Links, TextSpan Span);
