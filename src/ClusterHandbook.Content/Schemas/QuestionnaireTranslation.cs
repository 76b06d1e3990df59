using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Schemas;

/// <summary>
/// The questionnaire in another language, <c>assessment/questionnaire.fr.yml</c>: codes, ids, kinds of answer and links are
/// those of the original, words are its own. What is not translated stays in the original's language and says so.
/// </summary>
internal static class QuestionnaireTranslation
{
    /// <summary>The questionnaire with its translations.</summary>
    public static Questionnaire? Add(Questionnaire? original, Settings settings, IReadOnlyList<SourceText> files, DiagnosticBag findings)
    {
        if (original is null)
        {
            return null;
        }

        var questionnaire = original with { Language = settings.Language };
        var translations = files.Select(file => Bind(questionnaire, file, settings, findings)).OfType<Questionnaire>();
        return questionnaire with { Translations = [.. translations.OrderBy(t => t.Language, StringComparer.Ordinal)] };
    }

    private static Questionnaire? Bind(Questionnaire original, SourceText file, Settings settings, DiagnosticBag findings)
    {
        var language = file.Path["input/assessment/questionnaire.".Length..^".yml".Length];
        if (!settings.Languages.Contains(language, StringComparer.OrdinalIgnoreCase))
        {
            findings.Add(UnknownLanguage(file, language, settings));
            return null;
        }

        if (QuestionnaireSchema.Bind(file, findings) is not { } words)
        {
            return null;
        }

        if (words.FrameworkId != original.FrameworkId || words.Edition != original.Edition)
        {
            findings.Add(OtherFramework(file, original));
            return null;
        }

        findings.AddRange(words.ByCode.Values.Where(q => !original.ByCode.ContainsKey(q.Code)).Select(q => UnknownCode(file, q)));
        return Join(original, words, language, file, findings);
    }

    private static Questionnaire Join(Questionnaire original, Questionnaire words, string language, SourceText file, DiagnosticBag findings)
    {
        var byCode = original.ByCode.Values.ToDictionary(
            q => q.Code, q => Join(q, words.ByCode.GetValueOrDefault(q.Code), original.Language, file, findings), StringComparer.Ordinal);
        return original with
        {
            Language = language,
            Credit = words.Credit.Length > 0 ? words.Credit : original.Credit,
            Source = file,
            ByCode = byCode,
            Parts =
            [
                .. original.Parts.Select(part => Join(part, words.Parts.FirstOrDefault(w => w.Letter == part.Letter), byCode)),
            ],
            Programme = [.. original.Programme.Select(step => Join(step, words.Programme.FirstOrDefault(w => w.Number == step.Number)))],
            FitRules = [.. original.FitRules.Select(rule => Join(rule, words.FitRules.FirstOrDefault(w => w.Id == rule.Id)))],
        };
    }

    private static QuestionPart Join(QuestionPart part, QuestionPart? words, Dictionary<string, Question> byCode) => part with
    {
        Title = words?.Title ?? part.Title,
        Ask = words?.Ask ?? part.Ask,
        Questions = [.. part.Questions.Select(q => byCode[q.Code])],
        SumUp = part.SumUp is null ? null : byCode[part.SumUp.Code],
    };

    private static Question Join(Question question, Question? words, string language, SourceText file, DiagnosticBag findings)
    {
        if (words is null)
        {
            findings.Add(NotTranslated(file, question.Code));
            return question with { Language = language };
        }

        return question with
        {
            Short = words.Short,
            Text = words.Text,
            Hint = words.Hint,
            About = words.About ?? question.About,
            Options = [.. question.Options.Select(o => o with { Text = words.Options.FirstOrDefault(w => w.Id == o.Id)?.Text ?? o.Text })],
            Links = Join(question.Links, words.Links),
        };
    }

    private static FitRule Join(FitRule rule, FitRule? words) => words is null ? rule : rule with
    {
        Title = words.Title,
        Text = words.Text,
        Links = Join(rule.Links, words.Links),
    };

    private static ProgrammeStep Join(ProgrammeStep step, ProgrammeStep? words) =>
        words is null ? step : step with { Title = words.Title, What = words.What, Deliverable = words.Deliverable };

    // The reason of a link in the other language; a reason that nobody has translated is left out.
    private static IReadOnlyList<Advice> Join(IReadOnlyList<Advice> links, IReadOnlyList<Advice> words) =>
        [.. links.Select(link => link with { Why = words.FirstOrDefault(w => w.Page.Id == link.Page.Id && w.Fragment == link.Fragment)?.Why ?? "" })];

    private static Diagnostic UnknownLanguage(SourceText file, string language, Settings settings) =>
        new("CH0138", Severity.Error, $"the site has no language `{language}`", file, default,
            settings.Languages.Count == 0
                ? $"add `Languages: [{language}]` to settings.yml"
                : "its other languages are: " + string.Join(", ", settings.Languages));

    private static Diagnostic OtherFramework(SourceText file, Questionnaire original) =>
        new("CH0138", Severity.Error, "this is a translation of other questions", file, default,
            $"the original is `{original.FrameworkId}`, edition {original.Edition}; a translation follows it");

    private static Diagnostic UnknownCode(SourceText file, Question question) =>
        new("CH0138", Severity.Warning, $"the original has no question `{question.Code}`", file, question.Span,
            "a translation has the codes of `assessment/questionnaire.yml`");

    private static Diagnostic NotTranslated(SourceText file, string code) =>
        new("CH0138", Severity.Warning, $"question `{code}` is not translated", file, default,
            "until it is, readers see the original's words");
}
