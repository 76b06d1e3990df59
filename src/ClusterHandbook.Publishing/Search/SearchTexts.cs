using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Publishing.Search;

/// <summary>Reads the parts of pages out of the model: what a page shows beside its text, in the words of the theme. For one thread at a time.</summary>
internal sealed class SearchTexts(Handbook handbook, IReadOnlyDictionary<string, string> words)
{
    private readonly ArticleSections _article = new();
    private readonly Dictionary<string, List<string>> _questions = QuestionsOf(handbook);

    /// <summary>The words that the theme uses, by key; empty for a key that it does not have.</summary>
    public string Word(string key) => words.GetValueOrDefault(key, "");

    /// <summary>A document that an author wrote.</summary>
    public SearchPage Document(Document document)
    {
        var sections = new List<SearchSection>(_article.Of(handbook.ArticleOf(document).Html.Span));
        var opening = OpeningOf(document);
        sections[0] = new SearchSection("", "", Join(opening, sections[0].Text))
        {
            KeyText = Join(opening, string.Join(' ', document.Tags)),
            SaidElsewhere = string.Join(' ', SaidOf(document)),
        };
        switch (document)
        {
            case CaseStudy study:
                sections.Insert(1, Facts(study));
                AddIfAny(sections, "judgement", "title_judgement", [.. study.WorksWhen, .. study.WorksNotWhen]);
                AddIfAny(sections, "page-questions", "questions_for_you", [.. document.Questions.Select(q => q.Ask)]);
                break;
            case Concept { See.Count: > 0 } concept:
                sections.Add(new SearchSection("page-terms", Word("smaller_terms"), string.Join(' ', concept.See.Select(s => $"{s.Name}: {s.Definition}")))
                {
                    Names = [.. concept.See.Select(s => s.Name)],
                });
                break;
            case ReadingPath path:
                sections[0] = sections[0] with { Text = Join(opening, sections[0].Text, string.Join(' ', path.Steps.Select(Step))) };
                break;
        }

        AddAsked(sections, document);
        return new SearchPage
        {
            Id = document.Id,
            Url = document.Address,
            Title = document.Title,
            OtherNames = [.. NamesOf(document)],
            Sections = sections,
        };
    }

    private static void AddAsked(List<SearchSection> sections, Document document)
    {
        foreach (var asked in document.Asked.GroupBy(a => a.At, StringComparer.Ordinal))
        {
            var at = sections.FindIndex(s => s.Anchor == asked.Key);
            if (at >= 0) sections[at] = sections[at] with { Asked = [.. asked.Select(a => a.Text)] };
        }
    }

    /// <summary>A list that the program makes, found by its title.</summary>
    public static SearchPage List(string address, string title, string standfirst) => new()
    {
        Id = IdOf(address),
        Url = address,
        Title = title,
        OtherNames = [MainTitle(title)],
        Sections = [new SearchSection("", "", standfirst)],
    };

    /// <summary>The self-assessment: a part for each question, and one for the programme.</summary>
    public SearchPage Assessment(string address, Questionnaire questionnaire)
    {
        var sections = new List<SearchSection> { new("", "", Word("assessment_standfirst")) };
        foreach (var part in questionnaire.Parts)
        {
            foreach (var question in part.SumUp is null ? part.Questions : part.Questions.Append(part.SumUp))
            {
                sections.Add(new SearchSection(question.Code, $"{question.Code} {question.Text}", Join(question.Hint, string.Join(' ', question.Options.Select(o => o.Text))))
                {
                    Names = [question.Code],
                    Asked = question.Asked,
                });
            }
        }

        AddIfAny(sections, "page-programme", "title_programme", [.. questionnaire.Programme.Select(s => $"{s.Title}. {s.What} {s.Deliverable}")]);
        return new SearchPage { Id = IdOf(address), Url = address, Title = Word("title_assessment"), Sections = sections };
    }

    /// <summary>The bibliography: a part for each work that a page cites.</summary>
    public SearchPage Bibliography(string address, IEnumerable<Reference> works) => new()
    {
        Id = IdOf(address),
        Url = address,
        Title = Word("title_bibliography"),
        Sections =
        [
            new SearchSection("", "", Word("bibliography_standfirst")),
            .. works.Select(w => new SearchSection(w.Key, w.Short, WorkText(w)) { Names = [w.Key, w.Short, FamiliesOf(w), w.Doi ?? ""] }),
        ],
    };

    /// <summary>What stands before a colon or comma: “Glossary” of “Glossary, A to Z”.</summary>
    private static string MainTitle(string title) => title.Split([": ", ", ", " – "], 2, StringSplitOptions.None)[0];

