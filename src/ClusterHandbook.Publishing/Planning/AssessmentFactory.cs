using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Publishing.Models;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>Makes the self-assessment as its pages show it.</summary>
internal static class AssessmentFactory
{
    /// <summary>The self-assessment for the page at an address, with the words of the theme in the page's language.</summary>
    public static AssessmentView Create(
        Questionnaire questionnaire, Handbook handbook, ViewFactory views, string address, IReadOnlyDictionary<string, string> words)
    {
        var citation = Citation(questionnaire.Credit, handbook);
        var view = new AssessmentView
        {
            CreditHtml = CreditHtml(questionnaire.Credit, citation, handbook, address),
            Parts = views.Parts(),
            Programme = [.. questionnaire.Programme.Select(s => new ProgrammeStepView(s.Number, s.Title, s.Date, s.What, s.Deliverable))],
            FitRules = [.. questionnaire.FitRules.Select(views.FitRule)],
            Url = PageAddresses.Assessment,
            CoachUrl = PageAddresses.Coach,
            SchemaUrl = PageAddresses.AnswersSchema,
            Data = "",
        };
        var framework = new QuestionnaireJson.Framework(
            questionnaire.FrameworkId, questionnaire.Edition, handbook.Settings.Language,
            citation is null ? questionnaire.Credit : BeforeCitation(questionnaire.Credit) + CitationText.Full(citation, handbook.Catalog));
        return view with { Data = QuestionnaireJson.Write(view, framework, address, words) };
    }

    // “After the grid of @key, table 1”: the work becomes a link into the bibliography.
    private static string CreditHtml(string credit, Citation? citation, Handbook handbook, string address) => citation is null
        ? ViewFactory.Encode(credit)
        : ViewFactory.Encode(BeforeCitation(credit))
            + CitationText.FullHtml(citation, handbook.Catalog, RelativeAddress.Between(address, PageAddresses.Bibliography));

    private static Citation? Citation(string credit, Handbook handbook) =>
        credit.IndexOf('@', StringComparison.Ordinal) is var at && at >= 0
            && CitationSyntax.Parse(credit[at..], 0, out _) is [var citation] && handbook.Catalog.FindReference(citation.Key) is not null
            ? citation
            : null;

    private static string BeforeCitation(string credit) => credit[..credit.IndexOf('@', StringComparison.Ordinal)];
}
