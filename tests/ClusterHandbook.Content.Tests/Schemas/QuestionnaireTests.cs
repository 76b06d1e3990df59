using ClusterHandbook.Diagnostics;
using Xunit;

namespace ClusterHandbook.Content.Tests.Schemas;

/// <summary>The questionnaire of the self-assessment: what is read, and what is wrong with one.</summary>
public sealed class QuestionnaireTests
{
    private const string Good = """
        framework: { id: grid, edition: 2 }
        vertices:
          - part: A
            title: Cluster
            ask: What?
            questions:
              - code: A5
                short: Reach
                question: How far?
                answer: choice
                options:
                  - { id: near, text: Near, links: [one] }
                  - { id: far, text: Far }
                links: [{ to: "one#why", why: Because. }]
              - { code: A6, question: How often?, answer: frequency, per: month, about: Of what? }
            sumUp: { code: AS, title: Problems, answer: list, fields: [{ id: first, text: First }] }
        programme: [{ step: 1, title: Choose, date: 06-15 }]
        fit:
          - { id: no-strategy, gap: unlinked, item: problem, without: strategy, title: None yet, question: "Why is “{item}” alone?", links: [one] }
          - { id: reach, gap: beside, code: A5, options: [far], beside: [A6], title: Reach, question: Who travels? }
        """;

    [Fact]
    public void Options_frequencies_links_with_a_reason_rules_and_dates_are_read()
    {
        var built = Site(Good).Build();
        Assert.Empty(built.Diagnostics);
        var questionnaire = built.Value.Catalog.Questionnaire!;
        var (reach, often, sumUp) = (questionnaire.ByCode["A5"], questionnaire.ByCode["A6"], questionnaire.ByCode["AS"]);
        Assert.Equal(["near", "far"], reach.Options.Select(o => o.Id));
        Assert.Equal("one", Assert.Single(reach.Options[0].Links).Page.Id);
        var link = Assert.Single(reach.Links);
        Assert.Equal(("one", "why", "Because.", "Reach"), (link.Page.Id, link.Fragment, link.Why, reach.Short));
        Assert.Equal(("month", "Of what?"), (often.Per, often.About));
        Assert.Equal(("list", "first"), (sumUp.Answer, sumUp.Options[0].Id));
        Assert.Equal("06-15", questionnaire.Programme[0].Date);
        Assert.Equal(["unlinked problem strategy", "beside A5 far A6"], questionnaire.FitRules.Select(r =>
            $"{r.Gap} {r.Item ?? r.Code} {r.Without ?? $"{r.Options[0]} {r.Beside[0]}"}"));
    }

    [Theory]
    [InlineData("id: far, text", "id: near, text", "13:19 CH0135 the id `near` stands here a second time")]
    [InlineData("id: reach,", "id: no-strategy,", "20:11 CH0135 the id `no-strategy` stands here a second time")]
    [InlineData("options: [far]", "options: [fra]", "20:11 CH0136 question A5 has no choice `fra`")]
    [InlineData("beside: [A6]", "beside: [A9]", "20:11 CH0211 the self-assessment has no question `A9`")]
    [InlineData("code: A5, options: [far], ", "", "20:11 CH0137 the rule `reach` cannot be asked: it lacks `code`")]
    [InlineData("item: problem, ", "", "19:11 CH0137 the rule `no-strategy` cannot be asked: it lacks `item` or `without`")]
    [InlineData("answer: frequency", "answer: choice", "15:17 CH0137 question A6 is a choice, and there is nothing to choose")]
    [InlineData("date: 06-15", "date: 06-31", "17:45 CH0122 `date` should be a month and a day such as `06-15`, and this is `06-31`")]
    [InlineData("one#why", "one#how", "14:23 CH0203 no heading `how` on “One”")]
    [InlineData("Near, links: [one]", "Near, links: [two]", "12:45 CH0210 no page has the id `two`")]
    [InlineData("alone?\", links: [one]", "alone?\", links: [two]", "19:134 CH0210 no page has the id `two`")]
    [InlineData("code: A6", "code: A5", "15:17 CH0131 the code `A5` stands here a second time")]
    public void A_mistake_is_reported_where_it_stands(string right, string wrong, string finding)
    {
        var built = Site(Good.Replace(right, wrong, StringComparison.Ordinal)).Build();
        Assert.Contains("input/assessment/questionnaire.yml:" + finding, built.Diagnostics.Select(SampleSite.Line));
        Assert.All(built.Diagnostics, d => Assert.Equal(Severity.Error, d.Severity));
    }

    [Theory]
    [InlineData("framework: { id: grid, edition: 2 }", "fr", "1:1 CH0138 question `A6` is not translated")]
    [InlineData("framework: { id: grid, edition: 1 }", "fr", "1:1 CH0138 this is a translation of other questions")]
    [InlineData("framework: { id: other, edition: 2 }", "fr", "1:1 CH0138 this is a translation of other questions")]
    [InlineData("framework: { id: grid, edition: 2 }", "de", "1:1 CH0138 the site has no language `de`")]
    [InlineData("framework: { id: grid, edition: 2 }", "fr", "6:55 CH0138 the original has no question `A9`")]
    public void A_translation_that_does_not_follow_the_original_is_reported(string framework, string language, string finding)
    {
        var words = $"""
            {framework}
            vertices:
              - part: A
                title: Le cluster
                ask: Quoi ?
                questions: [{"{ code: A5, question: Où ? }"}, {"{ code: A9, question: Pourquoi ? }"}]
                sumUp: {"{ code: AS, title: Problèmes }"}
            """;
        var built = Site(Good).WithSetting("Languages", "fr").With($"assessment/questionnaire.{language}.yml", words).Build();
        Assert.Contains($"input/assessment/questionnaire.{language}.yml:{finding}", built.Diagnostics.Select(SampleSite.Line));
    }

    private static SampleSite Site(string questionnaire) => new SampleSite()
        .With("assessment/questionnaire.yml", questionnaire)
        .With("guides/one.md", "---\nid: one\ntitle: One\ndescription: D.\n---\n## Why {#why}\n\nText.\n");
}
