using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The keys of a drawing's data in <c>drawings/</c>.</summary>
public static class DrawingSchema
{
    private static readonly TextKind Text = CommonFields.Text;
    private static readonly NumberKind Number = new(-1000, 1000);
    private static readonly Field<string> Shape = Required("kind", new ChoiceKind("framework", "life-cycle", "ladder"), "What is drawn.");
    private static readonly Field<string> Description = Required("description", Text, "The drawing in words, for those who do not see it.");
    private static readonly Field<IReadOnlyList<Citation>> Source = Optional("source", CommonFields.Citations, [], "Where the idea comes from.");
    private static readonly Field<string?> Note = Optional("note", Text, "A remark below the drawing.");

    private static readonly Field<string> Name = Required("name", Text, "Its name.");
    private static readonly Field<string> Code = Required("code", Text, "Its letter.");
    private static readonly Field<string> Question = Required("question", Text, "What the manager asks there.");
    private static readonly Field<string?> Reach = Optional("reach", Text, "How much of it is the manager's own.");
    private static readonly Field<IReadOnlyList<Vertex>> Vertices = List("vertices", "The corners, in order.", [Code, Name, Question, Reach],
        v => v.Has(Code) && v.Has(Name) ? new Vertex(v.Get(Code), v.Get(Name), v.Get(Question) ?? "", v.Get(Reach) ?? "") : null);

    private static readonly Field<IReadOnlyList<string>> Verbs = Optional("verbs", CommonFields.Texts, [], "What the manager does between the corners.");

    private static readonly Field<double> From = Required("from", Number, "Where it begins, in hundredths of the time.");
    private static readonly Field<double> To = Required("to", Number, "Where it ends.");
    private static readonly Field<string?> Sign = Optional("sign", Text, "How one knows it.");
    private static readonly Field<IReadOnlyList<Stage>> Stages = List("stages", "The stages, in order.", [Name, From, To, Sign],
        v => v.Has(Name) ? new Stage(v.Get(Name), v.Get(From), v.Get(To), v.Get(Sign) ?? "") : null);

    private static readonly Field<IReadOnlyList<IReadOnlyList<double>>> Curve =
        Optional("curve", new ListKind<IReadOnlyList<double>>(new ListKind<double>(Number, 2)), [], "Points: time and size.");

    private static readonly Field<double> At = Optional("at", Number, 0.0, "When.");
    private static readonly Field<string?> Trigger = Optional("trigger",
        new GroupKind<string>(new RecordSchema("trigger", [At, Name]), (v, _) => v.Get(Name)), "What sets it going.");

    private static readonly Field<IReadOnlyList<Branch>> Branches = List("branches", "How it may go on.", [Name, Curve],
        v => v.Has(Name) ? new Branch(v.Get(Name), Points(v.Get(Curve))) : null);

    private static readonly Field<string> Does = Required("does", Text, "What members do there.");
    private static readonly Field<string?> Gain = Optional("gain", Text, "What they get.");
    private static readonly Field<double> Share = Required("share", Number, "Its width in hundredths.");
    private static readonly Field<IReadOnlyList<LadderLevel>> Levels = List("levels", "The steps, the lowest first.", [Name, Does, Gain, Share],
        v => v.Has(Name) ? new LadderLevel(v.Get(Name), v.Get(Does) ?? "", v.Get(Gain) ?? "", v.Get(Share)) : null);

    private static readonly Field<string> Frequency = Required("frequency", Text, "How often it happens.");
    private static readonly Field<double> Weight = Required("weight", Number, "How strong its line is.");
    private static readonly Field<string> Task = Required("task", Text, "What the coordinator does for it.");
    private static readonly Field<IReadOnlyList<LadderMove>> Moves = List("moves", "What lies between the steps.", [Frequency, Weight, Task],
        v => v.Has(Frequency) ? new LadderMove(v.Get(Frequency), v.Get(Weight), v.Get(Task) ?? "") : null);

    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("drawing",
    [
        CommonFields.RequiredId, Shape, CommonFields.RequiredTitle, Description, Vertices, Verbs, Stages, Curve, Trigger,
        Branches, Levels, Moves, Note, Source,
    ]);

    internal static Drawing? Bind(SourceText source, DiagnosticBag findings)
    {
        if (YamlReader.Read(source, new TextSpan(0, source.Text.Length), findings) is not { } mapping)
        {
            return null;
        }

        var v = Schema.Bind(mapping, new BindContext(source, findings, Taxonomy.Empty));
        if (!v.Has(CommonFields.RequiredId) || !v.Has(Shape))
        {
            return null;
        }

        return new Drawing(v.Get(CommonFields.RequiredId), v.Get(Shape), v.Get(CommonFields.RequiredTitle) ?? "", v.Get(Description) ?? "")
        {
            Credits = v.Get(Source),
            Vertices = v.Get(Vertices),
            Verbs = v.Get(Verbs),
            Stages = v.Get(Stages),
            Curve = Points(v.Get(Curve)),
            Trigger = v.Get(Trigger),
            Branches = v.Get(Branches),
            Levels = v.Get(Levels),
            Moves = v.Get(Moves),
            Note = v.Get(Note) ?? "",
            Source = source,
        };
    }

    private static Field<IReadOnlyList<T>> List<T>(string name, string summary, IReadOnlyList<Field> fields, Func<FieldValues, T?> create)
        where T : class =>
        Optional(name, new ListKind<T>(new GroupKind<T>(new RecordSchema(name, fields), (v, _) => create(v))), (IReadOnlyList<T>)[], summary);

    private static IReadOnlyList<CurvePoint> Points(IReadOnlyList<IReadOnlyList<double>> pairs) =>
        [.. pairs.Where(pair => pair.Count == 2).Select(pair => new CurvePoint(pair[0], pair[1]))];
}
