using ClusterHandbook.Content.Model;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The keys of a question of the self-assessment, and of the sum-up of a part.</summary>
internal static class QuestionSchema
{
    private static readonly Field<Located> Code = Required("code", CommonFields.LocatedId, "The permanent code: A1, B3, CS.");
    private static readonly Field<string?> Short = Optional("short", CommonFields.Text, "Two or three words for lists.");
    private static readonly Field<string> Text = Required("question", CommonFields.Text, "The question.");
    private static readonly Field<string?> Hint = Optional("hint", CommonFields.Text, "What to think of when answering.");
    private static readonly Field<string> Answer = Optional("answer", new ChoiceKind("notes", "choice", "frequency"), "notes", "The kind of answer.");
    private static readonly Field<string> Per = Optional("per", new ChoiceKind("week", "month"), "week", "Of a frequency: times per week or month.");
    private static readonly Field<string?> About = Optional("about", CommonFields.Text, "Of a frequency: what is asked about its subjects.");

    private static readonly Field<IReadOnlyList<string>> Asked = Optional(
        "asked", CommonFields.Texts, [], "What readers type into the search when they need the question, in words that it does not use.");

    private static readonly Field<Located> OptionId = Required("id", CommonFields.LocatedId, "Its permanent id: answer files name it.");
    private static readonly Field<string> OptionText = Required("text", CommonFields.Text, "As shown.");
    private static readonly ListKind<AnswerOption> OptionsKind = new(new GroupKind<AnswerOption>(
        new RecordSchema("answer", [OptionId, OptionText, AdviceSchema.Links]),
        (v, _) => v.Has(OptionId) && v.Has(OptionText)
            ? new AnswerOption(v.Get(OptionId).Value, v.Get(OptionText), v.Get(AdviceSchema.Links), v.Get(OptionId).Span)
            : null));

    private static readonly Field<IReadOnlyList<AnswerOption>> Options = Optional(
        "options", OptionsKind, (IReadOnlyList<AnswerOption>)[], "The choices, each with the pages for those who choose it.");

    private static readonly Field<string> SumUpTitle = Required("title", CommonFields.Text, "What is summed up.");
    private static readonly Field<string> SumUpAnswer = Optional(
        "answer", new ChoiceKind("boxes", "list"), "boxes", "`list` when more lines may be added, `boxes` when not.");
    private static readonly Field<IReadOnlyList<AnswerOption>> Boxes = Optional(
        "fields", OptionsKind, (IReadOnlyList<AnswerOption>)[], "The boxes to fill in.");

    /// <summary>A question.</summary>
    public static readonly GroupKind<Question> Question = new(
        new RecordSchema("question", [Code, Short, Text, Hint, Answer, Options, Per, About, AdviceSchema.Links, Asked]),
        (v, _) => v.Has(Code) && v.Has(Text)
            ? Common(v, v.Get(Text), v.Get(Answer), v.Get(Options)) with
            {
                Per = v.Get(Answer) == "frequency" ? v.Get(Per) : null,
                About = v.Get(Answer) == "frequency" ? v.Get(About) : null,
            }
            : null);

    /// <summary>A sum-up.</summary>
    public static readonly GroupKind<Question> SumUp = new(
        new RecordSchema("sum-up", [Code, Short, SumUpTitle, Hint, SumUpAnswer, Boxes, AdviceSchema.Links, Asked]),
        (v, _) => v.Has(Code) && v.Has(SumUpTitle) ? Common(v, v.Get(SumUpTitle), v.Get(SumUpAnswer), v.Get(Boxes)) : null);

    private static Question Common(FieldValues v, string text, string answer, IReadOnlyList<AnswerOption> options) => new()
    {
        Code = v.Get(Code).Value,
        Short = v.Get(Short) ?? "",
        Text = text,
        Hint = v.Get(Hint) ?? "",
        Answer = answer,
        Options = options,
        Links = v.Get(AdviceSchema.Links),
        Asked = v.Get(Asked),
        Span = v.Get(Code).Span,
    };
}
