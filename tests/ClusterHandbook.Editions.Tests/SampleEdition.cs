using System.Text;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Tests;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Publishing.Tests.Site;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Editions.Tests;

/// <summary>Editions of a small handbook, with the built-in theme.</summary>
internal static class SampleEdition
{
    /// <summary>A file with a questionnaire of three questions and two steps.</summary>
    public const string Questionnaire = """
        framework: { id: small, edition: 1, credit: "After @smith-2010." }
        vertices:
          - part: A
            title: The cluster
            ask: What do I manage?
            questions:
              - { code: A1, short: One, question: Who is there?, hint: Count them., links: [{ to: trust, why: It helps. }] }
            sumUp: { code: AS, short: Sum, title: In short, answer: boxes, fields: [{ id: one, text: One }] }
          - part: B
            title: The policy
            ask: What is my strategy?
            questions:
              - { code: B1, short: Two, question: Which policy?, hint: Open or club? }
            sumUp: { code: BS, short: Sum, title: In short, answer: boxes, fields: [{ id: one, text: One }] }
          - part: C
            title: The management
            ask: How?
            questions:
              - { code: C1, short: Three, question: What do you do?, hint: Think. }
            sumUp: { code: CS, short: Sum, title: In short, answer: boxes, fields: [{ id: one, text: One }] }
        programme:
          - { step: 1, title: Choose, date: 06-15, what: Who?, deliverable: Names. }
          - { step: 2, title: Visit, date: 10-15, what: Talk., deliverable: Nothing. }

        """;

    /// <summary>The small handbook with links of every kind.</summary>
    public static SampleSite Site() => SmallSite.Create()
        .With("assessment/questionnaire.yml", Questionnaire)
        .With("assets/harbour.png", SampleSite.Picture)
        .With("guides/talk.md", """
            ---
            id: talk
            title: The talk
            description: What is said.
            changes: [{ date: 2026-03-01, note: First version. }]
            ---
            ## Links {#links}

            To [Brest](xref:brest), to its [policy](xref:brest#policy), to [Skåne](xref:skane), to [question B1](xref:B1), to [a site](https://example.org/a?b=1&c=2) and [the same](https://example.org/a?b=1&c=2); they rest on trust.[@smith-2010, p. 3]

            ![The harbour](../assets/harbour.png "A caption")

            | one | two |
            | --- | ---: |
            | a | 1 |

            """);

    /// <summary>The built-in theme.</summary>
    public static Theme Theme { get; } = ReadTheme();

    /// <summary>An edition of the small handbook; everything must be without fault.</summary>
    public static EditionScope Scope(string edition, SampleSite? site = null)
    {
        var handbook = Handbook(edition, site ?? Site());
        var scope = EditionScope.Resolve(handbook.Catalog.Editions[0], handbook);
        Assert.Empty(scope.Diagnostics.Select(SampleSite.Line));
        return scope.Value;
    }

    /// <summary>The book of an edition; everything must be without fault.</summary>
    public static Book Book(string edition, SampleSite? site = null) => Book(Scope(edition, site));

    /// <summary>The book of an edition; everything must be without fault.</summary>
    public static Book Book(EditionScope scope)
    {
        var book = BookBuilder.Build(scope, Theme);
        Assert.Empty(book.Diagnostics.Select(SampleSite.Line));
        return book.Value;
    }

    /// <summary>The text of a chapter.</summary>
    public static string Text(this Book book, string chapter) => Encoding.UTF8.GetString(book.Chapters.Single(c => c.Id == chapter).Body.Span);

    private static Handbook Handbook(string edition, SampleSite site)
    {
        var built = site.With("editions/one.yml", edition).Build();
        Assert.Empty(built.Diagnostics.Select(SampleSite.Line));
        return built.Value;
    }

    private static Theme ReadTheme()
    {
        using var folder = new TemporaryFolder();
        return Publishing.Themes.Theme.Load(DiskFileSystem.Instance, folder.Path, "handbook").Value;
    }
}
