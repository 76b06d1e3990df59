using System.Globalization;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Checks;

/// <summary>What can be wrong with an edition.</summary>
public static class EditionDiagnostics
{
    private static readonly string[] Selections = ["all", "linked"];

    internal static Diagnostic UnknownPage(Edition edition, PageReference page, EditionPartKind part, IEnumerable<string> ids) =>
        new("CH0701", Severity.Error, $"there is no page `{page.Id}` for the part `{EditionSchema.NameOf(part)}`", edition.Source, page.Span,
            Suggestion.DidYouMean(page.Id, ids.Concat(Selections))
            ?? "the id is the key `id` in the page's own file, and the last part of its address; or write `all`, or `linked`");

    internal static Diagnostic WrongPart(Edition edition, PageReference page, EditionPartKind part, EditionPartKind? right) =>
        new("CH0702", Severity.Error, $"`{page.Id}` does not belong into the part `{EditionSchema.NameOf(part)}`", edition.Source, page.Span,
            right is { } other ? $"list it in a part `{EditionSchema.NameOf(other)}`" : "the first page cannot be part of a book: leave it out");

    internal static Diagnostic PageTwice(Edition edition, PageReference page) =>
        new("CH0703", Severity.Error, $"the page `{page.Id}` is in this edition already", edition.Source, page.Span, "name it once, where readers should meet it first");

    internal static Diagnostic PartTwice(Edition edition, EditionPart part) =>
        new("CH0703", Severity.Error, $"the edition has a part `{EditionSchema.NameOf(part.Kind)}` already", edition.Source, part.Span, "keep one of the two");

    /// <summary>Nothing to print.</summary>
    public static Diagnostic Empty(Edition edition) =>
        new("CH0704", Severity.Error, "this edition holds no page", edition.Source, default,
            "list at least one part with pages: `- part: cases` takes all cases");

    internal static Diagnostic UnknownSheet(Edition edition, PageReference sheet, IReadOnlyCollection<string> letters) =>
        new("CH0705", Severity.Error, $"the self-assessment has no part `{sheet.Id}`", edition.Source, sheet.Span,
            "its parts are: " + string.Join(", ", letters));

    internal static Diagnostic UnknownStep(Edition edition, ProgrammeDate date, IReadOnlyCollection<int> steps) =>
        new("CH0705", Severity.Error, $"the coaching programme has no step {date.Step.ToString(CultureInfo.InvariantCulture)}", edition.Source, date.Span,
            steps.Count == 0 ? "assessment/questionnaire.yml lists no steps" : "its steps are: " + string.Join(", ", steps.Select(s => s.ToString(CultureInfo.InvariantCulture))));

    internal static Diagnostic NoQuestionnaire(Edition edition, EditionPart part) =>
        new("CH0705", Severity.Error, $"there is nothing for the part `{EditionSchema.NameOf(part.Kind)}`: the handbook has no self-assessment",
            edition.Source, part.Span, "leave the part out, or write assessment/questionnaire.yml");

    internal static Diagnostic UnknownLanguage(Edition edition, IReadOnlyCollection<string> known) =>
        new("CH0706", Severity.Error, $"the handbook has no pages in the language `{edition.Language}`", edition.Source, default,
            "its languages are: " + string.Join(", ", known));

    internal static Diagnostic SameId(Edition edition, Edition first) =>
        new("CH0707", Severity.Error, $"the edition `{edition.Id}` exists already", edition.Source, default, "give one of the two another id: files are called after it")
        {
            Related = [new RelatedPlace("the other edition", first.Source, default)],
        };
}
