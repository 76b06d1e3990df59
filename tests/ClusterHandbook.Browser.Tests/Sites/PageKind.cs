namespace ClusterHandbook.Browser.Tests.Sites;

/// <summary>A page that stands for all pages of its kind.</summary>
/// <param name="Name">What the test calls it.</param>
/// <param name="Kind">What the page says of itself in <c>data-kind</c>.</param>
/// <param name="Site">The folder of <see cref="BuiltSites"/> that it is in.</param>
/// <param name="Address">Its address in the site.</param>
public sealed record PageKind(string Name, string Kind, string Site, string Address)
{
    /// <summary>Every kind of page that there is, and pages of one kind that look different.</summary>
    public static IReadOnlyList<PageKind> All { get; } =
    [
        new("home", "home", BuiltSites.Handbook, "index.html"),
        new("case", "case", BuiltSites.Handbook, "cases/skane.html"),
        new("concept", "concept", BuiltSites.Handbook, "concepts/lock-in.html"),
        new("guide", "guide", BuiltSites.Handbook, "guides/using-this-handbook.html"),
        new("guide with drawings", "guide", BuiltSites.Handbook, "guides/reference-framework.html"),
        new("path", "path", BuiltSites.Handbook, "paths/first-week.html"),
        new("cases", "cases", BuiltSites.Handbook, "cases/index.html"),
        new("cases of a sector", "cases", BuiltSites.Handbook, "cases/sector/ict.html"),
        new("comparison", "compare", BuiltSites.Handbook, "cases/compare.html"),
        new("concepts", "concepts", BuiltSites.Handbook, "concepts/index.html"),
        new("glossary", "glossary", BuiltSites.Handbook, "glossary.html"),
        new("terms", "terms", BuiltSites.Handbook, "a-z.html"),
        new("bibliography", "bibliography", BuiltSites.Handbook, "bibliography.html"),
        new("guides", "guides", BuiltSites.Handbook, "guides/index.html"),
        new("paths", "paths", BuiltSites.Handbook, "paths/index.html"),
        new("assessment", "assessment", BuiltSites.Handbook, "assessment/index.html"),
        new("coach", "coach", BuiltSites.Handbook, "assessment/coach.html"),
        new("search", "search", BuiltSites.Handbook, "search.html"),
        new("since", "since", BuiltSites.Handbook, "since.html"),
        new("not found", "not_found", BuiltSites.Handbook, NotFound),
        new("editions", "editions", BuiltSites.Plain, "editions/index.html"),
        new("plain home", "home", BuiltSites.Plain, "index.html"),
        new("plain page", "page", BuiltSites.Plain, "kitchen/bread.html"),
        new("folder", "folder", BuiltSites.Plain, "garden/index.html"),
        new("tags", "tags", BuiltSites.Plain, "tags/index.html"),
        new("tag", "tag", BuiltSites.Plain, "tags/compost.html"),
    ];

    /// <summary>The page that stands for what is missing: the only one whose links begin at the root of the host.</summary>
    public const string NotFound = "404.html";

    /// <summary>The page of that name.</summary>
    public static PageKind Named(string name) => All.Single(k => k.Name == name);
}
