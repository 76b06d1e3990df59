using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Models;

/// <summary>Everything that the template of one page receives; its members are the global names.</summary>
internal sealed record PageModel : ITemplateObject
{
    private static readonly Dictionary<string, ModelType> ByKind = new(StringComparer.Ordinal);

    /// <summary>Every page kind and the name of the member that only it has.</summary>
    public static IReadOnlyList<(string Kind, string? Member, ModelType? Type)> Kinds { get; } =
    [
        ("home", "home", HomeView.Type),
        ("case", "case", CaseView.Type),
        ("concept", "concept", ConceptView.Type),
        ("guide", null, null),
        ("page", null, null),
        ("path", "path", PathView.Type),
        ("cases", "cases", CasesView.Type),
        ("compare", "compare", CompareView.Type),
        ("concepts", "index", IndexView.Type),
        ("guides", "index", IndexView.Type),
        ("paths", "index", IndexView.Type),
        ("tags", "index", IndexView.Type),
        ("tag", "index", IndexView.Type),
        ("folder", "index", IndexView.Type),
        ("glossary", "alphabet", AlphabetView.Type),
        ("terms", "alphabet", AlphabetView.Type),
        ("bibliography", "bibliography", BibliographyView.Type),
        ("assessment", "assessment", AssessmentView.Type),
        ("coach", "assessment", AssessmentView.Type),
        ("search", null, null),
        ("editions", "editions", EditionsView.Type),
        ("since", "since", SinceView.Type),
        ("not_found", null, null),
        ("redirect", "redirect", RedirectView.Type),
    ];

    static PageModel()
    {
        foreach (var (kind, member, type) in Kinds)
        {
            var table = new ModelType<PageModel>(kind, $"What a page of the kind `{kind}` receives.")
                .Add("site", "What holds for every page.", "site", m => m.Site)
                .Add("page", "This page.", "page", m => m.Page)
                .Add("root", "What leads from this page to the root of the site: empty, `../`, `../../` …", "string", m => m.Root)
                .Add("t", "The words of the theme in the page's language, by key.", "map of string", m => m.Strings)
                .Add("document", "The text that an author wrote; null on pages that the program makes.", "document?", m => m.Document);
            if (member is not null)
            {
                table.Add(member, type!.Summary, type.Name, m => m.Content);
            }

            ByKind.Add(kind, table);
        }
    }

    /// <inheritdoc/>
    public ModelType ModelType => ByKind[Page.Kind];

    /// <summary>The table of a kind.</summary>
    public static ModelType TypeOf(string kind) => ByKind[kind];

    public required SiteView Site { get; init; }

    public required PageView Page { get; init; }

    public required string Root { get; init; }

    public required IReadOnlyDictionary<string, string> Strings { get; init; }

    public DocumentView? Document { get; init; }

    public ITemplateObject? Content { get; init; }
}
