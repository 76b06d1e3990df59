using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Schemas;

/// <summary>What a questionnaire can get wrong as a whole: codes and ids that stand twice, rules that name what is not there.</summary>
internal static class QuestionnaireChecks
{
    /// <summary>Reports all of it.</summary>
    public static void Run(Questionnaire questionnaire, DiagnosticBag findings)
    {
        foreach (var question in questionnaire.ByCode.Values)
        {
            CheckOptions(question, questionnaire.Source, findings);
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in questionnaire.FitRules)
        {
            if (!ids.Add(rule.Id)) findings.Add(DuplicateId(questionnaire.Source, rule.Span, rule.Id));
            CheckRule(rule, questionnaire, findings);
        }
    }

    internal static Diagnostic DuplicateCode(SourceText source, TextSpan span, string code) =>
        new("CH0131", Severity.Error, $"the code `{code}` stands here a second time", source, span,
            "every question has a code of its own, for ever");

    private static void CheckOptions(Question question, SourceText source, DiagnosticBag findings)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in question.Options)
        {
            if (!ids.Add(option.Id)) findings.Add(DuplicateId(source, option.Span, option.Id));
        }

        if (question.Answer == "choice" && question.Options.Count == 0) findings.Add(NoOptions(source, question));
    }

    private static void CheckRule(FitRule rule, Questionnaire questionnaire, DiagnosticBag findings)
    {
        if (rule.Gap == "unlinked" ? rule.Item is null || rule.Without is null : rule.Code is null)
        {
            findings.Add(IncompleteRule(questionnaire.Source, rule));
        }

        foreach (var code in rule.Beside.Prepend(rule.Code).OfType<string>().Where(c => !questionnaire.ByCode.ContainsKey(c)))
        {
            findings.Add(LinkDiagnostics.UnknownQuestion(questionnaire.Source, rule.Span, code));
        }

        if (rule.Code is not null && questionnaire.ByCode.TryGetValue(rule.Code, out var question))
        {
            findings.AddRange(rule.Options.Where(id => question.Options.All(o => o.Id != id))
                .Select(id => UnknownOption(questionnaire.Source, rule.Span, id, question)));
        }
    }

    private static Diagnostic DuplicateId(SourceText source, TextSpan span, string id) =>
        new("CH0135", Severity.Error, $"the id `{id}` stands here a second time", source, span,
            "answers that people saved name choices, boxes and rules by their ids, so each has its own");

    private static Diagnostic UnknownOption(SourceText source, TextSpan span, string id, Question question) =>
        new("CH0136", Severity.Error, $"question {question.Code} has no choice `{id}`", source, span,
            Suggestion.DidYouMean(id, question.Options.Select(o => o.Id))
            ?? "its choices are: " + string.Join(", ", question.Options.Select(o => o.Id)));

    private static Diagnostic NoOptions(SourceText source, Question question) =>
        new("CH0137", Severity.Error, $"question {question.Code} is a choice, and there is nothing to choose", source, question.Span,
            "add `options:` with an id and a text each, or write `answer: notes`");

    private static Diagnostic IncompleteRule(SourceText source, FitRule rule) =>
        new("CH0137", Severity.Error, $"the rule `{rule.Id}` cannot be asked: it lacks {(rule.Gap == "unlinked" ? "`item` or `without`" : "`code`")}", source, rule.Span,
            "a gap `unlinked` names `item` and `without`, a gap `beside` names the `code` of a question");
}
