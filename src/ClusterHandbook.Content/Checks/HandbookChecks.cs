using System.Globalization;
using System.Text;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Checks;

/// <summary>What only the whole handbook can tell an editor: pages that nothing leads to, cases that stand alone, facts that have aged.</summary>
public static class HandbookChecks
{
    private const int YearsUntilOld = 10;

    /// <summary>Warnings, in file order.</summary>
    public static IReadOnlyList<Diagnostic> Run(Handbook handbook)
    {
        var findings = new DiagnosticBag();
        ReportUnlinkedConcepts(handbook, findings);
        var newest = handbook.Catalog.Documents.Max(d => d.Updated)?.Year;
        foreach (var study in handbook.Cases)
        {
            ReportLinks(study, handbook, findings);
            ReportOldFacts(study, handbook, newest, findings);
        }

        return findings.ToOrderedList();
    }

    private static void ReportUnlinkedConcepts(Handbook handbook, DiagnosticBag findings)
    {
        var linked = new HashSet<Document>(DocumentIdentity.Comparer);
        foreach (var article in handbook.Articles.Where(a => a.Document.Kind is DocumentKind.Case or DocumentKind.Guide))
        {
            linked.UnionWith(article.Links.Select(l => l.Target).OfType<Document>());
            linked.UnionWith(article.Document.Links.Select(l => handbook.Catalog.FindById(l.To, article.Document.Language)).OfType<Document>());
        }

        foreach (var concept in handbook.Concepts.Where(c => !linked.Contains(c) && handbook.Cases.Count > 0))
        {
            findings.Add(CheckDiagnostics.UnlinkedConcept(concept.Source, Line(concept.Source, "title:"), concept.Title));
        }
    }

    private static void ReportLinks(CaseStudy study, Handbook handbook, DiagnosticBag findings)
    {
        var concepts = study.Links.Select(l => handbook.Catalog.FindById(l.To, study.Language)).OfType<Concept>().DistinctBy(c => c.Id).Count();
        if (concepts < 3)
        {
            findings.Add(CheckDiagnostics.FewConcepts(study.Source, Line(study.Source, "links:"), concepts));
        }

        if (study.Questions.Count < 2)
        {
            findings.Add(CheckDiagnostics.FewQuestions(study.Source, Line(study.Source, "questions:"), study.Questions.Count));
        }
    }

    // Old compared with the newest change of the handbook, not with the clock: the same input gives the same findings.
    private static void ReportOldFacts(CaseStudy study, Handbook handbook, int? newest, DiagnosticBag findings)
    {
        if (newest is null)
        {
            return;
        }

        var years = study.Facts.All().Select(f => (Year: (f.Fact.AsOf ?? study.AsOf)?[..4], f.Fact.Note))
            .Where(f => f.Year is not null && f.Note?.Contains(f.Year, StringComparison.Ordinal) != true)
            .Select(f => f.Year!).Distinct(StringComparer.Ordinal)
            .Where(y => newest - int.Parse(y, CultureInfo.InvariantCulture) > YearsUntilOld)
            .Order(StringComparer.Ordinal).ToList();
        if (years.Count == 0)
        {
            return;
        }

        var text = Encoding.UTF8.GetString(handbook.ArticleOf(study).Html.Span);
        foreach (var year in years.Where(y => !text.Contains(y, StringComparison.Ordinal) && !study.Card.Contains(y, StringComparison.Ordinal)))
        {
            findings.Add(CheckDiagnostics.OldFact(study.Source, Line(study.Source, "asOf:"), year));
        }
    }

    private static TextSpan Line(SourceText source, string key)
    {
        var at = source.Text.IndexOf("\n" + key, StringComparison.Ordinal);
        return at < 0 ? default : new TextSpan(at + 1, key.Length - 1);
    }
}
