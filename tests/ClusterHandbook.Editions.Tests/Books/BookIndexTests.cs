using System.Text.RegularExpressions;
using ClusterHandbook.Content.Tests;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Publishing.Tests.Site;

namespace ClusterHandbook.Editions.Tests.Books;

public sealed class BookIndexTests
{
    private const string Edition = "id: one\ntitle: One\nparts: [index, guides, cases, concepts]\n";

    [Fact]
    public void A_term_has_the_parts_of_its_own_chapter_and_the_words_that_lead_to_it() =>
        Assert.Equal("Lock-in: *lock-in *lock-in--short *lock-in--after visit--before-to-lock-in visit--again-to-lock-in", Entry("Lock-in"));

    [Fact]
    public void Another_name_sends_on_to_the_term() => Assert.Equal("Sclerosis see Lock-in", Entry("Sclerosis"));

    [Fact]
    public void A_word_of_another_language_says_which_it_is() =>
        Assert.Contains("<span lang=\"de\">Verkrustung</span> <i>see</i> <a href=\"#lock-in\">Lock-in</a>", Text(), StringComparison.Ordinal);

    [Fact]
    public void A_smaller_term_leads_to_the_list_that_explains_it() => Assert.Equal("Rut: *lock-in--page-terms", Entry("Rut"));

    [Fact]
    public void An_organisation_is_named_without_what_else_is_said_of_it_and_leads_to_the_parts_that_name_it() =>
        Assert.Equal("Pôle Mer: *nantes--page-glance visit--again", Entry("Pôle Mer"));

    [Fact]
    public void Neighbouring_terms_are_named_when_they_are_in_the_book() =>
        Assert.Contains("; <i>see also</i> <a href=\"#trust\">Trust</a></span>", Text(), StringComparison.Ordinal);

    [Fact]
    public void A_screen_gets_each_chapter_once() =>
        Assert.Contains(
            "Lock-in<span class=\"places\"><a class=\"place is-main\" href=\"#lock-in\">Lock-in</a>, <a class=\"place\" href=\"#visit--before-to-lock-in\">The visit</a></span>",
            Text(), StringComparison.Ordinal);

    [Fact]
    public void What_an_edition_leaves_out_is_not_in_its_index() =>
        Assert.DoesNotContain("Skåne", SampleEdition.Book("id: one\ntitle: One\nparts: [{ part: cases, pages: [brest] }, index]\n", Site()).Text("book-index"), StringComparison.Ordinal);

    // "Term: *main other", by ids; "Name see Term" for another name.
    private static string Entry(string term)
    {
        var item = Regex.Match(Text(), $"<li>(?:<span[^>]*>)?{Regex.Escape(term)}(?:</span>)?(?=[ <]).*?</li>").Value;
        Assert.NotEqual("", item);
        var see = Regex.Match(item, "<i>see</i> <a [^>]*>([^<]*)</a>");
        return see.Success ? $"{term} see {see.Groups[1].Value}" : $"{term}: " + string.Join(' ', Regex.Matches(item, "<a class=\"pn\" href=\"#([^\"]+)\"( data-main)?").Select(m => (m.Groups[2].Success ? "*" : "") + m.Groups[1].Value));
    }

    private static string Text() => Whole.Value;

    private static readonly Lazy<string> Whole = new(() => SampleEdition.Book(Edition, Site()).Text("book-index"));

    private static SampleSite Site() => SmallSite.Create()
        .With("cases/nantes.md", """
            ---
            id: nantes
            title: Nantes
            subtitle: A subtitle
            card: A card.
            place: Nantes
            country: FR
            source: "@smith-2010"
            asOf: 2010
            evidence: interviews
            licence: CC BY 4.0
            consent: Published sources.
            facts: { organisation: "Pôle Mer (PM), with others" }
            ---
            ## A The cluster {#cluster}

            Text.

            ## B The policy {#policy}

            Text.

            ## C The management {#management}

            Text.

            ## What did not work

            Text.

            ## Lessons

            Text.

            """)
        .With("concepts/lock-in.md", """
            ---
            id: lock-in
            title: Lock-in
            definition: Stuck.
            theme: people
            synonyms: [Sclerosis]
            localWords: [{ word: Verkrustung, language: de }]
            see: [{ term: Rut, definition: A track. }]
            links: { related: [{ to: trust, why: Too much of it. }] }
            ---
            ## In short {#short}

            Words.

            ## After {#after}

            Words.

            """)
        .With("guides/visit.md", """
            ---
            id: visit
            title: The visit
            description: How it goes.
            ---
            ## Before {#before}

            [Stuck](xref:lock-in), and [stuck again](xref:lock-in).

            ## Again {#again}

            [Stuck](xref:lock-in); Pôle Mer is not.

            """);
}
