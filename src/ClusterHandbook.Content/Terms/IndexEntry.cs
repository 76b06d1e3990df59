using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Content.Terms;

/// <summary>An entry of the index of terms: of the A–Z page, and of the index at the back of a printed book.</summary>
/// <param name="Term">As shown.</param>
/// <param name="Kind">What is named.</param>
/// <param name="Main">Where it is explained: a page, or a part of one.</param>
public sealed record IndexEntry(string Term, IndexEntryKind Kind, IndexPlace Main)
{
    /// <summary>BCP 47 tag of the term when it is not of the page's language, or null.</summary>
    public string? Language { get; init; }

    /// <summary>True when a reader is sent on: “kluster, <i>see</i> Cluster”, where “Cluster” is the title of the main place's page.</summary>
    public bool IsSee => Kind is IndexEntryKind.Synonym or IndexEntryKind.LocalWord;

    /// <summary>Other places that speak of it, in the order of the pages given to <see cref="TermIndex.Of"/>, each once; none for a “see”.</summary>
    public IReadOnlyList<IndexPlace> Mentions { get; init; } = [];

    /// <summary>“See also”: the pages of neighbouring terms, by title.</summary>
    public IReadOnlyList<Document> SeeAlso { get; init; } = [];
}

/// <summary>What an entry of the index names.</summary>
public enum IndexEntryKind
{
    /// <summary>A concept, by its title.</summary>
    Concept,

    /// <summary>Another name of a concept in the same language.</summary>
    Synonym,

    /// <summary>The name of a concept in another language.</summary>
    LocalWord,

    /// <summary>A smaller term that a concept's page explains.</summary>
    Term,

    /// <summary>A case study, by its title.</summary>
    Case,

    /// <summary>The town or region of a case.</summary>
    Place,

    /// <summary>A cluster organisation that a case reports.</summary>
    Organisation,

    /// <summary>A guide, by its title.</summary>
    Guide,
}

/// <summary>A page, or a part of one.</summary>
/// <param name="Document">The page.</param>
/// <param name="Fragment">The id of its heading; empty for the whole page or its beginning.</param>
public readonly record struct IndexPlace(Document Document, string Fragment);
