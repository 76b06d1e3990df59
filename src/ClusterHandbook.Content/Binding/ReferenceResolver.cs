using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Content.Text;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Binding;

/// <summary>Joins the rendered texts into one handbook: every id, fragment and code is checked, every link is seen from both ends.</summary>
public static class ReferenceResolver
{
    /// <summary>Resolves what only the whole can tell.</summary>
    public static WithDiagnostics<Handbook> Resolve(Catalog catalog, IReadOnlyList<Article> articles)
    {
        var findings = new DiagnosticBag();
        var backlinks = new Dictionary<Document, HashSet<Document>>(DocumentIdentity.Comparer);
        var incoming = new Dictionary<Document, List<IncomingLink>>(DocumentIdentity.Comparer);
        var headings = articles.ToDictionary(a => a.Document, a => a.Headings, DocumentIdentity.Comparer);
        foreach (var article in articles)
        {
            CheckFragments(article, headings, findings);
            AddBacklinks(article, backlinks);
            AddTypedLinks(article.Document, catalog, incoming, backlinks, findings);
            CheckQuestions(article.Document, catalog, findings);
            CheckAsked(article, findings);
        }

        CheckHome(catalog, findings);
        CheckQuestionnaire(catalog, headings, findings);
        CheckDrawings(catalog, findings);
        var handbook = new Handbook(
            catalog, articles,
            Map(backlinks, ByTitle),
            Map(incoming, links => (IReadOnlyList<IncomingLink>)[.. links.OrderBy(l => l.From, Comparer<Document>.Create(Document.CompareByOrder))]),
            Stops(catalog, findings),
            CitedBy(articles));
        return new(handbook, findings.ToOrderedList());
    }

    private static void CheckFragments(Article article, Dictionary<Document, IReadOnlyList<Heading>> headings, DiagnosticBag findings)
    {
        foreach (var link in article.Links)
        {
            if (link.Fragment.Length == 0 || link.Target is null
                || ReservedIds.Contains(link.Fragment)
                || headings[link.Target].Any(h => h.Id == link.Fragment))
            {
                continue;
            }

            var page = ReferenceEquals(link.Target, article.Document) ? "this page" : $"“{link.Target.Title}”";
            findings.Add(LinkDiagnostics.MissingHeading(
                article.Document.Source, link.Span, link.Fragment, page,
                Suggestion.Closest(link.Fragment, headings[link.Target].Select(h => h.Id))
                ?? headings[link.Target].FirstOrDefault(h => h.Id.Contains(link.Fragment, StringComparison.Ordinal))?.Id));
        }
    }

    private static void AddBacklinks(Article article, Dictionary<Document, HashSet<Document>> backlinks)
    {
        foreach (var link in article.Links)
        {
            if (link is { IsExplicit: true, Target: { } target } && !ReferenceEquals(target, article.Document))
            {
                Set(backlinks, target).Add(article.Document);
            }
        }
    }

    private static void AddTypedLinks(
        Document document, Catalog catalog, Dictionary<Document, List<IncomingLink>> incoming,
        Dictionary<Document, HashSet<Document>> backlinks, DiagnosticBag findings)
    {
        foreach (var link in document.Links)
        {
            if (catalog.FindById(link.To, document.Language) is { } target)
            {
                if (!incoming.TryGetValue(target, out var list))
                {
                    incoming[target] = list = [];
                }

                list.Add(new IncomingLink(document, link));
                Set(backlinks, target).Add(document);
            }
            else
            {
                findings.Add(LinkDiagnostics.UnknownXref(document.Source, link.Span, link.To, catalog.Ids));
            }
        }
    }

    private static void CheckQuestions(Document document, Catalog catalog, DiagnosticBag findings)
    {
        if (catalog.Questionnaire is not { } questionnaire)
        {
            return;
        }

        foreach (var question in document.Questions)
        {
            if (!questionnaire.ByCode.ContainsKey(question.Code))
            {
                findings.Add(LinkDiagnostics.UnknownQuestion(document.Source, question.Span, question.Code));
            }
        }
    }

    private static void CheckAsked(Article article, DiagnosticBag findings)
    {
        if (article.Document.Asked.Count == 0) return;
        foreach (var asked in article.Document.Asked.DistinctBy(a => a.Span))
        {
            if (asked.At.Length == 0 || ReservedIds.Contains(asked.At) || article.Headings.Any(h => h.Id == asked.At)) continue;
            findings.Add(LinkDiagnostics.MissingHeading(
                article.Document.Source, asked.Span, asked.At, "this page", Suggestion.Closest(asked.At, article.Headings.Select(h => h.Id))));
        }
    }

