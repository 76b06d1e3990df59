using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Models;

/// <summary>The editions that the site offers.</summary>
internal sealed record EditionsView(IReadOnlyList<EditionRowView> Editions) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<EditionsView>("editions", "The editions that the site offers.")
        .Add("editions", "In the order of their files.", "list of edition_row", e => e.Editions);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>An edition that the site offers.</summary>
internal sealed record EditionRowView : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<EditionRowView>("edition_row", "An edition that the site offers.")
        .Add("id", "Its permanent id.", "string", e => e.Id)
        .Add("title", "Its title.", "string", e => e.Title)
        .Add("subtitle", "The line under the title; may be empty.", "string", e => e.Subtitle)
        .Add("city", "The city that is visited; may be empty.", "string", e => e.City)
        .Add("date", "The day of the visit as `2026-11-22`; may be empty.", "string", e => e.Date)
        .Add("stamp", "Which state of the edition this is.", "string", e => e.Stamp)
        .Add("hash", "The last part of the stamp.", "string", e => e.Stamp[(e.Stamp.LastIndexOf('-') + 1)..])
        .Add("stamp_date", "The newest change of its pages as `2026-11-22`; may be empty.", "string", e => e.StampDate)
        .Add("page_count", "How many pages of the handbook it holds.", "int", e => e.PageCount)
        .Add("files", "What can be downloaded.", "list of download", e => e.Files)
        .Add("changes", "Changes of its pages, newest first.", "list of page_change", e => e.Changes);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public required string Id { get; init; }

    public required string Title { get; init; }

    public string Subtitle { get; init; } = "";

    public string City { get; init; } = "";

    public string Date { get; init; } = "";

    public required string Stamp { get; init; }

    public string StampDate { get; init; } = "";

    public int PageCount { get; init; }

    public required IReadOnlyList<DownloadView> Files { get; init; }

    public required IReadOnlyList<PageChangeView> Changes { get; init; }
}

/// <summary>A file to download.</summary>
internal sealed record DownloadView(string Format, string Url, string Size) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<DownloadView>("download", "A file to download.")
        .Add("format", "`pdf`, `epub` or `offline`.", "string", d => d.Format)
        .Add("url", "From the root of the site.", "string", d => d.Url)
        .Add("size", "Its size in words, such as `1.2 MB`.", "string", d => d.Size);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A change of a page, in a list of changes of several pages.</summary>
internal sealed record PageChangeView(string Date, string Note, LinkView Page) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<PageChangeView>("page_change", "A change of a page, in a list of changes of several pages.")
        .Add("date", "As `2026-11-22`.", "string", c => c.Date)
        .Add("note", "One sentence.", "string", c => c.Note)
        .Add("page", "The page.", "link", c => c.Page);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>What has changed since an edition was made.</summary>
internal sealed record SinceView(IReadOnlyList<EditionRowView> Editions, IReadOnlyList<PageChangeView> Changes) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<SinceView>("since", "What has changed since an edition was made.")
        .Add("editions", "The editions of the site, each with the changes of its pages.", "list of edition_row", s => s.Editions)
        .Add("changes", "The changes of all pages, for editions that the site does not know; newest first.", "list of page_change", s => s.Changes);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}
