using ClusterHandbook.Templates;

namespace ClusterHandbook.Editions;

/// <summary>A letter of the index.</summary>
internal sealed record IndexLetterView(string Letter, IReadOnlyList<IndexEntryView> Entries) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<IndexLetterView>("index_letter", "A letter of the index.")
        .Add("letter", "The letter.", "string", l => l.Letter)
        .Add("entries", "What begins with it.", "list of index_entry", l => l.Entries);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A term of the index.</summary>
internal sealed record IndexEntryView(string Term) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<IndexEntryView>("index_entry", "A term of the index.")
        .Add("term", "The term.", "string", e => e.Term)
        .Add("language", "BCP 47 tag of a term in another language; may be empty.", "string", e => e.Language)
        .Add("see", "The chapter under whose title the places stand; null when they stand here.", "index_place?", e => e.See)
        .Add("places", "Where it is treated and named, main places first.", "list of index_place", e => e.Places)
        .Add("chapters", "The same without places in a chapter that is named already: for a screen, which has no page numbers.", "list of index_place", e => e.Chapters)
        .Add("see_also", "Chapters on neighbouring terms.", "list of index_place", e => e.SeeAlso);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public string Language { get; init; } = "";

    public IndexPlaceView? See { get; init; }

    public IReadOnlyList<IndexPlaceView> Places { get; init; } = [];

    public IReadOnlyList<IndexPlaceView> SeeAlso { get; init; } = [];

    private IEnumerable<IndexPlaceView> Chapters => Places.DistinctBy(p => p.Href.Split('#')[0]);
}

/// <summary>A place at which a term stands.</summary>
internal sealed record IndexPlaceView(string Href, string Title, bool IsMain) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<IndexPlaceView>("index_place", "A place at which a term stands.")
        .Add("href", "Leads there.", "string", p => p.Href)
        .Add("title", "The chapter.", "string", p => p.Title)
        .Add("main", "True where the term itself is treated.", "bool", p => p.IsMain);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}
