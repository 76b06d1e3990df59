using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Models;

/// <summary>What holds for every page of the site.</summary>
internal sealed record SiteView : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<SiteView>("site", "What holds for every page of the site.")
        .Add("title", "Name of the site.", "string", s => s.Title)
        .Add("description", "One sentence on the site; may be empty.", "string", s => s.Description)
        .Add("edition", "What this state of the handbook is called; may be empty.", "string", s => s.Edition)
        .Add("licence", "Name of the content's licence; may be empty.", "string", s => s.Licence)
        .Add("language", "BCP 47 tag of the default language.", "string", s => s.Language)
        .Add("base_url", "Scheme, host and link root without a slash at the end; null without a host.", "string?", s => s.BaseUrl)
        .Add("no_index", "True when search engines are to stay away.", "bool", s => s.NoIndex)
        .Add("offline", "What a copy to take along says of itself; null on the web.", "offline_copy?", s => s.Offline)
        .Add("has_feed", "True when feed.xml is written.", "bool", s => s.HasFeed)
        .Add("nav", "The parts of the handbook that have pages, in order.", "list of nav_item", s => s.Nav)
        .Add("assets", "Addresses of the theme's own files, with their content hash, by name: `site.assets[\"handbook.css\"]`.", "map of string", s => s.Assets)
        .Add("has_bibliography", "True when works are cited.", "bool", s => s.HasBibliography)
        .Add("has_glossary", "True when there are concepts.", "bool", s => s.HasGlossary)
        .Add("terms_url", "The A–Z page of all terms; null when there is none.", "string?", s => s.TermsUrl)
        .Add("contribute_url", "The page on how to contribute; null when there is none.", "string?", s => s.ContributeUrl)
        .Add("help_url", "The page on how to use the handbook; null when there is none.", "string?", s => s.HelpUrl)
        .Add("editions_url", "The page of editions to take along; null when there is none.", "string?", s => s.EditionsUrl)
        .Add("since_url", "The page of what has changed since an edition; null when there is none.", "string?", s => s.SinceUrl)
        .Add("case_count", "How many cases there are.", "int", s => s.CaseCount)
        .Add("concept_count", "How many concepts there are.", "int", s => s.ConceptCount)
        .Add("question_count", "How many questions the self-assessment has.", "int", s => s.QuestionCount);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Edition { get; init; }

    public required string Licence { get; init; }

    public required string Language { get; init; }

    public string? BaseUrl { get; init; }

    public bool NoIndex { get; init; }

    public OfflineCopyView? Offline { get; init; }

    public bool HasFeed { get; init; }

    public required IReadOnlyList<NavItemView> Nav { get; init; }

    public required IReadOnlyDictionary<string, string> Assets { get; init; }

    public bool HasBibliography { get; init; }

    public bool HasGlossary { get; init; }

    public string? TermsUrl { get; init; }

    public string? ContributeUrl { get; init; }

    public string? HelpUrl { get; init; }

    public string? EditionsUrl { get; init; }

    public string? SinceUrl { get; init; }

    public int CaseCount { get; init; }

    public int ConceptCount { get; init; }

    public int QuestionCount { get; init; }
}

/// <summary>A part of the handbook in the main menu.</summary>
internal sealed record NavItemView(string Key, string Title, string Url) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<NavItemView>("nav_item", "A part of the handbook in the main menu.")
        .Add("key", "`cases`, `concepts`, `guides`, `paths`, `assessment`, or the id of a folder; equals `page.section` on its pages.", "string", n => n.Key)
        .Add("title", "The title of a folder; empty for the handbook's own parts, whose names are strings of the theme (`t[\"nav_\" + key]`).", "string", n => n.Title)
        .Add("url", "From the root of the site.", "string", n => n.Url);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A copy of the handbook that is opened from a disk.</summary>
internal sealed record OfflineCopyView(string Title, string Stamp, string? HostedUrl) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<OfflineCopyView>("offline_copy", "A copy of the handbook that is opened from a disk.")
        .Add("title", "The edition.", "string", o => o.Title)
        .Add("stamp", "Which state of it.", "string", o => o.Stamp)
        .Add("hosted_url", "The handbook on the web, without a slash at the end; null when nobody knows the host.", "string?", o => o.HostedUrl);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}
