using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The keys of <c>assessment/questionnaire.yml</c>.</summary>
public static class QuestionnaireSchema
{
    private static readonly Field<string> FrameworkId = Required("id", new IdKind(), "The permanent name of the framework, which answer files carry.");
    private static readonly Field<int> Edition = Optional("edition", new IntegerKind(1, 999), 1, "Rises when questions change.");
    private static readonly Field<string?> Credit = Optional("credit", CommonFields.Text, "Who made the framework.");
    private static readonly Field<Framework> FrameworkField = Required(
        "framework",
        new GroupKind<Framework>(
            new RecordSchema("framework", [FrameworkId, Edition, Credit]),
            (v, _) => v.Has(FrameworkId) ? new Framework(v.Get(FrameworkId), v.Get(Edition), v.Get(Credit) ?? "") : null),
        "What the questions rest on.");

    private static readonly Field<Located> Code = Required("code", CommonFields.LocatedId, "The permanent code: A1, B3, CS.");
    private static readonly Field<string> Text = Required("question", CommonFields.Text, "The question.");
    private static readonly Field<string?> Hint = Optional("hint", CommonFields.Text, "What to think of when answering.");
    private static readonly Field<string> Answer = Optional("answer", new ChoiceKind("notes", "choice", "frequency"), "notes", "The kind of answer.");
    private static readonly Field<IReadOnlyList<string>> Options = Optional("options", CommonFields.Texts, [], "The choices.");
    private static readonly Field<IReadOnlyList<Located>> Links = Optional("links", new ListKind<Located>(CommonFields.LocatedId), [], "Ids of pages that help to answer.");
    private static readonly GroupKind<Question> QuestionKind = new(
        new RecordSchema("question", [Code, Text, Hint, Answer, Options, Links]),
        (v, _) => v.Has(Code) && v.Has(Text)
            ? new Question(
                v.Get(Code).Value, v.Get(Text), v.Get(Hint) ?? "", v.Get(Answer), v.Get(Options),
                [.. v.Get(Links).Select(l => new PageReference(l.Value, l.Span))], v.Get(Code).Span)
            : null);

    private static readonly Field<string> SumUpTitle = Required("title", CommonFields.Text, "What is summed up.");
    private static readonly Field<IReadOnlyList<string>> Boxes = Optional("fields", CommonFields.Texts, [], "The boxes to fill in.");
    private static readonly GroupKind<Question> SumUpKind = new(
        new RecordSchema("sum-up", [Code, SumUpTitle, Hint, Boxes, Links]),
        (v, _) => v.Has(Code) && v.Has(SumUpTitle)
            ? new Question(
                v.Get(Code).Value, v.Get(SumUpTitle), v.Get(Hint) ?? "", "boxes", v.Get(Boxes),
                [.. v.Get(Links).Select(l => new PageReference(l.Value, l.Span))], v.Get(Code).Span)
            : null);

    private static readonly Field<string> Letter = Required("part", new ChoiceKind("A", "B", "C"), "A, B or C.");
    private static readonly Field<string> PartTitle = Required("title", CommonFields.Text, "Its name.");
    private static readonly Field<string> Ask = Required("ask", CommonFields.Text, "The question it asks as a whole.");
    private static readonly Field<IReadOnlyList<Question>> Questions = Required("questions", new ListKind<Question>(QuestionKind), "Its questions in order.");
    private static readonly Field<Question?> SumUp = Optional("sumUp", SumUpKind, "What is summed up at its end.");
    private static readonly Field<IReadOnlyList<QuestionPart>> Vertices = Required(
        "vertices",
        new ListKind<QuestionPart>(new GroupKind<QuestionPart>(
            new RecordSchema("part", [Letter, PartTitle, Ask, Questions, SumUp]),
            (v, _) => v.Has(Letter) && v.Has(Questions)
                ? new QuestionPart(v.Get(Letter), v.Get(PartTitle) ?? "", v.Get(Ask) ?? "", v.Get(Questions), v.Get(SumUp))
                : null)),
        "The three parts.");

    private static readonly Field<int> Step = Required("step", new IntegerKind(1, 20), "Its number.");
    private static readonly Field<string> StepTitle = Required("title", CommonFields.Text, "Its name.");
    private static readonly Field<string?> When = Optional("when", CommonFields.Text, "When it happens.");
    private static readonly Field<string?> What = Optional("what", CommonFields.Text, "What happens.");
    private static readonly Field<string?> Deliverable = Optional("deliverable", CommonFields.Text, "What is handed in.");
    private static readonly Field<IReadOnlyList<ProgrammeStep>> Programme = Optional(
        "programme",
        new ListKind<ProgrammeStep>(new GroupKind<ProgrammeStep>(
            new RecordSchema("step", [Step, StepTitle, When, What, Deliverable]),
            (v, _) => v.Has(Step)
                ? new ProgrammeStep(v.Get(Step), v.Get(StepTitle) ?? "", v.Get(When) ?? "", v.Get(What) ?? "", v.Get(Deliverable) ?? "")
                : null)),
        (IReadOnlyList<ProgrammeStep>)[],
        "The steps of the coaching programme.");

    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("questionnaire", [FrameworkField, Vertices, Programme]);

    internal static Questionnaire? Bind(SourceText source, DiagnosticBag findings)
    {
        if (YamlReader.Read(source, new TextSpan(0, source.Text.Length), findings) is not { } mapping)
        {
            return null;
        }

        var v = Schema.Bind(mapping, new BindContext(source, findings, Taxonomy.Empty));
        if (!v.Has(FrameworkField) || !v.Has(Vertices))
        {
            return null;
        }

        var framework = v.Get(FrameworkField);
        var parts = v.Get(Vertices);
        return new Questionnaire
        {
            FrameworkId = framework.Id,
            Edition = framework.Edition,
            Credit = framework.Credit,
            Parts = parts,
            Programme = v.Get(Programme),
            Source = source,
            ByCode = Index(parts, source, findings),
        };
    }

    private static Dictionary<string, Question> Index(
        IReadOnlyList<QuestionPart> parts, SourceText source, DiagnosticBag findings)
    {
        var byCode = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (var question in parts.SelectMany(part => part.SumUp is null ? part.Questions : part.Questions.Append(part.SumUp)))
        {
            if (!byCode.TryAdd(question.Code, question))
            {
                findings.Add(new Diagnostic(
                    "CH0131", Severity.Error, $"the code `{question.Code}` stands here a second time", source, question.Span,
                    "every question has a code of its own, for ever"));
            }
        }

        return byCode;
    }

    private sealed record Framework(string Id, int Edition, string Credit);
}
