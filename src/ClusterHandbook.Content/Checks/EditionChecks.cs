using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Checks;

/// <summary>Looks at an edition beside the handbook that it is taken from: does everything exist, does nothing stand twice?</summary>
public static class EditionChecks
{
    /// <summary>The kinds of page that a part may hold; empty when it holds no pages.</summary>
    public static IReadOnlyList<DocumentKind> KindsOf(EditionPartKind part) => part switch
    {
        EditionPartKind.Guides => [DocumentKind.Guide],
        EditionPartKind.Pages => [DocumentKind.Page],
        EditionPartKind.Cases => [DocumentKind.Case],
        EditionPartKind.Concepts => [DocumentKind.Concept],
        EditionPartKind.Paths => [DocumentKind.Path],
        _ => [],
    };

    /// <summary>Reports what cannot be in the edition, and what stands in it twice.</summary>
    public static void Run(Edition edition, Catalog catalog, DiagnosticBag findings)
    {
        CheckLanguage(edition, catalog, findings);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in edition.Parts)
        {
            CheckPages(edition, part, catalog, seen, findings);
            CheckQuestions(edition, part, catalog, findings);
        }

        CheckParts(edition, findings);
    }

    private static void CheckLanguage(Edition edition, Catalog catalog, DiagnosticBag findings)
    {
        string[] known = [catalog.Settings.Language, .. catalog.Settings.Languages];
        if (!known.Contains(edition.Language, StringComparer.OrdinalIgnoreCase))
        {
            findings.Add(EditionDiagnostics.UnknownLanguage(edition, known));
        }
    }

    private static void CheckPages(Edition edition, EditionPart part, Catalog catalog, HashSet<string> seen, DiagnosticBag findings)
    {
        var kinds = KindsOf(part.Kind);
        foreach (var page in part.Pages)
        {
            if (catalog.FindById(page.Id, edition.Language) is not { } document)
            {
                var candidates = catalog.Documents.Where(d => kinds.Contains(d.Kind)).Select(d => d.Id);
                findings.Add(EditionDiagnostics.UnknownPage(edition, page, part.Kind, candidates));
            }
            else if (!kinds.Contains(document.Kind))
            {
                findings.Add(EditionDiagnostics.WrongPart(edition, page, part.Kind, PartOf(document.Kind)));
            }
            else if (!seen.Add(page.Id))
            {
                findings.Add(EditionDiagnostics.PageTwice(edition, page));
            }
        }
    }

    private static void CheckQuestions(Edition edition, EditionPart part, Catalog catalog, DiagnosticBag findings)
    {
        if (part.Kind is not (EditionPartKind.WorkSheets or EditionPartKind.Programme))
        {
            return;
        }

        if (catalog.Questionnaire is not { } questionnaire)
        {
            findings.Add(EditionDiagnostics.NoQuestionnaire(edition, part));
            return;
        }

        string[] letters = [.. questionnaire.Parts.Select(p => p.Letter)];
        findings.AddRange(part.Sheets.Where(s => !letters.Contains(s.Id, StringComparer.Ordinal))
            .Select(s => EditionDiagnostics.UnknownSheet(edition, s, letters)));
        int[] steps = [.. questionnaire.Programme.Select(s => s.Number)];
        findings.AddRange(part.Dates.Where(d => !steps.Contains(d.Step))
            .Select(d => EditionDiagnostics.UnknownStep(edition, d, steps)));
    }

    private static void CheckParts(Edition edition, DiagnosticBag findings)
    {
        if (edition.Parts.Count == 0)
        {
            findings.Add(EditionDiagnostics.Empty(edition));
        }

        var once = edition.Parts.Where(p => KindsOf(p.Kind).Count == 0 && p.Kind != EditionPartKind.Notes).GroupBy(p => p.Kind);
        foreach (var again in once.SelectMany(g => g.Skip(1)))
        {
            findings.Add(EditionDiagnostics.PartTwice(edition, again));
        }
    }

    private static EditionPartKind? PartOf(DocumentKind kind)
    {
        foreach (var part in Enum.GetValues<EditionPartKind>())
        {
            if (KindsOf(part).Contains(kind)) return part;
        }

        return null;
    }
}
