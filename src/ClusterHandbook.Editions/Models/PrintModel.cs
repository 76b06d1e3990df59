using System.Globalization;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Editions;

/// <summary>What the print templates of an edition receive; its members are the global names.</summary>
internal sealed record PrintModel : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<PrintModel>("print", "What the print templates receive that are not the page of a document.")
        .Add("t", "The words of the theme in the edition's language, by key.", "map of string", m => m.Words)
        .Add("edition", "The edition.", "edition", m => m.Edition)
        .Add("title", "The heading of the part.", "string", m => m.Title)
        .Add("parts", "The parts of the book; empty in templates of single chapters.", "list of book_part", m => m.Parts)
        .Add("programme", "The steps of the coaching programme with the dates of this edition.", "list of dated_step", m => m.Programme)
        .Add("index", "The terms of the index by letter.", "list of index_letter", m => m.Index)
        .Add("page_count", "How many pages for notes.", "int", m => m.PageCount)
        .Add("style", "The style sheets of the book; safe inside a style element.", "html", m => m.Style);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public required IReadOnlyDictionary<string, string> Words { get; init; }

    public required EditionView Edition { get; init; }

    public string Title { get; init; } = "";

    public IReadOnlyList<BookPartView> Parts { get; init; } = [];

    public IReadOnlyList<DatedStepView> Programme { get; init; } = [];

    public IReadOnlyList<IndexLetterView> Index { get; init; } = [];

    public int PageCount { get; init; }

    public string Style { get; init; } = "";

    /// <summary>The model before a template's own part is filled in.</summary>
    public static PrintModel Of(EditionScope scope, IReadOnlyDictionary<string, string> words) =>
        new() { Words = words, Edition = EditionView.Of(scope.Edition, scope.Stamp, scope.Whole.Settings) };
}

/// <summary>An edition.</summary>
internal sealed record EditionView(Edition Edition, EditionStamp Stamp, Settings Settings) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<EditionView>("edition", "An edition.")
        .Add("id", "Its permanent id.", "string", e => e.Edition.Id)
        .Add("title", "The title on the cover.", "string", e => e.Edition.Title)
        .Add("subtitle", "The line under the title; may be empty.", "string", e => e.Edition.Subtitle)
        .Add("city", "The city that is visited; may be empty.", "string", e => e.Edition.City)
        .Add("date", "The day of the visit as `2026-11-22`; may be empty.", "string", e => Iso(e.Edition.Date))
        .Add("audience", "Whom it is for; may be empty.", "string", e => e.Edition.Audience)
        .Add("hosts", "Who receives the visitors.", "list of string", e => e.Edition.Hosts)
        .Add("coaches", "Who coaches.", "list of string", e => e.Edition.Coaches)
        .Add("paper", "`A4`, `A5` or `Letter`.", "string", e => e.Edition.Paper.ToString())
        .Add("language", "BCP 47 tag.", "string", e => e.Edition.Language)
        .Add("site_title", "Name of the handbook.", "string", e => e.Settings.SiteTitle)
        .Add("site_edition", "What this state of the handbook is called; may be empty.", "string", e => e.Settings.Edition)
        .Add("site_description", "One sentence on the handbook; may be empty.", "string", e => e.Settings.SiteDescription)
        .Add("site_url", "The handbook on the web; null when nobody knows the host.", "string?", e => e.Settings.BaseUrl)
        .Add("licence", "Name of the content's licence; may be empty.", "string", e => e.Settings.Licence)
        .Add("stamp", "Says which state of the edition this is.", "string", e => e.Stamp.ToString())
        .Add("stamp_date", "The newest change of its pages as `2026-11-22`; empty when none is recorded.", "string", e => Iso(e.Stamp.Date))
        .Add("since_url", "Where the later changes are listed; null when nobody knows the host.", "string?", e => e.Settings.BaseUrl is { } host ? $"{host}/since.html#{e.Stamp}" : null);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public static EditionView Of(Edition edition, EditionStamp stamp, Settings settings) => new(edition, stamp, settings);

    internal static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A step of the coaching programme with the day on which it takes place.</summary>
internal sealed record DatedStepView(ProgrammeStep Step, ProgrammeDate? Date) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<DatedStepView>("dated_step", "A step of the coaching programme with the day on which it takes place.")
        .Add("number", "From 1.", "int", s => s.Step.Number)
        .Add("title", "Its name.", "string", s => s.Step.Title)
        .Add("date", "As `2026-11-22`; may be empty.", "string", s => EditionView.Iso(s.Date?.Date))
        .Add("note", "Time, place, names; may be empty.", "string", s => s.Date?.Note ?? "")
        .Add("due", "Month and day when it is due, as `06-15` (`partials/day` writes it); may be empty.", "string", s => s.Step.Date)
        .Add("what", "What happens; may be empty.", "string", s => s.Step.What)
        .Add("deliverable", "What is handed in; may be empty.", "string", s => s.Step.Deliverable);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    /// <summary>The steps of the questionnaire beside the dates of a part.</summary>
    public static IReadOnlyList<DatedStepView> Of(EditionPart part, Questionnaire? questionnaire) =>
        [.. (questionnaire?.Programme ?? []).Select(step => new DatedStepView(step, part.Dates.FirstOrDefault(d => d.Step == step.Number)))];
}

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

/// <summary>A part of the book.</summary>
internal sealed record BookPartView(BookPart Part, IReadOnlyList<ChapterView> Chapters) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<BookPartView>("book_part", "A part of the book.")
        .Add("id", "Unique in the book.", "string", p => p.Part.Id)
        .Add("kind", "`guides`, `pages`, `cases`, `concepts`, `paths`, `programme`, `worksheets`, `glossary`, `bibliography`, `index` or `notes`.", "string", p => p.Part.Kind.ToString().ToLowerInvariant())
        .Add("title", "Its heading.", "string", p => p.Part.Title)
        .Add("chapters", "Its chapters in order.", "list of chapter", p => p.Chapters);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A chapter of the book.</summary>
internal sealed record ChapterView(Chapter Chapter, string Qr = "") : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<ChapterView>("chapter", "A chapter of the book.")
        .Add("id", "Unique in the book.", "string", c => c.Chapter.Id)
        .Add("kind", "The kind of the part that it stands in.", "string", c => c.Chapter.Kind.ToString().ToLowerInvariant())
        .Add("code", "The short code by which the hosted handbook finds it; may be empty.", "string", c => c.Chapter.Code)
        .Add("title", "Its title.", "string", c => c.Chapter.Title)
        .Add("description", "One sentence; may be empty.", "string", c => c.Chapter.Description)
        .Add("language", "BCP 47 tag.", "string", c => c.Chapter.Language)
        .Add("url", "The page on the web; null when nobody knows the host.", "string?", c => c.Chapter.HostedUrl)
        .Add("qr", "The address as a QR code, a drawing; empty when nobody knows the host.", "html", c => c.Qr)
        .Add("body", "The chapter as HTML, with its h1.", "html", c => new Utf8Html(c.Chapter.Body));

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}
