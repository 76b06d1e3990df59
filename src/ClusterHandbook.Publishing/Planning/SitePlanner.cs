using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Models;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>Decides which pages there are. Nothing is rendered yet.</summary>
internal sealed class SitePlanner
{
    private readonly Handbook _handbook;
    private readonly Theme _theme;
    private readonly ViewFactory _views;
    private readonly FacetPages _facets;
    private readonly FolderPages _folders;
    private readonly TagPages _tags;
    private readonly SiteView _site;
    private readonly PageMetadata _metadata;
    private readonly HashSet<string> _written;
    private readonly List<PlannedPage> _pages = [];

    private readonly IReadOnlyList<PublishedEdition> _editions;

    private SitePlanner(Handbook handbook, Theme theme, ThemeAddresses addresses, IReadOnlyList<PublishedEdition> editions)
    {
        _editions = editions;
        _handbook = handbook;
        _theme = theme;
        _facets = new FacetPages(handbook);
        _views = new ViewFactory(handbook, _facets);
        _folders = new FolderPages(handbook, _views);
        _tags = new TagPages(handbook, _views);
        _site = SiteViewFactory.Create(handbook, addresses, _folders) with
        {
            EditionsUrl = editions.Any(e => e.Files.Count > 0) ? PageAddresses.Editions : null,
            SinceUrl = editions.Count > 0 ? PageAddresses.Since : null,
        };
        _metadata = new PageMetadata(handbook.Settings);
        _written = [.. handbook.Catalog.Documents.Select(d => d.Address)];
    }

    /// <summary>Every page, in a fixed order.</summary>
    /// <param name="handbook">What is published.</param>
    /// <param name="theme">How it looks.</param>
    /// <param name="addresses">Will know which of the theme's files the pages use; null when nobody wants to know.</param>
    /// <param name="editions">The editions that the site offers; null for none.</param>
    public static IReadOnlyList<PlannedPage> Plan(
        Handbook handbook, Theme theme, ThemeAddresses? addresses = null, IReadOnlyList<PublishedEdition>? editions = null)
    {
        var planner = new SitePlanner(handbook, theme, addresses ?? new ThemeAddresses(theme.Assets), editions ?? []);
        planner.PlanDocuments();
        planner.PlanIndexes();
        planner.PlanRedirects();
        return planner._pages;
    }

    private void PlanDocuments()
    {
        if (_handbook.Home is { } home)
        {
            AddDocument(home, "home", "", [], () => HomeFactory.Create(home, _handbook, _views, _folders));
        }
        else
        {
            Add(PageAddresses.Home, "home", "", [], () => HomeFactory.Create(null, _handbook, _views, _folders));
        }

        foreach (var study in _handbook.Cases)
        {
            AddDocument(study, "case", "cases", [Section("cases", PageAddresses.Cases)], () => _views.Case(study));
        }

        foreach (var concept in _handbook.Concepts)
        {
            AddDocument(concept, "concept", "concepts", [Section("concepts", PageAddresses.Concepts)], () => _views.Concept(concept));
        }

        for (var i = 0; i < _handbook.Guides.Count; i++)
        {
            var at = i;
            AddDocument(_handbook.Guides[i], "guide", "guides", [Section("guides", PageAddresses.Guides)], null,
                () => (at == 0 ? null : _handbook.Guides[at - 1], at + 1 == _handbook.Guides.Count ? null : _handbook.Guides[at + 1]));
        }

        foreach (var path in _handbook.Paths)
        {
            AddDocument(path, "path", "paths", [Section("paths", PageAddresses.Paths)], () => PathOf(path));
        }

        foreach (var page in _handbook.Pages)
        {
            AddDocument(page, "page", _folders.SectionOf(page.Address), _folders.CrumbsOf(page.Address), null, () => _folders.NeighboursOf(page));
        }
    }

    private void PlanIndexes()
    {
        if (_handbook.Cases.Count > 0)
        {
            PlanCases();
        }

        if (_handbook.Concepts.Count > 0)
        {
            AddIndex(PageAddresses.Concepts, "concepts", "concepts", () => IndexFactory.Concepts(_handbook, _views));
            Add(PageAddresses.Glossary, "glossary", "concepts", [Section("concepts", PageAddresses.Concepts)], () => AlphabetFactory.Glossary(_handbook, _views));
        }

        if (_site.TermsUrl is not null) Add(PageAddresses.Terms, "terms", "", [], () => AlphabetFactory.Terms(_handbook, _views));
        if (_handbook.Guides.Count > 0) AddIndex(PageAddresses.Guides, "guides", "guides", () => IndexFactory.List(_handbook.Guides, _views));
        if (_handbook.Paths.Count > 0) AddIndex(PageAddresses.Paths, "paths", "paths", () => IndexFactory.List(_handbook.Paths, _views));
        if (_site.HasBibliography) Add(PageAddresses.Bibliography, "bibliography", "", [], () => BibliographyFactory.Create(_handbook, _views));
        PlanAssessment();

        foreach (var folder in _folders.Missing)
        {
            Add(folder.Address, "folder", _folders.SectionOf(folder.Address), _folders.CrumbsOf(folder.Address), () => _folders.View(folder), folder.Title);
        }

        PlanTags();
        PlanEditions();
        Add(PageAddresses.Search, "search", "", [], null);
        Add(PageAddresses.NotFound, "not_found", "", [], null);
    }

