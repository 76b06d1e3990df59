using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Site;

/// <summary>The questionnaire as the scripts of the self-assessment receive it.</summary>
public sealed partial class QuestionnaireDataTests
{
    private const string Questionnaire = """
        framework: { id: grid, edition: 2, credit: "After @smith-2010, p. 3" }
        vertices:
          - part: B
            title: Policy
            ask: Which?
            questions:
              - code: B3
                question: "Which </script><script>alert(1)</script> & “strategy”, <!-- or Zürich?"
                hint: Think.
                answer: choice
                options: [{ id: one, text: One, links: [{ to: trust, why: Because. }] }]
                links: [{ to: "visit#before", why: How to pack. }]
            sumUp: { code: BS, title: In short, fields: [{ id: strengths, text: Strengths }] }
        programme: [{ step: 1, title: Choose, date: 06-15 }]
        fit: [{ id: alone, gap: unlinked, item: problem, without: strategy, title: None, question: "“{item}”?", links: [brest] }]
        """;

    [Fact]
    public void The_block_is_JSON_that_cannot_leave_its_script_element()
    {
        var block = Block("assessment/index.html");
        Assert.DoesNotContain('<', block);
        var question = JsonDocument.Parse(block).RootElement.GetProperty("parts")[0].GetProperty("questions")[0];
        Assert.Equal("Which </script><script>alert(1)</script> & “strategy”, <!-- or Zürich?", question.GetProperty("text").GetString());
        Assert.Contains("Zürich", block, StringComparison.Ordinal);
    }

    [Fact]
    public void It_holds_what_the_scripts_need_with_links_from_the_page()
    {
        var data = JsonDocument.Parse(Block("assessment/index.html")).RootElement;
        Assert.Equal("""{"id":"grid","edition":2,"lang":"en","credit":"After Smith 2010, p. 3"}""", data.GetProperty("framework").GetRawText());
        var part = data.GetProperty("parts")[0];
        Assert.Equal(
            """{"id":"visit#before","title":"The visit: Before","url":"../guides/visit.html#before","kind":"guide","why":"How to pack."}""",
            part.GetProperty("questions")[0].GetProperty("links")[0].GetRawText());
        Assert.Equal("trust", part.GetProperty("questions")[0].GetProperty("options")[0].GetProperty("links")[0].GetProperty("id").GetString());
        Assert.Equal("""[{"id":"strengths","text":"Strengths"}]""", part.GetProperty("sumUp").GetProperty("fields").GetRawText());
        Assert.Equal("06-15", data.GetProperty("programme")[0].GetProperty("date").GetString());
        Assert.Equal("../cases/brest.html", data.GetProperty("fitRules")[0].GetProperty("links")[0].GetProperty("url").GetString());
    }

    [Fact]
    public void Each_page_has_the_words_of_its_own_scripts()
    {
        static IEnumerable<string> Words(string address) =>
            JsonDocument.Parse(Block(address)).RootElement.GetProperty("words").EnumerateObject().Select(w => w.Name);
        Assert.All(Words("assessment/index.html"), name => Assert.StartsWith("assess_", name, StringComparison.Ordinal));
        Assert.Contains("coach_no_script", Words("assessment/coach.html"));
        Assert.Contains("assess_refused_cutOff", Words("assessment/coach.html"));
    }

    [Fact]
    public void The_schema_of_answer_files_is_published_where_there_are_questions()
    {
        Assert.Contains("clusterhandbook.assessment", Publish().Files["assessment/answers.schema.json"], StringComparison.Ordinal);
        Assert.DoesNotContain("assessment/answers.schema.json", PublishedPages.Of(SmallSite.Create()).Files.Keys);
    }

    [Fact]
    public void A_translation_has_pages_of_its_own_with_the_same_codes_and_says_what_nobody_has_translated()
    {
        var french = """
            framework: { id: grid, edition: 2 }
            vertices:
              - part: B
                title: La politique
                ask: Laquelle ?
                questions:
                  - { code: B3, question: Quelles stratégies ?, hint: Pensez., options: [{ id: one, text: Une }], links: [{ to: "visit#before", why: Les bagages. }] }
                sumUp: { code: BS, title: En bref, fields: [{ id: strengths, text: Forces }] }
            """;
        var site = SmallSite.Create().With("assessment/questionnaire.yml", Questionnaire).With("assessment/questionnaire.fr.yml", french)
            .WithSetting("Languages", "fr");
        var pages = PublishedPages.Of(site);
        Assert.Contains("<html lang=\"fr\"", pages.Pages["fr/assessment/index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"../fr/assessment/coach.html\" hreflang=\"fr\"", pages.Pages["assessment/coach.html"], StringComparison.Ordinal);
        var data = JsonDocument.Parse(Data().Match(pages.Pages["fr/assessment/coach.html"]).Groups[1].Value).RootElement;
        Assert.Equal("fr", data.GetProperty("framework").GetProperty("lang").GetString());
        var question = data.GetProperty("parts")[0].GetProperty("questions")[0];
        Assert.Equal(("Quelles stratégies ?", "choice"), (question.GetProperty("text").GetString(), question.GetProperty("answer").GetString()));
        Assert.Equal("../../guides/visit.html#before", question.GetProperty("links")[0].GetProperty("url").GetString());
        Assert.Equal("Les bagages.", question.GetProperty("links")[0].GetProperty("why").GetString());
        Assert.Equal("“{item}”?", data.GetProperty("fitRules")[0].GetProperty("question").GetString());
    }

    private static PublishedPages Publish() => PublishedPages.Of(SmallSite.Create().With("assessment/questionnaire.yml", Questionnaire));

    private static string Block(string address) => Data().Match(Publish().Pages[address]).Groups[1].Value;

    [GeneratedRegex("<script type=\"application/json\" id=\"questionnaire\">(.*?)</script>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Data();
}
