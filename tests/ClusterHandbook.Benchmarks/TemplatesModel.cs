using System.Text;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Benchmarks;

/// <summary>The page that the template benchmarks render: navigation of 30, breadcrumb of 3, contents of 8, 8 kB of text.</summary>
public sealed class TemplatesModel : ITemplateObject
{
    private static readonly ModelType<TemplatesModel> Type = new ModelType<TemplatesModel>("page", "A page.")
        .Add("site", "The site's name.", "string", m => m.site)
        .Add("title", "The page's title.", "string", m => m.title)
        .Add("summary", "In one sentence.", "string", m => m.summary)
        .Add("url", "Its address.", "string", m => m.url)
        .Add("nav", "The navigation.", "list of link", m => m.nav)
        .Add("trail", "The breadcrumb.", "list of link", m => m.trail)
        .Add("toc", "The table of contents.", "list of link", m => m.toc)
        .Add("content", "The text.", "html", m => m.Html);

#pragma warning disable IDE1006, SA1300 // Handlebars reads members by the names that its template writes.
    public string site => "Cluster handbook";

    public string title => "Food & drink in Skåne";

    public string summary => "How \"open\" policies made firms, farms and researchers meet.";

    public string url => "cases/page-7.html";

    public IReadOnlyList<TemplatesLink> nav { get; } =
        [.. Enumerable.Range(0, 30).Select(i => new TemplatesLink($"cases/page-{i}.html", $"Case {i} & its region", i == 7))];

    public IReadOnlyList<TemplatesLink> trail { get; } =
        [new("index.html", "Start", false), new("cases/", "Cases", false), new("cases/page-7.html", "Food & drink in Skåne", true)];

    public IReadOnlyList<TemplatesLink> toc { get; } =
        [.. Enumerable.Range(1, 8).Select(i => new TemplatesLink($"section-{i}", $"Section {i}: what works", false))];

    public string content { get; } = string.Concat(Enumerable.Repeat("<p>Firms and researchers learn from one another where they meet often, and meeting takes a place.</p>\n", 80));
#pragma warning restore IDE1006, SA1300

    public Utf8Html Html { get; }

    public ModelType ModelType => Type;

    public TemplatesModel() => Html = new Utf8Html(Encoding.UTF8.GetBytes(content));
}

/// <summary>A link of the page.</summary>
#pragma warning disable IDE1006, SA1300
public sealed record TemplatesLink(string url, string title, bool here) : ITemplateObject
#pragma warning restore IDE1006, SA1300
{
    private static readonly ModelType<TemplatesLink> Type = new ModelType<TemplatesLink>("link", "A link.")
        .Add("url", "Where to.", "string", l => l.url)
        .Add("title", "Its words.", "string", l => l.title)
        .Add("here", "True when it is this page.", "bool", l => l.here);

    public ModelType ModelType => Type;
}
