using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>The first page.</summary>
public sealed record HomePage : Document
{
    /// <inheritdoc/>
    public override DocumentKind Kind => DocumentKind.Home;

    /// <summary>The sentences under the title.</summary>
    public string Standfirst { get; init; } = "";

    /// <summary>Questions that a reader may come with, and the pages that answer them.</summary>
    public IReadOnlyList<StartingPoint> StartFrom { get; init; } = [];
}

/// <summary>A question that a reader may come with.</summary>
/// <param name="Question">In the reader's words.</param>
/// <param name="Links">The pages that answer it.</param>
public sealed record StartingPoint(string Question, IReadOnlyList<PageReference> Links);

/// <summary>The id of a page, as an author wrote it.</summary>
/// <param name="Id">The id, or the code of a question.</param>
/// <param name="Span">Where it is written.</param>
public sealed record PageReference(string Id, TextSpan Span);

/// <summary>A case study.</summary>
public sealed record CaseStudy : Document
{
    /// <inheritdoc/>
    public override DocumentKind Kind => DocumentKind.Case;

    /// <summary>What the case teaches, in a few words.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The case in at most sixty words.</summary>
    public string Card { get; init; } = "";

    /// <summary>The town or region.</summary>
    public string Place { get; init; } = "";

    /// <summary>The country, a word of the taxonomy.</summary>
    public Term? Country { get; init; }

    /// <summary>Latitude and longitude in degrees, or null.</summary>
    public (double Latitude, double Longitude)? Coordinates { get; init; }

    /// <summary>The sources of every fact that does not name its own.</summary>
    public IReadOnlyList<Citation> FactSources { get; init; } = [];

    /// <summary>When every fact holds that does not say otherwise.</summary>
    public string? AsOf { get; init; }

    /// <summary>What kind of evidence the case rests on.</summary>
    public Term? Evidence { get; init; }

    /// <summary>What the sources report.</summary>
    public required CaseFacts Facts { get; init; }

    /// <summary>Where the approach works; the handbook's own judgement.</summary>
    public IReadOnlyList<string> WorksWhen { get; init; } = [];

    /// <summary>Where it does not; the handbook's own judgement.</summary>
    public IReadOnlyList<string> WorksNotWhen { get; init; } = [];

    /// <summary>The licence of the text.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Who agreed to the publication, or why nobody had to.</summary>
    public string Consent { get; init; } = "";
}

/// <summary>A concept.</summary>
public sealed record Concept : Document
{
    /// <inheritdoc/>
    public override DocumentKind Kind => DocumentKind.Concept;

    /// <summary>One sentence that stands alone.</summary>
    public string Definition => Description;

    /// <summary>The group of concepts it belongs to.</summary>
    public Term? Theme { get; init; }

    /// <summary>Other names in the language of the page.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Names in other languages.</summary>
    public IReadOnlyList<LocalWord> LocalWords { get; init; } = [];

    /// <summary>Phrases that are linked to the concept where other pages use them.</summary>
    public IReadOnlyList<string> AutoLink { get; init; } = [];

    /// <summary>Smaller terms that the page explains.</summary>
    public IReadOnlyList<SubTerm> See { get; init; } = [];
}

/// <summary>A word of another language.</summary>
/// <param name="Word">The word.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record LocalWord(string Word, string Language);

/// <summary>A term that a larger concept's page explains.</summary>
/// <param name="Name">The term.</param>
/// <param name="Definition">One sentence.</param>
public sealed record SubTerm(string Name, string Definition);

/// <summary>A guide.</summary>
public sealed record Guide : Document
{
    /// <inheritdoc/>
    public override DocumentKind Kind => DocumentKind.Guide;
}

/// <summary>Any other Markdown file.</summary>
public sealed record Page : Document
{
    /// <inheritdoc/>
    public override DocumentKind Kind => DocumentKind.Page;
}

/// <summary>Pages in an order that makes sense to somebody.</summary>
public sealed record ReadingPath : Document
{
    /// <inheritdoc/>
    public override DocumentKind Kind => DocumentKind.Path;

    /// <summary>Whom it is for: “You are new in the job.”</summary>
    public string For { get; init; } = "";

    /// <summary>The pages in order.</summary>
    public IReadOnlyList<PathStep> Steps { get; init; } = [];
}

/// <summary>A stop on a reading path.</summary>
/// <param name="Page">The page.</param>
/// <param name="Why">Why it comes next.</param>
public sealed record PathStep(PageReference Page, string Why);
