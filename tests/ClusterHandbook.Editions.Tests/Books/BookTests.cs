using System.Text;
using System.Xml.Linq;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Tests;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Editions.Html;

namespace ClusterHandbook.Editions.Tests.Books;

public sealed class BookTests
{
    private const string Everything = """
        id: one
        title: One
        parts: [guides, cases, concepts, paths, programme, worksheets, glossary, bibliography, index, notes]

        """;

    private const string WithoutSkane = "id: one\ntitle: One\nparts: [{ part: guides, pages: [talk] }, { part: cases, pages: [brest] }]\n";

    [Fact]
    public void A_book_holds_its_parts_in_the_order_of_the_file()
    {
        var book = SampleEdition.Book("id: one\ntitle: One\nparts: [{ part: concepts, title: Ideas }, { part: cases, pages: [skane, brest] }, glossary]\n");

        Assert.Equal(["Ideas: Trust", "Case studies: Skåne, Brest", "Glossary: Glossary"], book.Parts.Select(p => $"{p.Title}: {string.Join(", ", p.Chapters.Select(c => c.Title))}"));
    }

    [Fact]
    public void Linked_concepts_are_those_that_the_other_pages_link_to()
    {
        var site = SampleEdition.Site()
            .With("concepts/buzz.md", "---\nid: buzz\ntitle: Buzz\ndefinition: Talk.\ntheme: people\n---\n## In short {#short}\n\nWords.\n")
            .With("guides/visit.md", "---\nid: visit\ntitle: The visit\ndescription: How it goes.\nlinks: { related: [buzz] }\n---\n## Before {#before}\n\nPack.\n");

        var book = SampleEdition.Book("id: one\ntitle: One\nparts: [{ part: concepts, pages: linked }, { part: guides, pages: [visit] }]\n", site);

        Assert.Equal(["buzz", "visit"], book.Chapters.Select(c => c.Id));
    }

