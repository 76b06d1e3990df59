using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Models;

/// <summary>The page that is being made.</summary>
internal sealed record PageView : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<PageView>("page", "The page that is being made.")
        .Add("kind", "`home`, `case`, `concept`, `guide`, `page`, `path`, `cases`, `compare`, `concepts`, `glossary`, `terms`, `bibliography`, `guides`, `paths`, `assessment`, `tags`, `tag`, `folder`, `search`, `not_found` or `redirect`.", "string", p => p.Kind)
        .Add("id", "The permanent id of a page that an author wrote; empty for pages that the program makes.", "string", p => p.Id)
        .Add("title", "The title; empty when the theme names the page (`t[\"title_\" + kind]`).", "string", p => p.Title)
        .Add("description", "One sentence for lists and search engines; may be empty.", "string", p => p.Description)
        .Add("url", "From the root of the site.", "string", p => p.Url)
        .Add("canonical", "The full address; null without a host.", "string?", p => p.Canonical)
        .Add("language", "BCP 47 tag.", "string", p => p.Language)
        .Add("section", "The key of the menu item to which the page belongs; may be empty.", "string", p => p.Section)
        .Add("crumbs", "The pages above this one, the outermost first, without the home page.", "list of link", p => p.Crumbs)
        .Add("updated", "The newest change as `2026-11-22`; empty when none is recorded.", "string", p => p.Updated)
        .Add("edit_url", "Where the source can be edited; null when unknown.", "string?", p => p.EditUrl)
        .Add("history_url", "Where the history of the source can be seen; null when unknown.", "string?", p => p.HistoryUrl)
        .Add("json_ld", "Structured data for search engines, safe inside a script element; empty when there is none.", "html", p => p.JsonLd);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public required string Kind { get; init; }

    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public required string Url { get; init; }

    public string? Canonical { get; init; }

    public required string Language { get; init; }

    public string Section { get; init; } = "";

    public IReadOnlyList<LinkView> Crumbs { get; init; } = [];

    public string Updated { get; init; } = "";

    public string? EditUrl { get; init; }

    public string? HistoryUrl { get; init; }

    public string JsonLd { get; init; } = "";
}