    private void PlanCases()
    {
        var all = _handbook.Cases;
        AddIndex(PageAddresses.Cases, "cases", "cases", () => CasesView(all, "", ""));
        Add(PageAddresses.Compare, "compare", "cases", [Section("cases", PageAddresses.Cases)], () => CompareFactory.Create(_handbook, _views));
        foreach (var (facet, value, name, cases) in _facets.All())
        {
            Add(PageAddresses.Facet(facet, value), "cases", "cases", [Section("cases", PageAddresses.Cases)], () => CasesView(cases, facet, value), name);
        }
    }

    private void PlanEditions()
    {
        if (_site.EditionsUrl is not null) Add(PageAddresses.Editions, "editions", "", [], () => EditionsFactory.Editions(_editions, _views));
        if (_site.SinceUrl is not null) Add(PageAddresses.Since, "since", "", [], () => EditionsFactory.Since(_handbook, _editions, _views));
    }

    private void PlanAssessment()
    {
        foreach (var questionnaire in _handbook.Catalog.Questionnaire is { } original ? original.Translations.Prepend(original) : [])
        {
            var words = _theme.StringsOf(questionnaire.Language);
            var manager = AssessmentFactory.AddressOf(PageAddresses.Assessment, questionnaire, _handbook);
            var coach = AssessmentFactory.AddressOf(PageAddresses.Coach, questionnaire, _handbook);
            Add(manager, "assessment", "assessment", [],
                () => AssessmentFactory.Create(questionnaire, _handbook, _views, manager, words), language: questionnaire.Language);
            Add(coach, "coach", "assessment", [Section("assessment", manager)],
                () => AssessmentFactory.Create(questionnaire, _handbook, _views, coach, words), language: questionnaire.Language);
        }
    }

    private void PlanTags()
    {
        if (_tags.All.Count == 0)
        {
            return;
        }

        Add(PageAddresses.Tags, "tags", "", [], _tags.Index);
        foreach (var tag in _tags.All)
        {
            Add(PageAddresses.Tag(tag), "tag", "", [Section("tags", PageAddresses.Tags)], () => _tags.View(tag), tag);
        }
    }

    private void PlanRedirects()
    {
        foreach (var document in _handbook.Catalog.Documents)
        {
            foreach (var redirect in document.RedirectFrom)
            {
                Add(redirect.From, "redirect", "", [], () => new RedirectView(document.Address), document.Title, document.Address);
            }
        }
    }

    private CasesView CasesView(IReadOnlyList<CaseStudy> cases, string facet, string value) =>
        new([.. cases.Select(_views.Case)], _facets.View(facet, value), facet, value, _handbook.Cases.Count);

    private PathView PathOf(ReadingPath path) => new(
        path.For,
        [
            .. path.Steps.Select((step, i) => (Step: step, Number: i + 1, Page: _views.LinkById(step.Page.Id, path.Language)))
                .Where(s => s.Page is not null).Select(s => new PathStepView(s.Number, s.Page!, s.Step.Why)),
        ]);

    private static LinkView Section(string key, string address) => new("", address, "", key);

    private void AddDocument(
        Document document, string kind, string section, IReadOnlyList<LinkView> crumbs, Func<ITemplateObject>? content,
        Func<(Document? Previous, Document? Next)>? neighbours = null) =>
        _pages.Add(new PlannedPage(document.Address, kind, document.Source, () =>
        {
            var (previous, next) = neighbours?.Invoke() ?? (null, null);
            return Model(
                _metadata.Of(document, kind) with { Section = section, Crumbs = crumbs }, content,
                _views.Document(document, previous, next));
        }));

    private void AddIndex(string address, string kind, string section, Func<ITemplateObject> content) => Add(address, kind, section, [], content);

    private void Add(
        string address, string kind, string section, IReadOnlyList<LinkView> crumbs, Func<ITemplateObject>? content, string title = "",
        string? redirectsTo = null, string? language = null)
    {
        if (!_written.Add(address))
        {
            return; // An author's own page at this address is shown instead.
        }

        _pages.Add(new PlannedPage(address, kind, null, () =>
            Model(_metadata.Generated(address, kind, title, language) with { Section = section, Crumbs = crumbs }, content, null))
        { Title = title, RedirectsTo = redirectsTo });
    }

    private PageModel Model(PageView page, Func<ITemplateObject>? content, DocumentView? document) => new()
    {
        Site = _site,
        Page = page,
        Root = page.Kind == "not_found" ? _handbook.Settings.LinkRoot : RelativeAddress.ToRoot(page.Url),
        Strings = _theme.StringsOf(page.Language),
        Document = document,
        Content = content?.Invoke(),
    };
}
