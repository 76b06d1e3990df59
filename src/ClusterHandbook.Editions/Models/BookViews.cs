using ClusterHandbook.Editions.Books;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Editions;

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