    private static void CheckHome(Catalog catalog, DiagnosticBag findings)
    {
        foreach (var home in catalog.Documents.OfType<HomePage>())
        {
            foreach (var link in home.StartFrom.SelectMany(s => s.Links))
            {
                LinkResolver.FindId(link.Id, link.Span, home, catalog, findings);
            }
        }
    }

    private static void CheckQuestionnaire(Catalog catalog, Dictionary<Document, IReadOnlyList<Heading>> headings, DiagnosticBag findings)
    {
        if (catalog.Questionnaire is not { } questionnaire)
        {
            return;
        }

        foreach (var advice in questionnaire.AllAdvice)
        {
            if (catalog.FindById(advice.Page.Id, catalog.Settings.Language) is not { } page)
            {
                findings.Add(LinkDiagnostics.UnknownXref(questionnaire.Source, advice.Page.Span, advice.Page.Id, catalog.Ids));
            }
            else if (advice.Fragment.Length > 0 && headings[page].All(h => h.Id != advice.Fragment))
            {
                findings.Add(LinkDiagnostics.MissingHeading(
                    questionnaire.Source, advice.Page.Span, advice.Fragment, $"“{page.Title}”",
                    Suggestion.Closest(advice.Fragment, headings[page].Select(h => h.Id))));
            }
        }
    }

    private static void CheckDrawings(Catalog catalog, DiagnosticBag findings)
    {
        foreach (var drawing in catalog.Drawings)
        {
            for (var credits = drawing.Credits; credits.Count > 0; credits = [.. credits.Select(c => c.In).OfType<Citation>()])
            {
                findings.AddRange(credits.Where(c => catalog.FindReference(c.Key) is null).Select(c =>
                    ReferenceDiagnostics.UnknownKey(drawing.Source, c.Span, c.Key, catalog.References.Select(r => r.Key))));
            }
        }
    }

    private static Dictionary<Document, IReadOnlyList<PathStop>> Stops(Catalog catalog, DiagnosticBag findings)
    {
        var stops = new Dictionary<Document, List<PathStop>>(DocumentIdentity.Comparer);
        foreach (var path in catalog.Documents.OfType<ReadingPath>())
        {
            for (var i = 0; i < path.Steps.Count; i++)
            {
                var page = path.Steps[i].Page;
                if (catalog.FindById(page.Id, path.Language) is not { } target)
                {
                    findings.Add(LinkDiagnostics.UnknownXref(path.Source, page.Span, page.Id, catalog.Ids));
                    continue;
                }

                if (!stops.TryGetValue(target, out var list))
                {
                    stops[target] = list = [];
                }

                list.Add(new PathStop(path, i));
            }
        }

        return Map(stops, s => (IReadOnlyList<PathStop>)[.. s.OrderBy(stop => stop.Path, Comparer<Document>.Create(Document.CompareByOrder))]);
    }

    private static Dictionary<string, IReadOnlyList<Document>> CitedBy(IReadOnlyList<Article> articles)
    {
        var citedBy = new Dictionary<string, HashSet<Document>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var source in article.Sources)
            {
                for (var citation = source.Citation; citation is not null; citation = citation.In)
                {
                    if (!citedBy.TryGetValue(citation.Key, out var documents))
                    {
                        citedBy[citation.Key] = documents = new(DocumentIdentity.Comparer);
                    }

                    documents.Add(article.Document);
                }
            }
        }

        return Map(citedBy, ByTitle);
    }

    private static Dictionary<TKey, TTo> Map<TKey, TFrom, TTo>(Dictionary<TKey, TFrom> from, Func<TFrom, TTo> map)
        where TKey : class
    {
        var to = new Dictionary<TKey, TTo>(from.Count, from.Comparer);
        foreach (var (key, value) in from) to.Add(key, map(value));
        return to;
    }

    private static IReadOnlyList<Document> ByTitle(HashSet<Document> documents) =>
        [.. documents.OrderByAlphabet(d => d.Title).ThenBy(d => d.Id, StringComparer.Ordinal)];

    private static HashSet<Document> Set(Dictionary<Document, HashSet<Document>> sets, Document key)
    {
        if (!sets.TryGetValue(key, out var set))
        {
            sets[key] = set = new(DocumentIdentity.Comparer);
        }

        return set;
    }
}
