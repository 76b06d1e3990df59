using System.Collections.Frozen;
using ClusterHandbook.Content.Binding;
using ClusterHandbook.Content.Checks;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Editions;

/// <summary>An edition beside its handbook: which pages it takes, and which it leaves out.</summary>
public sealed class EditionScope
{
    private readonly FrozenSet<Document> _documents;

    private EditionScope(Edition edition, Handbook whole, IReadOnlyList<ScopePart> parts)
    {
        Edition = edition;
        Whole = whole;
        Parts = parts;
        Documents = [.. parts.SelectMany(p => p.Documents)];
        _documents = Documents.ToFrozenSet(DocumentIdentity.Comparer);
        Stamp = EditionStamp.Of(edition, whole.Catalog, Documents);
    }

    /// <summary>The edition.</summary>
    public Edition Edition { get; }

    /// <summary>The handbook that it is taken from.</summary>
    public Handbook Whole { get; }

    /// <summary>Its parts in order; a part of pages that found none is not among them.</summary>
    public IReadOnlyList<ScopePart> Parts { get; }

    /// <summary>Its pages in the order of the book, each once.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>Which state of the edition this is.</summary>
    public EditionStamp Stamp { get; }

    /// <summary>Resolves an edition; reports when nothing is left to print.</summary>
    public static WithDiagnostics<EditionScope> Resolve(Edition edition, Handbook handbook)
    {
        var seen = new HashSet<Document>(DocumentIdentity.Comparer);
        var lists = edition.Parts.Select(part => part.Selection == PageSelection.Linked ? [] : Take(part, edition, handbook, seen)).ToList();
        var chosen = lists.SelectMany(list => list).ToList();
        for (var i = 0; i < lists.Count; i++)
        {
            if (edition.Parts[i].Selection == PageSelection.Linked)
            {
                lists[i] = [.. LinkedFrom(chosen, edition.Parts[i].Kind, edition, handbook).Where(seen.Add)];
            }
        }

        var parts = edition.Parts.Zip(lists, (part, documents) => new ScopePart(part, documents))
            .Where(p => p.Documents.Count > 0 || EditionChecks.KindsOf(p.Part.Kind).Count == 0).ToList();
        return new(new EditionScope(edition, handbook, parts), parts.Count == 0 ? [EditionDiagnostics.Empty(edition)] : []);
    }

    /// <summary>True when the page is in the edition.</summary>
    public bool Has(Document document) => _documents.Contains(document);

    /// <summary>True when there is a part of that kind.</summary>
    public bool Has(EditionPartKind kind) => Parts.Any(p => p.Part.Kind == kind);

    /// <summary>True when the question of that code has a work sheet.</summary>
    public bool HasSheetOf(string code) => Parts.Any(p => p.Part.Kind == EditionPartKind.WorkSheets
        && (p.Part.Sheets.Count == 0 || p.Part.Sheets.Any(s => s.Id == code[..1])));

    /// <summary>The handbook without what is left out; its texts still name everything.</summary>
    /// <param name="settings">Those of the edition.</param>
    /// <param name="rewrite">Changes the text of a page, or leaves it as it is.</param>
    /// <param name="home">The first page, or null for none.</param>
    public Handbook Restrict(Settings settings, Func<Article, Article> rewrite, HomePage? home = null)
    {
        var whole = Whole.Catalog;
        Document[] documents = home is null ? [.. Documents] : [.. Documents, home];
        Array.Sort(documents, (a, b) => string.CompareOrdinal(a.Source.Path, b.Source.Path));
        var articles = documents.Select(d => Restrict(d, rewrite)).ToList();
        var catalog = new Catalog(
            settings, whole.Taxonomy, documents, whole.References, Assets(articles), whole.Drawings, whole.Questionnaire, whole.Folders);
        return ReferenceResolver.Resolve(catalog, articles).Value; // Its findings were those of the whole handbook.
    }

    private Article Restrict(Document document, Func<Article, Article> rewrite)
    {
        var article = document is HomePage ? Whole.ArticleOf(Whole.Home!) with { Document = document } : Whole.ArticleOf(document);
        return rewrite(article) with { Links = [.. article.Links.Where(l => l.Target is null || Has(l.Target))] };
    }

    private List<Asset> Assets(List<Article> articles)
    {
        var used = articles.SelectMany(a => a.Links.Where(l => l.Target is null && l.Address is not null)
            .Select(l => SiteAddress.Resolve(a.Document.Address, l.Address!).Path)).ToHashSet(StringComparer.Ordinal);
        return [.. Whole.Catalog.Assets.Where(a => used.Contains(a.Address))];
    }

    private static List<Document> Take(EditionPart part, Edition edition, Handbook handbook, HashSet<Document> seen)
    {
        var kinds = EditionChecks.KindsOf(part.Kind);
        var candidates = part.Selection == PageSelection.Listed
            ? part.Pages.Select(p => handbook.Catalog.FindById(p.Id, edition.Language)).OfType<Document>()
            : All(handbook).Where(d => d.Language == edition.Language);
        return [.. candidates.Where(d => kinds.Contains(d.Kind)).Where(seen.Add)];
    }

    // The program's own pages on findings belong to the site, not to the book.
    private static IEnumerable<Document> All(Handbook handbook) =>
    [
        .. handbook.Guides,
        .. handbook.Pages.Where(p => !p.Source.Path.StartsWith(FindingPages.Folder, StringComparison.Ordinal)),
        .. handbook.Cases, .. handbook.Concepts, .. handbook.Paths,
    ];

    private static IEnumerable<Document> LinkedFrom(List<Document> chosen, EditionPartKind part, Edition edition, Handbook handbook)
    {
        var linked = new HashSet<Document>(DocumentIdentity.Comparer);
        foreach (var document in chosen)
        {
            linked.UnionWith(handbook.ArticleOf(document).Links.Where(l => l.IsExplicit).Select(l => l.Target).OfType<Document>());
            var ids = document.Links.Select(l => l.To).Concat(document is ReadingPath path ? path.Steps.Select(s => s.Page.Id) : []);
            linked.UnionWith(ids.Select(id => handbook.Catalog.FindById(id, document.Language)).OfType<Document>());
        }

        var kinds = EditionChecks.KindsOf(part);
        return All(handbook).Where(d => d.Language == edition.Language && kinds.Contains(d.Kind) && linked.Contains(d));
    }
}

/// <summary>A part of an edition with its pages.</summary>
/// <param name="Part">What the author asked for.</param>
/// <param name="Documents">Its pages in order; empty when it holds none.</param>
public sealed record ScopePart(EditionPart Part, IReadOnlyList<Document> Documents);
