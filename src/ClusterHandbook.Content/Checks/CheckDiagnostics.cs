using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Checks;

/// <summary>What an editor would remark on.</summary>
internal static class CheckDiagnostics
{
    public static Diagnostic Uncited(SourceText source, TextSpan span) =>
        new("CH0360", Severity.Warning, "this paragraph states facts and cites no source", source, FirstLine(source, span),
            "end it with `[@key, section 4]`; mark your own judgement as a callout: `> [!NOTE]`, then `> **Our reading.** …`");

    public static Diagnostic LongSentence(SourceText source, TextSpan span, int words, int limit) =>
        new("CH0363", Severity.Warning, $"a sentence of {words} words; {limit} are the most", source, span,
            "make two sentences of it: many readers have another first language");

    public static Diagnostic UnlinkedConcept(SourceText source, TextSpan span, string title) =>
        new("CH0361", Severity.Warning, $"no case and no guide leads to “{title}”", source, span,
            "link to it where a case or guide speaks of it: `[text](xref:id)`, or under `links:`");

    public static Diagnostic FewConcepts(SourceText source, TextSpan span, int count) =>
        new("CH0362", Severity.Warning, $"the case is linked to {count} {(count == 1 ? "concept" : "concepts")}; three are the least", source, span,
            "name under `links:` the concepts that it illustrates, builds on or contrasts with");

    public static Diagnostic FewQuestions(SourceText source, TextSpan span, int count) =>
        new("CH0362", Severity.Warning, $"the case has {count} {(count == 1 ? "question" : "questions")} for its reader; two are the least", source, span,
            "write under `questions:` what readers can ask of their own cluster");

    public static Diagnostic OldFact(SourceText source, TextSpan span, string year) =>
        new("CH0364", Severity.Warning, $"facts of {year} are more than ten years old, and the text does not say so", source, span,
            $"say in the text as of when it holds, with the year {year}");

    private static TextSpan FirstLine(SourceText source, TextSpan span)
    {
        var end = source.Text.IndexOf('\n', span.Start, span.Length);
        return end < 0 ? span : TextSpan.FromBounds(span.Start, end);
    }
}
