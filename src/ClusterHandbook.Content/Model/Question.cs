using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>A question, or the sum-up of a part.</summary>
public sealed record Question
{
    /// <summary>Permanent: <c>A1</c> … <c>C12</c>, <c>AS</c>, <c>BS</c>, <c>CS</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Two or three words for lists; may be empty.</summary>
    public string Short { get; init; } = "";

    /// <summary>The question.</summary>
    public required string Text { get; init; }

    /// <summary>What to think of when answering.</summary>
    public string Hint { get; init; } = "";

    /// <summary><c>notes</c>, <c>choice</c> or <c>frequency</c>; of a sum-up <c>list</c> (as many lines as one likes) or <c>boxes</c>.</summary>
    public string Answer { get; init; } = "notes";

    /// <summary>The choices, or the boxes of a sum-up.</summary>
    public IReadOnlyList<AnswerOption> Options { get; init; } = [];

    /// <summary>Of a frequency: times per <c>week</c> or <c>month</c>; else null.</summary>
    public string? Per { get; init; }

    /// <summary>Of a frequency: what is asked about its subjects; null when nothing is.</summary>
    public string? About { get; init; }

    /// <summary>Pages that help to answer.</summary>
    public IReadOnlyList<Advice> Links { get; init; } = [];

    /// <summary>What readers ask for when they need it, in their own words. Found by the search, and not shown.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>BCP 47 tag of its words where they are not in the language of the questionnaire, since nobody has translated them; else empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>Where the code is written.</summary>
    public TextSpan Span { get; init; }
}
