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
