using ClusterHandbook.Content.Binding;

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
    public const string Coach = "assessment/coach.html";
    public const string AnswersSchema = "assessment/answers.schema.json";
    public const string Tags = "tags/index.html";
    public const string Search = "search.html";
    public const string Editions = "editions/index.html";
    public const string Since = "since.html";
    public const string NotFound = "404.html";

    public static string Facet(string facet, string value) => $"cases/{facet}/{value.ToLowerInvariant()}.html";

    // A tag called “index” would lie where the list of all tags lies.
    public static string Tag(string tag) => $"tags/{(Addresses.Segment(tag) is var name && name == "index" ? "tag-index" : name)}.html";

    public static string Question(string code) => $"{Assessment}#{code}";
}
