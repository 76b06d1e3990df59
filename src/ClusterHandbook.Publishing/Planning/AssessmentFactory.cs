using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Publishing.Drawings;
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
            Parts = views.Parts(questionnaire),
            Programme = [.. questionnaire.Programme.Select(s => new ProgrammeStepView(s.Number, s.Title, s.Date, s.What, s.Deliverable))],
            FitRules = [.. questionnaire.FitRules.Select(r => views.FitRule(r, questionnaire.Language))],
            Url = AddressOf(PageAddresses.Assessment, questionnaire, handbook),
            CoachUrl = AddressOf(PageAddresses.Coach, questionnaire, handbook),
            Translations = Translations(questionnaire, handbook, address),
            Sheets = [.. Sheets(questionnaire, handbook)],
            SchemaUrl = PageAddresses.AnswersSchema,
            Data = "",
        };
        var framework = new QuestionnaireJson.Framework(
            questionnaire.FrameworkId, questionnaire.Edition, questionnaire.Language,
            citation is null ? questionnaire.Credit : BeforeCitation(questionnaire.Credit) + CitationText.Full(citation, handbook.Catalog));
        return view with { Data = QuestionnaireJson.Write(view, framework, address, words) };
    }

    /// <summary>The address of a page in the language of a questionnaire: the default language has no folder.</summary>
    public static string AddressOf(string address, Questionnaire questionnaire, Handbook handbook) =>
        questionnaire.Language == handbook.Settings.Language ? address : $"{questionnaire.Language}/{address}";

    // One for each part, then the map of fit and the summary; each leads to its screen.
    private static IEnumerable<SheetView> Sheets(Questionnaire questionnaire, Handbook handbook)
    {
        var host = handbook.Settings.Offline?.HostedUrl ?? handbook.Settings.BaseUrl;
        var page = AddressOf(PageAddresses.Assessment, questionnaire, handbook);
        foreach (var (code, screen) in questionnaire.Parts.Select(p => (p.Letter, p.Letter)).Append(("F", "fit")).Append(("5", "step5")))
        {
            var url = host is null ? null : $"{host}/{page}#{screen}";
            yield return new SheetView(code, url, url is null ? null : QrDrawing.Of(url));
        }
    }

    // The same page in the other languages; the theme names a language by its tag.
    private static IReadOnlyList<LinkView> Translations(Questionnaire questionnaire, Handbook handbook, string address)
    {
        var page = address.EndsWith(PageAddresses.Coach, StringComparison.Ordinal) ? PageAddresses.Coach : PageAddresses.Assessment;
        var original = handbook.Catalog.Questionnaire!;
        return
        [
            .. original.Translations.Prepend(original).Where(q => q.Language != questionnaire.Language)
                .Select(q => new LinkView(q.Language, AddressOf(page, q, handbook), "", "assessment")),
        ];
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
