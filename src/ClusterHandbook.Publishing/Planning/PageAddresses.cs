using ClusterHandbook.Content.Text;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>Where the pages lie that the program makes.</summary>
internal static class PageAddresses
{
    public const string Home = "index.html";
    public const string Cases = "cases/index.html";
    public const string Compare = "cases/compare.html";
    public const string Concepts = "concepts/index.html";
    public const string Guides = "guides/index.html";
    public const string Paths = "paths/index.html";
    public const string Glossary = "glossary.html";
    public const string Terms = "a-z.html";
    public const string Bibliography = "bibliography.html";
    public const string Assessment = "assessment/index.html";
    public const string Tags = "tags/index.html";
    public const string NotFound = "404.html";

    public static string Facet(string facet, string value) => $"cases/{facet}/{value.ToLowerInvariant()}.html";

    public static string Tag(string tag) => $"tags/{(Slug.From(tag) is { Length: > 0 } slug ? slug : "tag")}.html";

    public static string Question(string code) => $"{Assessment}#{code}";
}
