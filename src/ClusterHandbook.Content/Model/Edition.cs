using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>A selection of the handbook to take along: one printed book, one EPUB, one folder for a stick.</summary>
public sealed record Edition
{
    /// <summary>Its permanent name: files and the stamp rest on it.</summary>
    public required string Id { get; init; }

    /// <summary>The title on the cover.</summary>
    public required string Title { get; init; }

    /// <summary>The line under the title; may be empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The city that is visited; may be empty.</summary>
    public string City { get; init; } = "";

    /// <summary>The day of the visit, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whom it is for; may be empty.</summary>
    public string Audience { get; init; } = "";

    /// <summary>Who receives the visitors.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Who coaches.</summary>
    public IReadOnlyList<string> Coaches { get; init; } = [];

    /// <summary>What it is printed on.</summary>
    public PaperSize Paper { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public required string Language { get; init; }

    /// <summary>False keeps it off the site; <c>handbook edition</c> makes it all the same.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>The forms that the site offers for download: <c>pdf</c>, <c>epub</c>, <c>offline</c> …</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>What it holds, in order.</summary>
    public IReadOnlyList<EditionPart> Parts { get; init; } = [];

    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }
}

/// <summary>Paper to print on.</summary>
public enum PaperSize
{
    /// <summary>210 × 297 mm.</summary>
    A4,

    /// <summary>148 × 210 mm.</summary>
    A5,

    /// <summary>8.5 × 11 inches.</summary>
    Letter,
}

/// <summary>What a part of an edition consists of.</summary>
public enum EditionPartKind
{
    /// <summary>Guides.</summary>
    Guides,

    /// <summary>Plain pages.</summary>
    Pages,

    /// <summary>Case studies.</summary>
    Cases,

    /// <summary>Concepts.</summary>
    Concepts,

    /// <summary>Reading paths.</summary>
    Paths,

    /// <summary>The coaching programme, with the dates of this edition.</summary>
    Programme,

    /// <summary>The questions of the self-assessment with room to write.</summary>
    WorkSheets,

    /// <summary>Terms in one sentence each.</summary>
    Glossary,

    /// <summary>The works that its pages cite.</summary>
    Bibliography,

    /// <summary>What stands where.</summary>
    Index,

    /// <summary>Empty ruled pages.</summary>
    Notes,
}

/// <summary>Which pages of its kind a part holds.</summary>
public enum PageSelection
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that the other pages of the edition link to.</summary>
    Linked,

    /// <summary>Those that the author lists.</summary>
    Listed,
}

/// <summary>A part of an edition.</summary>
/// <param name="Kind">What it consists of.</param>
/// <param name="Span">Where it is written.</param>
public sealed record EditionPart(EditionPartKind Kind, TextSpan Span)
{
    /// <summary>Its heading; empty for the theme's own.</summary>
    public string Title { get; init; } = "";

    /// <summary>Which pages it holds, where it holds pages.</summary>
    public PageSelection Selection { get; init; }

    /// <summary>The pages in order, where the author lists them.</summary>
    public IReadOnlyList<PageReference> Pages { get; init; } = [];

    /// <summary>Which work sheets: <c>A</c>, <c>B</c>, <c>C</c>; empty for all.</summary>
    public IReadOnlyList<PageReference> Sheets { get; init; } = [];

    /// <summary>When the steps of the programme take place.</summary>
    public IReadOnlyList<ProgrammeDate> Dates { get; init; } = [];

    /// <summary>How many pages for notes.</summary>
    public int Count { get; init; } = 4;
}

/// <summary>When and where a step of the coaching programme takes place.</summary>
/// <param name="Step">The number of the step.</param>
/// <param name="Date">The day, or null.</param>
/// <param name="Note">Time, place, names; may be empty.</param>
/// <param name="Span">Where the number is written.</param>
public sealed record ProgrammeDate(int Step, DateOnly? Date, string Note, TextSpan Span);
