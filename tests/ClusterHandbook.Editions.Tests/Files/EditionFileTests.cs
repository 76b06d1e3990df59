using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Tests;

namespace ClusterHandbook.Editions.Tests.Files;

public sealed class EditionFileTests
{
    private const string Head = "id: one\ntitle: One\n";

    [Fact]
    public void Parts_come_as_they_are_written()
    {
        var edition = Assert.Single(Bind(Head + """
            subtitle: "The \"small\" one"
            city: Gent
            date: 2027-03-18
            hosts: [Ada]
            paper: A5
            offers: [epub]
            parts:
              - glossary
              - part: cases
                title: Two places
                pages: [skane, brest]
              - { part: concepts, pages: linked }
              - { part: programme, dates: [{ step: 2, date: 2027-03-18, note: In the hall }] }
              - { part: worksheets, sheets: [B] }
              - { part: notes, count: 2 }

            """, out var findings));

        Assert.Empty(findings);
        Assert.Equal(("The “small” one", "Gent", new DateOnly(2027, 3, 18), PaperSize.A5, "en"), (edition.Subtitle, edition.City, edition.Date, edition.Paper, edition.Language));
        Assert.Equal(
            [EditionPartKind.Glossary, EditionPartKind.Cases, EditionPartKind.Concepts, EditionPartKind.Programme, EditionPartKind.WorkSheets, EditionPartKind.Notes],
            edition.Parts.Select(p => p.Kind));
        Assert.Equal(["skane", "brest"], edition.Parts[1].Pages.Select(p => p.Id));
        Assert.Equal([PageSelection.All, PageSelection.Listed, PageSelection.Linked], edition.Parts.Take(3).Select(p => p.Selection));
        Assert.Equal((2, "In the hall"), (edition.Parts[3].Dates[0].Step, edition.Parts[3].Dates[0].Note));
        Assert.Equal(2, edition.Parts[5].Count);
        Assert.True(edition.IsPublished);
    }

    [Theory]
    [InlineData("parts:\n  - { part: cases, pages: [brst] }\n", "4:28 CH0701 there is no page `brst` for the part `cases`", "did you mean `brest`?")]
    [InlineData("parts:\n  - { part: concepts, pages: [linkd] }\n", "4:31 CH0701 there is no page `linkd` for the part `concepts`", "did you mean `linked`?")]
    [InlineData("parts:\n  - { part: cases, pages: [brest, trust] }\n", "4:35 CH0702 `trust` does not belong into the part `cases`", "list it in a part `concepts`")]
    [InlineData("parts:\n  - { part: pages, pages: [home] }\n", "4:28 CH0702 `home` does not belong into the part `pages`", "the first page cannot be part of a book: leave it out")]
    [InlineData("parts:\n  - { part: cases, pages: [brest, skane, brest] }\n", "4:42 CH0703 the page `brest` is in this edition already", "name it once, where readers should meet it first")]
    [InlineData("parts:\n  - cases\n  - glossary\n  - glossary\n", "6:5 CH0703 the edition has a part `glossary` already", "keep one of the two")]
    [InlineData("parts: []\n", "1:1 CH0704 this edition holds no page", "list at least one part with pages: `- part: cases` takes all cases")]
    [InlineData("parts:\n  - { part: worksheets, sheets: [A, D] }\n", "4:37 CH0705 the self-assessment has no part `D`", "its parts are: A, B, C")]
    [InlineData("parts:\n  - { part: programme, dates: [{ step: 7 }] }\n", "4:40 CH0705 the coaching programme has no step 7", "its steps are: 1, 2")]
    [InlineData("language: nl\nparts: [cases]\n", "1:1 CH0706 the handbook has no pages in the language `nl`", "its languages are: en")]
    [InlineData("parts:\n  - part: case\n", "4:11 CH0124 `case` is not one of the words for `part`", "did you mean `cases`? Known words: ")]
    [InlineData("paper: A3\nparts: [cases]\n", "3:8 CH0124 `A3` is not one of the words for `paper`", "did you mean `A4`? Known words: A4, A5, Letter")]
    [InlineData("dat: 2027-01-01\nparts: [cases]\n", "3:1 CH0120 a edition has no key `dat`", "did you mean `date`?")]
    [InlineData("date: soon\nparts: [cases]\n", "3:7 CH0122 `date` should be a date such as `2026-11-22`, and this is `soon`", null)]
    public void A_mistake_is_told_at_its_place(string rest, string line, string? help)
    {
        Bind(Head + rest, out var findings);

        var finding = Assert.Single(findings);
        Assert.EndsWith("input/editions/one.yml:" + line, SampleSite.Line(finding), StringComparison.Ordinal);
        if (help is null) Assert.Null(finding.Help);
        else Assert.StartsWith(help, finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_hundred_characters_are_too_many_for_a_city()
    {
        Bind(Head + $"city: {new string('x', 300)}\nparts: [cases]\n", out var findings);

        Assert.Equal("`city` has 300 characters, and 80 fit", Assert.Single(findings).Message);
    }

    [Theory]
    [InlineData("القاهرة")]
    [InlineData("東京都")]
    [InlineData("Αθήνα")]
    public void Cities_may_be_written_in_any_script(string city)
    {
        var edition = Assert.Single(Bind(Head + $"city: {city}\nhosts: [{city}]\nparts: [cases]\n", out var findings));

        Assert.Empty(findings);
        Assert.Equal(city, edition.City);
    }

    [Fact]
    public void Two_editions_cannot_share_an_id()
    {
        var findings = SampleEdition.Site().With("editions/one.yml", Head + "parts: [cases]\n").With("editions/two.yml", Head + "parts: [cases]\n")
            .Bind().Diagnostics;

        var finding = Assert.Single(findings);
        Assert.Equal("input/editions/two.yml:1:1 CH0707 the edition `one` exists already", SampleSite.Line(finding));
        Assert.Equal("input/editions/one.yml", Assert.Single(finding.Related).Source.Path);
    }

    [Fact]
    public void Work_sheets_need_a_questionnaire()
    {
        var site = Publishing.Tests.Site.SmallSite.Create().With("editions/one.yml", Head + "parts: [cases, worksheets]\n");

        Assert.Equal("CH0705", Assert.Single(site.Bind().Diagnostics).Code);
    }

    private static IReadOnlyList<Edition> Bind(string text, out IReadOnlyList<Diagnostics.Diagnostic> findings)
    {
        var bound = SampleEdition.Site().With("editions/one.yml", text).Bind();
        findings = bound.Diagnostics;
        return bound.Value.Editions;
    }
}