    /// <summary>The name of a page that has no id of its own.</summary>
    public static string IdOf(string address)
    {
        var path = address[..^".html".Length];
        return path.EndsWith("/index", StringComparison.Ordinal) ? path[..^"/index".Length] : path;
    }

    // The reasons of links and of stops on a path, and the questions that lead here: often a reader's own words.
    private IEnumerable<string> SaidOf(Document document)
    {
        foreach (var incoming in handbook.IncomingOf(document)) yield return incoming.Link.Why;
        foreach (var stop in handbook.StopsAt(document)) yield return stop.Path.Steps[stop.Index].Why;
        foreach (var question in _questions.GetValueOrDefault(document.Id) ?? []) yield return question;
    }

    private static Dictionary<string, List<string>> QuestionsOf(Handbook handbook)
    {
        var questions = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var start in handbook.Home?.StartFrom ?? [])
        {
            foreach (var link in start.Links) Add(link.Id, start.Question);
        }

        foreach (var question in handbook.Catalog.Questionnaire?.Parts.SelectMany(p => p.Questions) ?? [])
        {
            foreach (var advice in question.Links) Add(advice.Page.Id, $"{question.Text} {advice.Why}");
        }

        return questions;

        void Add(string id, string question)
        {
            if (!questions.TryGetValue(id, out var known)) questions.Add(id, known = []);
            known.Add(question);
        }
    }

    private static string FamiliesOf(Reference work) => string.Join(' ', work.Authors.Select(a => a.Split(',')[0]));

    private static string OpeningOf(Document document) => document switch
    {
        CaseStudy study => Join(study.Subtitle.Length > 0 ? study.Subtitle + "." : "", study.Card),
        ReadingPath path => Join(path.For, path.Description),
        HomePage home => Join(home.Description, home.Standfirst),
        _ => document.Description,
    };

    private static IEnumerable<string> NamesOf(Document document)
    {
        yield return MainTitle(document.Title);
        if (!document.Id.Contains('/')) yield return document.Id;
        foreach (var redirect in document.RedirectFrom) yield return IdOf(redirect.From).Split('/')[^1];
        if (document is Concept concept)
        {
            foreach (var synonym in concept.Synonyms) yield return synonym;
            foreach (var word in concept.LocalWords) yield return word.Word;
        }

        if (document is CaseStudy study)
        {
            yield return study.Place;
            if (study.Country is { } country) yield return country.Name;
            foreach (var fact in study.Facts["organisation"]) yield return fact.Value;
        }
    }

    private SearchSection Facts(CaseStudy study)
    {
        var facts = study.Facts.All().Select(f => (Label: Word("fact_" + f.Kind.Key), f.Fact, Value: f.Fact.Term?.Name ?? f.Fact.Value)).ToList();
        var text = string.Join(' ', facts.Select(f => Terminated(
            $"{f.Label}: {Join(f.Fact.Measure ?? "", f.Value)}{(f.Fact.Of is null ? "" : $" ({f.Fact.Of})")}")));
        var values = string.Join(". ", facts.Select(f => Join(f.Fact.Measure ?? "", f.Value)));
        return new SearchSection("page-glance", Word("at_a_glance"), text) { SearchedText = values };
    }

    private string Step(PathStep step) =>
        handbook.Catalog.FindById(step.Page.Id, handbook.Settings.Language) is { } page ? $"{page.Title}: {Terminated(step.Why)}" : "";

    private void AddIfAny(List<SearchSection> sections, string anchor, string heading, IReadOnlyList<string> sentences)
    {
        var text = string.Join(' ', sentences.Where(s => s.Length > 0).Select(Terminated));
        if (text.Length > 0) sections.Add(new SearchSection(anchor, Word(heading), text));
    }

    private static string WorkText(Reference work)
    {
        var year = work.Year is null ? "" : $" ({work.Year})";
        return Join(
            work.Authors.Count > 0 ? $"{string.Join("; ", work.Authors)}{year}." : "", Terminated(work.Title),
            string.Join(", ", new[] { work.Container, work.Publisher, work.Authors.Count > 0 ? null : work.Year }.OfType<string>()));
    }

    private static string Terminated(string sentence) => sentence.Length == 0 || sentence[^1] is '.' or '!' or '?' ? sentence : sentence + ".";

    private static string Join(params ReadOnlySpan<string> texts)
    {
        var joined = "";
        foreach (var text in texts)
        {
            if (text.Length > 0) joined = joined.Length == 0 ? text : $"{joined} {text}";
        }

        return joined;
    }
}
