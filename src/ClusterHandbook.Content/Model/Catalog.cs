namespace ClusterHandbook.Content.Model;

/// <summary>
/// Everything that the files declare, before any text is read: which pages there are, what they are called and where
/// they will be. Links are resolved against it.
/// </summary>
public sealed class Catalog
{
    private readonly Dictionary<string, Dictionary<string, Document>> _byLanguage = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Document> _bySource;
    private readonly Dictionary<string, Asset> _assets;
    private readonly Dictionary<string, Reference> _references;
    private readonly Dictionary<string, Drawing> _drawings;

    /// <summary>Indexes the parts; the first of two with one name wins (the binder has reported the second).</summary>
    public Catalog(
        Settings settings, Taxonomy taxonomy, IReadOnlyList<Document> documents, IReadOnlyList<Reference> references,
        IReadOnlyList<Asset> assets, IReadOnlyList<Drawing> drawings, Questionnaire? questionnaire,
        IReadOnlyDictionary<string, FolderMetadata> folders)
    {
        Settings = settings;
        Taxonomy = taxonomy;
        Documents = documents;
        References = references;
        Assets = assets;
        Drawings = drawings;
        Questionnaire = questionnaire;
        Folders = folders;
        foreach (var language in documents.GroupBy(d => d.Language, StringComparer.Ordinal)) _byLanguage.Add(language.Key, FirstOf(language, d => d.Id));
        _bySource = FirstOf(documents, d => d.Source.Path);
        _assets = FirstOf(assets, a => a.SourcePath);
        _references = FirstOf(references, r => r.Key);
        _drawings = FirstOf(drawings, d => d.Id);
        ConceptTerms = ConceptMatcher.From(documents.OfType<Concept>());
    }

    /// <summary>The settings.</summary>
    public Settings Settings { get; }

    /// <summary>The words of the taxonomy.</summary>
    public Taxonomy Taxonomy { get; }

    /// <summary>Every page that an author wrote, in ordinal order of the source paths.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>The works that pages may cite.</summary>
    public IReadOnlyList<Reference> References { get; }

    /// <summary>Files that are published as they are.</summary>
    public IReadOnlyList<Asset> Assets { get; }

    /// <summary>Drawings from data.</summary>
    public IReadOnlyList<Drawing> Drawings { get; }

    /// <summary>The self-assessment, or null.</summary>
    public Questionnaire? Questionnaire { get; }

    /// <summary>The editions of the site itself, in ordinal order of their files.</summary>
    public IReadOnlyList<Edition> Editions { get; init; } = [];

    /// <summary>What folders say of themselves, by their path below <c>input</c> (no slash at the end).</summary>
    public IReadOnlyDictionary<string, FolderMetadata> Folders { get; }

    /// <summary>What readers type, and what the handbook calls it; for the search.</summary>
    public IReadOnlyList<SearchSynonym> Synonyms { get; init; } = [];

    /// <summary>Finds the phrases that are linked to concepts.</summary>
    public ConceptMatcher ConceptTerms { get; }

    /// <summary>Ids that a link may name, for suggestions.</summary>
    public IEnumerable<string> Ids => Documents.Select(d => d.Id).Concat(Drawings.Select(d => d.Id));

    /// <summary>The page of that id in the language, or else in the default language.</summary>
    public Document? FindById(string id, string language) =>
        Find(language, id) ?? Find(Settings.Language, id);

    /// <summary>The page that a source file becomes.</summary>
    public Document? FindBySource(string path) => _bySource.GetValueOrDefault(path);

    /// <summary>The asset of a source file.</summary>
    public Asset? FindAsset(string path) => _assets.GetValueOrDefault(path);

    /// <summary>The work of that key.</summary>
    public Reference? FindReference(string key) => _references.GetValueOrDefault(key);

    /// <summary>The drawing of that id.</summary>
    public Drawing? FindDrawing(string id) => _drawings.GetValueOrDefault(id);

    private Document? Find(string language, string id) => _byLanguage.GetValueOrDefault(language)?.GetValueOrDefault(id);

    private static Dictionary<string, T> FirstOf<T>(IEnumerable<T> items, Func<T, string> key)
        where T : class
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items) first.TryAdd(key(item), item);
        return first;
    }
}
