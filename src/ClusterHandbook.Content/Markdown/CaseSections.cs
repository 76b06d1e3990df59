using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Content.Markdown;

/// <summary>Every case is told in the same sections, so that section B of all of them can be read in a row.</summary>
internal static class CaseSections
{
    /// <summary>The sections that a case must have: id, heading, and the letter of its plate.</summary>
    public static IReadOnlyList<(string Id, string Heading, string? Part)> Required { get; } =
    [
        ("cluster", "A The cluster", "a"),
        ("policy", "B The policy", "b"),
        ("management", "C The management", "c"),
        ("what-did-not-work", "What did not work", null),
        ("lessons", "Lessons", null),
    ];

    /// <summary>The letter of the plate beside a heading of a case, or null.</summary>
    public static string? PartOf(Document document, string headingId) =>
        document.Kind == DocumentKind.Case ? Required.FirstOrDefault(s => s.Id == headingId).Part : null;

    public static void Check(ArticleContext context)
    {
        if (context.Document.Kind != DocumentKind.Case)
        {
            return;
        }

        foreach (var (id, heading, _) in Required)
        {
            if (context.Headings.TrueForAll(h => h.Id != id))
            {
                context.Findings.Add(TextDiagnostics.MissingSection(context.Source, context.Document.BodyStart, heading, id));
            }
        }
    }
}
