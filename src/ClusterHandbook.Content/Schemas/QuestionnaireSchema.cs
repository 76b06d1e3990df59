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

    private static readonly Field<string> Letter = Required("part", new ChoiceKind("A", "B", "C"), "A, B or C.");
    private static readonly Field<string> PartTitle = Required("title", CommonFields.Text, "Its name.");
    private static readonly Field<string> Ask = Required("ask", CommonFields.Text, "The question it asks as a whole.");
    private static readonly Field<IReadOnlyList<Question>> Questions = Required("questions", new ListKind<Question>(QuestionSchema.Question), "Its questions in order.");
    private static readonly Field<Question?> SumUp = Optional("sumUp", QuestionSchema.SumUp, "What is summed up at its end.");
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
    private static readonly Field<string?> Date = Optional("date", new MonthDayKind(), "Month and day when it is due, as `06-15`, until a city sets its own date.");
    private static readonly Field<string?> What = Optional("what", CommonFields.Text, "What happens.");
    private static readonly Field<string?> Deliverable = Optional("deliverable", CommonFields.Text, "What is handed in.");
    private static readonly Field<IReadOnlyList<ProgrammeStep>> Programme = Optional(
        "programme",
        new ListKind<ProgrammeStep>(new GroupKind<ProgrammeStep>(
            new RecordSchema("step", [Step, StepTitle, Date, What, Deliverable]),
            (v, _) => v.Has(Step)
                ? new ProgrammeStep(v.Get(Step), v.Get(StepTitle) ?? "", v.Get(Date) ?? "", v.Get(What) ?? "", v.Get(Deliverable) ?? "")
                : null)),
        (IReadOnlyList<ProgrammeStep>)[],
        "The steps of the coaching programme.");

    private static readonly Field<IReadOnlyList<FitRule>> Fit = Optional(
        "fit", new ListKind<FitRule>(FitRuleSchema.Kind), (IReadOnlyList<FitRule>)[], "Questions about the fit between the parts.");

    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("questionnaire", [FrameworkField, Vertices, Programme, Fit]);

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
        var questionnaire = new Questionnaire
        {
            FrameworkId = framework.Id,
            Edition = framework.Edition,
            Credit = framework.Credit,
            Parts = parts,
            Programme = v.Get(Programme),
            FitRules = v.Get(Fit),
            Source = source,
            ByCode = Index(parts, source, findings),
        };
        QuestionnaireChecks.Run(questionnaire, findings);
        return questionnaire;
    }

    private static Dictionary<string, Question> Index(
        IReadOnlyList<QuestionPart> parts, SourceText source, DiagnosticBag findings)
    {
        var byCode = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (var question in parts.SelectMany(part => part.SumUp is null ? part.Questions : part.Questions.Append(part.SumUp)))
        {
            if (!byCode.TryAdd(question.Code, question))
            {
                findings.Add(QuestionnaireChecks.DuplicateCode(source, question.Span, question.Code));
            }
        }

        return byCode;
    }

    private sealed record Framework(string Id, int Edition, string Credit);
}
