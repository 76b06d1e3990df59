using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Models;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>Makes the parts of page models out of the handbook. Safe for use from several threads.</summary>
internal sealed class ViewFactory(Handbook handbook, FacetPages facets)
{
    private readonly ConcurrentDictionary<Document, LinkView> _links = new(DocumentIdentity.Comparer);
    private readonly ConcurrentDictionary<Document, CaseView> _cases = new(DocumentIdentity.Comparer);

    /// <summary>A link to a document, with its own sentence as note.</summary>
    public LinkView Link(Document document) =>
        _links.GetOrAdd(document, d => new LinkView(d.Title, d.Address, d.Description, KindName(d.Kind)));

    /// <summary>A link by id or question code; null when there is no such page (and that has been reported).</summary>
    public LinkView? LinkById(string id, string language, string note = "")
    {
        if (handbook.Catalog.FindById(id, language) is { } document)
        {
            return note.Length == 0 ? Link(document) : Link(document) with { Note = note };
        }

        return handbook.Catalog.Questionnaire is { } questionnaire && questionnaire.ByCode.TryGetValue(id, out var question)
            ? new LinkView(question.Code, PageAddresses.Question(id), question.Text, "question")
            : null;
    }

    /// <summary>The text of a document and what stands around it.</summary>
    public DocumentView Document(Document document, Document? previous = null, Document? next = null)
    {
        var article = handbook.ArticleOf(document);
        return new DocumentView
        {
            Body = new Utf8Html(article.Html),
            Headings = [.. article.Headings.Where(h => h.Level == 2).Select(h => new HeadingView(h.Level, h.Id, h.Text, PartOf(document, h.Id)))],
            Questions = [.. document.Questions.Select(Question)],
            Relations = Relations(document),
            Backlinks = Backlinks(document),
            Stops = [.. handbook.StopsAt(document).Select(Stop).OfType<PathStopView>()],
            Sources = [.. article.Sources.Select(s => Source(s, document))],
            Tags = [.. document.Tags.DistinctBy(PageAddresses.Tag, StringComparer.Ordinal).Select(tag => new LinkView(tag, PageAddresses.Tag(tag)))],
            Contributors = document.Contributors,
            Changes = [.. document.Changes.Select(c => new ChangeView(Iso(c.Date), c.Note))],
            Previous = previous is null ? null : Link(previous),
            Next = next is null ? null : Link(next),
        };
    }

    /// <summary>A case with all its facts; made once.</summary>
    public CaseView Case(CaseStudy study) => _cases.GetOrAdd(study, _ => CreateCase(study));

    /// <summary>A concept.</summary>
    public ConceptView Concept(Concept concept) => new(
        concept.Definition,
        concept.Theme?.Name ?? "",
        concept.Synonyms,
        [.. concept.LocalWords.Select(w => new LocalWordView(w.Word, w.Language))],
        [.. handbook.IncomingOf(concept).Where(l => l.From.Kind == DocumentKind.Case).Select(l => Link(l.From) with { Note = l.Link.Why })],
        [.. concept.See.Select(s => new GlossaryEntryView(s.Name, concept.Address, s.Definition, "term", [], null))]);

    /// <summary>The parts of the self-assessment in the default language.</summary>
    public IReadOnlyList<QuestionPartView> Parts() => handbook.Catalog.Questionnaire is { } questionnaire ? Parts(questionnaire) : [];

    /// <summary>The parts of a questionnaire, with links to pages in its language.</summary>
    public IReadOnlyList<QuestionPartView> Parts(Questionnaire questionnaire) =>
    [
        .. questionnaire.Parts.Select(p => new QuestionPartView(
            p.Letter, p.Title, p.Ask, [.. p.Questions.Select(q => Question(q, questionnaire.Language))],
            p.SumUp is null ? null : Question(p.SumUp, questionnaire.Language))),
    ];

    /// <summary>A rule of fit.</summary>
    public FitRuleView FitRule(FitRule rule, string language) => new()
    {
        Id = rule.Id,
        Gap = rule.Gap,
        Item = rule.Item,
        Without = rule.Without,
        Code = rule.Code,
        Options = rule.Options,
        Beside = rule.Beside,
        Title = rule.Title,
        Text = rule.Text,
        Links = Advice(rule.Links, language),
    };

    /// <summary>The name of a kind in addresses and templates.</summary>
    public static string KindName(DocumentKind kind) => kind switch
    {
        DocumentKind.Home => "home",
        DocumentKind.Case => "case",
        DocumentKind.Concept => "concept",
        DocumentKind.Guide => "guide",
        DocumentKind.Path => "path",
        _ => "page",
    };

    /// <summary>A date as ISO 8601.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private CaseView CreateCase(CaseStudy study)
    {
        var numbers = handbook.ArticleOf(study).Sources.ToDictionary(s => s.Citation.Identity, s => s.Number, StringComparer.Ordinal);
        return new CaseView
        {
            Id = study.Id,
            Title = study.Title,
            Subtitle = study.Subtitle,
            Url = study.Address,
            Card = study.Card,
            Place = study.Place,
            Country = study.Country is null ? null : Term(study.Country, "country"),
            Sectors = [.. study.Facts["sectors"].Select(f => Term(f, "sector"))],
            Stages = [.. study.Facts["stage"].Select(f => Term(f, "stage"))],
            AsOf = study.AsOf ?? "",
            Evidence = study.Evidence is null ? null : Term(study.Evidence, ""),
            Facts = [.. FactKinds.All.Select(kind => new FactRowView(kind.Key, kind.Group, [.. study.Facts[kind.Key].Select(f => Fact(f, kind, numbers))]))],
            FactSources = Numbers(study.FactSources, numbers),
            WorksWhen = study.WorksWhen,
            WorksNotWhen = study.WorksNotWhen,
            Licence = study.Licence,
            Consent = study.Consent,
        };
    }

