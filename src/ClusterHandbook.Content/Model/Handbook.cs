using ClusterHandbook.Content.Text;

namespace ClusterHandbook.Content.Model;

/// <summary>The whole handbook, read and resolved; nothing in it changes any more.</summary>
public sealed class Handbook
{
    private readonly Dictionary<Document, Article> _articles;
    private readonly Dictionary<Document, IReadOnlyList<Document>> _backlinks;
    private readonly Dictionary<Document, IReadOnlyList<IncomingLink>> _incoming;
    private readonly Dictionary<Document, IReadOnlyList<PathStop>> _stops;
    private readonly Dictionary<string, IReadOnlyList<Document>> _citedBy;

    internal Handbook(
        Catalog catalog, IReadOnlyList<Article> articles,
        Dictionary<Document, IReadOnlyList<Document>> backlinks,
        Dictionary<Document, IReadOnlyList<IncomingLink>> incoming,
        Dictionary<Document, IReadOnlyList<PathStop>> stops,
        Dictionary<string, IReadOnlyList<Document>> citedBy)
    {
        Catalog = catalog;
        Articles = articles;
        var identity = DocumentIdentity.Comparer;
        _articles = articles.ToDictionary(a => a.Document, identity);
        _backlinks = backlinks;
        _incoming = incoming;
        _stops = stops;
        _citedBy = citedBy;
        Cases = Sorted<CaseStudy>();
        Concepts = [.. catalog.Documents.OfType<Concept>().OrderByAlphabet(c => c.Title)];
        Guides = Sorted<Guide>();
        Paths = Sorted<ReadingPath>();
        Pages = Sorted<Page>();
        Home = catalog.Documents.OfType<HomePage>().FirstOrDefault(d => d.Language == catalog.Settings.Language);
    }

    /// <summary>What the files declare.</summary>
    public Catalog Catalog { get; }

    /// <summary>The settings.</summary>
    public Settings Settings => Catalog.Settings;

    /// <summary>Every document with its rendered text, in the order of the catalog.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>The case studies in the order of the book.</summary>
    public IReadOnlyList<CaseStudy> Cases { get; }

    /// <summary>The concepts by title.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The guides in the order of the book.</summary>
    public IReadOnlyList<Guide> Guides { get; }

    /// <summary>The reading paths in the order of the book.</summary>
    public IReadOnlyList<ReadingPath> Paths { get; }

    /// <summary>Plain pages.</summary>
    public IReadOnlyList<Page> Pages { get; }

    /// <summary>The first page, or null when the program makes one.</summary>
    public HomePage? Home { get; }

    /// <summary>The rendered text of a document.</summary>
    public Article ArticleOf(Document document) => _articles[document];

    /// <summary>The pages whose text or front matter leads to a document, each once, in order of title.</summary>
    public IReadOnlyList<Document> BacklinksOf(Document document) => _backlinks.GetValueOrDefault(document, []);

    /// <summary>The typed links that lead to a document.</summary>
    public IReadOnlyList<IncomingLink> IncomingOf(Document document) => _incoming.GetValueOrDefault(document, []);

    /// <summary>The reading paths that stop at a document.</summary>
    public IReadOnlyList<PathStop> StopsAt(Document document) => _stops.GetValueOrDefault(document, []);

    /// <summary>The documents that cite a work, in order of title.</summary>
    public IReadOnlyList<Document> CitedBy(string key) => _citedBy.GetValueOrDefault(key, []);

    private T[] Sorted<T>()
        where T : Document
    {
        var list = Catalog.Documents.OfType<T>().ToArray();
        Array.Sort(list, Document.CompareByOrder);
        return list;
    }
}

/// <summary>A typed link seen from its target.</summary>
/// <param name="From">The document that has the link.</param>
/// <param name="Link">The link.</param>
public sealed record IncomingLink(Document From, TypedLink Link);

/// <summary>A stop on a reading path.</summary>
/// <param name="Path">The path.</param>
/// <param name="Index">Which stop, from 0.</param>
public sealed record PathStop(ReadingPath Path, int Index);