    [Fact]
    public void A_link_inside_leads_to_the_chapter_and_names_its_page()
    {
        var text = SampleEdition.Book(Everything).Text("talk");

        Assert.Contains("<a href=\"#brest\" id=\"talk--links-to-brest\">Brest</a><span class=\"see-page\"> (page <a class=\"pn\" href=\"#brest\"></a>)</span>", text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#brest--policy\">policy</a><span class=\"see-page\"> (page <a class=\"pn\" href=\"#brest--policy\"></a>)</span>", text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#book-sheet-b--B1\"", text, StringComparison.Ordinal);
        Assert.Contains("<a class=\"term\" href=\"#trust\" id=\"talk--links-to-trust\">trust</a>", text, StringComparison.Ordinal);
        Assert.Contains("href=\"#book-bibliography--smith-2010\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_something_left_out_becomes_a_note_with_title_code_and_address()
    {
        var text = SampleEdition.Book(WithoutSkane).Text("talk");

        Assert.Contains("to Skåne<sup><a class=\"noteref\" href=\"#talk--note-1\"", text, StringComparison.Ordinal);
        Assert.Contains(
            "<li id=\"talk--note-1\" class=\"left-out\">Not in this edition: Skåne, code skane. <a href=\"https://handbook.example/small/cases/skane.html\">",
            text, StringComparison.Ordinal);
        Assert.Contains("Not in this edition: Question B1, code B1. <a href=\"https://handbook.example/small/assessment/index.html#B1\">", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_that_the_program_linked_is_plain_text_when_its_page_is_left_out() =>
        Assert.Contains("they rest on trust.", SampleEdition.Book(WithoutSkane).Text("talk"), StringComparison.Ordinal);

    [Fact]
    public void Links_out_of_the_book_are_numbered_once_for_each_address()
    {
        var text = SampleEdition.Book(Everything).Text("talk");

        Assert.Contains("<a href=\"https://example.org/a?b=1&amp;c=2\">a site</a><sup>", text, StringComparison.Ordinal);
        Assert.Equal(2, Count(text, "href=\"#talk--note-1\""));
        Assert.Equal(1, Count(text, "<li id=\"talk--note-1\""));
        Assert.DoesNotContain("talk--note-2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_id_stands_once_and_is_a_name_in_XML()
    {
        var book = SampleEdition.Book(Everything);
        string[] ids = [.. book.Chapters.Select(c => c.Id), .. book.Chapters.SelectMany(c => c.Ids), .. book.Parts.Select(p => p.Id)];

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Equal(id, System.Xml.XmlConvert.VerifyNCName(id)));
    }

    [Fact]
    public void Every_chapter_is_well_formed_XML() =>
        Assert.All(SampleEdition.Book(Everything).Chapters, c => Assert.NotNull(XElement.Parse($"<div>{Encoding.UTF8.GetString(c.Body.Span)}</div>")));

    [Fact]
    public void An_id_that_begins_with_a_digit_is_a_name_in_XML_too() => Assert.Equal("c-2012", BookIds.Chapter("2012"));

    [Fact]
    public void The_programme_shows_the_dates_of_the_edition()
    {
        var book = SampleEdition.Book("id: one\ntitle: One\nparts: [{ part: programme, dates: [{ step: 2, date: 2027-03-18, note: In the hall }] }]\n");

        var text = book.Text("book-programme");
        Assert.Contains("<time datetime=\"2027-03-18\">18 March 2027</time>", text, StringComparison.Ordinal);
        Assert.Contains("In the hall", text, StringComparison.Ordinal);
        Assert.Contains("15 June", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_screen_has_no_places_that_wait_for_numbers()
    {
        var shown = Encoding.UTF8.GetString(BookHtml.WithoutNumbers(BookHtml.Compose(SampleEdition.Book(Everything), SampleEdition.Theme).Value));

        Assert.DoesNotContain("class=\"pn\"", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"see-page\"", shown, StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64,", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_the_words_of_an_edition_stays_words()
    {
        var html = BookHtml.Compose(SampleEdition.Book("""
            id: one
            title: "<b>One</b>"
            subtitle: "</style><script>alert(1)</script>"
            city: "\"><img src=x>"
            audience: "<i>all</i>"
            hosts: ["<u>Ada</u>"]
            coaches: ["&amp;"]
            parts:
              - { part: cases, title: "<h6>" }
              - { part: programme, title: "<h5>", dates: [{ step: 1, note: "<h4>" }] }

            """), SampleEdition.Theme).Value;

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.All(["<b>One", "<img src=x", "<i>all", "<u>Ada", "<h6", "<h5", "<h4"], word => Assert.DoesNotContain(word, html, StringComparison.Ordinal));
        Assert.Contains("&amp;amp;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_of_two_thousand_pages_is_a_book_of_two_thousand_chapters()
    {
        var site = new SampleSite();
        for (var i = 0; i < 2000; i++) site.With($"page-{i}.md", $"# Page {i}\n\nTo [the next](page-{(i + 1) % 2000}.md).\n");

        var book = SampleEdition.Book("id: one\ntitle: One\nparts: [pages]\n", site);

        Assert.Equal(2000, book.Chapters.Count());
        Assert.Contains("<a href=\"#page-8\">the next</a>", book.Text("page-7"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A4", "size: 210mm 297mm", "is-a4")]
    [InlineData("A5", "size: 148mm 210mm", "is-a5")]
    [InlineData("Letter", "size: 215.9mm 279.4mm", "is-letter")]
    public void The_paper_of_an_edition_is_the_paper_of_its_pages(string paper, string size, string name)
    {
        var html = BookHtml.Compose(SampleEdition.Book($"id: one\ntitle: One\npaper: {paper}\nparts: [cases]\n"), SampleEdition.Theme).Value;

        Assert.Contains(size, html, StringComparison.Ordinal);
        Assert.Contains($"<body class=\"edition {name}\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("القاهرة")]
    [InlineData("東京都")]
    public void Names_in_another_script_are_apart_from_the_words_around_them(string name)
    {
        var html = BookHtml.Compose(SampleEdition.Book($"id: one\ntitle: One\ncity: {name}\nhosts: [{name}]\nparts: [cases]\n"), SampleEdition.Theme).Value;

        Assert.Equal(3, Count(html, $"<bdi>{name}</bdi>")); // cover, city, host
    }

    [Fact]
    public void A_part_that_finds_no_page_is_left_out_and_a_book_without_any_is_a_mistake()
    {
        var built = new SampleSite().With("a.md", "# A\n\nText.\n").With("editions/one.yml", "id: one\ntitle: One\nparts: [cases]\n").Build();

        var scope = EditionScope.Resolve(built.Value.Catalog.Editions[0], built.Value);

        Assert.Equal("CH0704", Assert.Single(scope.Diagnostics).Code);
    }

    [Fact]
    public void A_template_that_links_to_nothing_is_found_out()
    {
        using var folder = new Testing.TemporaryFolder();
        folder.With("themes/handbook/print/page.sbn", "<h1>{{ page.title }}</h1><a href=\"#nowhere\">x</a>");
        var theme = Publishing.Themes.Theme.Load(Content.Files.DiskFileSystem.Instance, folder.Path, "handbook").Value;

        var findings = BookBuilder.Build(SampleEdition.Scope("id: one\ntitle: One\nparts: [pages]\n", new SampleSite().With("a.md", "# A\n")), theme).Diagnostics;

        Assert.Equal("input/editions/one.yml:1:1 CH0708 in the book, the chapter “A” leads to `a--nowhere`, which is not there", SampleSite.Line(Assert.Single(findings)));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