    private FactView Fact(Fact fact, FactKind kind, Dictionary<string, int> numbers) => new()
    {
        Value = fact.Value,
        Of = fact.Of ?? "",
        Measure = fact.Measure ?? "",
        Year = fact.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        Baseline = fact.Baseline ?? "",
        AsOf = fact.AsOf ?? "",
        IsInferred = fact.IsInferred,
        Note = fact.Note ?? "",
        Sources = Numbers(fact.Sources, numbers),
        Url = fact.Term is null ? null : facets.UrlOf(kind.Key, fact.Term.Id),
    };

    private static IReadOnlyList<object> Numbers(IReadOnlyList<Citation> citations, Dictionary<string, int> numbers) =>
        [.. citations.Where(c => numbers.ContainsKey(c.Identity)).Select(c => (object)numbers[c.Identity])];

    private TermView Term(Term term, string facet) => new(term.Id, term.Name, term.Icon ?? "", facets.UrlOf(facet, term.Id), "", false);

    private TermView Term(Fact fact, string facet) =>
        Term(fact.Term!, facet) with { Of = fact.Of ?? "", IsInferred = fact.IsInferred };

    private QuestionLinkView Question(QuestionLink question)
    {
        var known = handbook.Catalog.Questionnaire?.ByCode.GetValueOrDefault(question.Code);
        return new QuestionLinkView(
            question.Code, question.Code[..1].ToLowerInvariant(), question.Ask.Length > 0 ? question.Ask : known?.Text ?? "",
            known is null ? null : PageAddresses.Question(question.Code));
    }

    private QuestionView Question(Question question, string language) => new()
    {
        Code = question.Code,
        Short = question.Short,
        Text = question.Text,
        Hint = question.Hint,
        Answer = question.Answer,
        Options = [.. question.Options.Select(o => new AnswerOptionView(o.Id, o.Text, Advice(o.Links, language)))],
        Per = question.Per,
        About = question.About,
        Language = question.Language,
        Links = Advice(question.Links, language),
    };

    private IReadOnlyList<LinkView> Advice(IReadOnlyList<Advice> advice, string language) =>
        [.. advice.Select(a => Advice(a, language)).OfType<LinkView>()];

    // A link to a heading says which: “Skåne: Food Innovation Network”.
    private LinkView? Advice(Advice advice, string language)
    {
        var link = LinkById(advice.Page.Id, language, advice.Why);
        if (link is null || advice.Fragment.Length == 0)
        {
            return link;
        }

        var document = handbook.Catalog.FindById(advice.Page.Id, language)!;
        var heading = handbook.ArticleOf(document).Headings.FirstOrDefault(h => h.Id == advice.Fragment);
        return link with { Title = heading is null ? link.Title : $"{link.Title}: {heading.Text}", Url = $"{link.Url}#{advice.Fragment}" };
    }

    private IReadOnlyList<RelationView> Relations(Document document) =>
    [
        .. document.Links.GroupBy(l => l.Relation, StringComparer.Ordinal)
            .Select(g => new RelationView(g.Key, [.. g.Select(l => LinkById(l.To, document.Language, l.Why)).OfType<LinkView>()]))
            .Where(r => r.Links.Count > 0),
    ];

    // What stands under a relation or “In the cases” already is not listed again.
    private IReadOnlyList<LinkView> Backlinks(Document document)
    {
        var shown = document.Links.Select(l => handbook.Catalog.FindById(l.To, document.Language)).OfType<Document>();
        if (document.Kind == DocumentKind.Concept)
        {
            shown = shown.Concat(handbook.IncomingOf(document).Select(l => l.From).Where(d => d.Kind == DocumentKind.Case));
        }

        var known = shown.ToHashSet(DocumentIdentity.Comparer);
        return [.. handbook.BacklinksOf(document).Where(d => !known.Contains(d)).Select(Link)];
    }

    private PathStopView? Stop(PathStop stop)
    {
        var path = stop.Path;
        LinkView? At(int index) => index < 0 || index >= path.Steps.Count
            ? null : LinkById(path.Steps[index].Page.Id, path.Language, path.Steps[index].Why);
        return new PathStopView(Link(path), stop.Index + 1, path.Steps.Count, At(stop.Index - 1), At(stop.Index + 1));
    }

    private SourceView Source(CitedSource source, Document document)
    {
        var bibliography = RelativeAddress.Between(document.Address, PageAddresses.Bibliography);
        return new SourceView(
            source.Number,
            new Utf8Html(Encoding.UTF8.GetBytes(CitationText.FullHtml(source.Citation, handbook.Catalog, bibliography))),
            [.. Enumerable.Range(0, source.Marks).Select(i => new SourceMarkView(SourceMarks.Id(source.Number, i), SourceMarks.Letter(i)))]);
    }

    private static string PartOf(Document document, string id) =>
        document.Kind != DocumentKind.Case ? "" : id switch { "cluster" => "A", "policy" => "B", "management" => "C", _ => "" };

    internal static string Encode(string text) => WebUtility.HtmlEncode(text);
}
