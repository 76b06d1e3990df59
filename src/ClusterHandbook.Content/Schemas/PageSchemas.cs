using ClusterHandbook.Content.Model;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The front matter of a guide.</summary>
public static class GuideSchema
{
    private static readonly Field<string> Description = Required("description", CommonFields.Text, "One sentence on the guide.");
    private static readonly Field<IReadOnlyList<TypedLink>> Links = CommonFields.Links("related", "buildsOn", "contrasts");

    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("guide",
    [
        CommonFields.RequiredId, CommonFields.RequiredTitle, Description, CommonFields.Order, Links, CommonFields.Questions,
        CommonFields.Asked, CommonFields.Tags, CommonFields.Contributors, CommonFields.Changes, CommonFields.RedirectFrom,
        CommonFields.Published, CommonFields.Excluded,
    ]);

    internal static Guide Create(DocumentFile file, FieldValues v) => CommonFields.WithCommon(
        new Guide
        {
            Id = v.Get(CommonFields.RequiredId) ?? file.FallbackId,
            Title = v.Get(CommonFields.RequiredTitle) ?? file.FallbackId,
            Description = v.Get(Description) ?? "",
            Language = file.Language,
            Address = "",
            Source = file.Source,
            BodyStart = file.BodyStart,
            Links = v.Get(Links),
        },
        v);
}

/// <summary>The front matter of a plain page.</summary>
public static class PageSchema
{
    private static readonly Field<IReadOnlyList<TypedLink>> Links = CommonFields.Links("related");

    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("page",
    [
        CommonFields.Title, CommonFields.Description, CommonFields.Id, CommonFields.Order, CommonFields.Asked, CommonFields.Tags, Links,
        CommonFields.Contributors, CommonFields.Changes, CommonFields.RedirectFrom, CommonFields.Published, CommonFields.Excluded,
    ]);

    internal static Page Create(DocumentFile file, FieldValues v) => CommonFields.WithCommon(
        new Page
        {
            Id = v.Get(CommonFields.Id) ?? file.FallbackId,
            Title = v.Get(CommonFields.Title) ?? file.FirstHeading ?? file.FallbackTitle,
            Description = v.Get(CommonFields.Description) ?? "",
            Language = file.Language,
            Address = "",
            Source = file.Source,
            BodyStart = file.BodyStart,
            Links = v.Get(Links),
        },
        v);
}

/// <summary>The front matter of the first page, <c>input/index.md</c>.</summary>
public static class HomeSchema
{
    private static readonly Field<string?> Standfirst = Optional("standfirst", CommonFields.Text, "The sentences under the title.");
    private static readonly Field<string> Question = Required("question", CommonFields.Text, "In the reader's words.");
    private static readonly Field<IReadOnlyList<Located>> QuestionLinks =
        Optional("links", new ListKind<Located>(CommonFields.LocatedId), [], "Ids of the pages that answer it.");
    private static readonly Field<IReadOnlyList<StartingPoint>> StartFrom = Optional(
        "startFrom",
        new ListKind<StartingPoint>(new GroupKind<StartingPoint>(
            new RecordSchema("question", [Question, QuestionLinks]),
            (v, _) => v.Has(Question)
                ? new StartingPoint(v.Get(Question), [.. v.Get(QuestionLinks).Select(l => new PageReference(l.Value, l.Span))])
                : null)),
        (IReadOnlyList<StartingPoint>)[],
        "Questions that a reader may come with.");

    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("first page",
    [
        CommonFields.Id, CommonFields.Title, CommonFields.Description, Standfirst, StartFrom, CommonFields.Order, CommonFields.Asked, CommonFields.Tags,
        CommonFields.Contributors, CommonFields.Changes, CommonFields.RedirectFrom, CommonFields.Published, CommonFields.Excluded,
    ]);

    internal static HomePage Create(DocumentFile file, FieldValues v) => CommonFields.WithCommon(
        new HomePage
        {
            Id = v.Get(CommonFields.Id) ?? "home",
            Title = v.Get(CommonFields.Title) ?? file.FirstHeading ?? file.FallbackTitle,
            Description = v.Get(CommonFields.Description) ?? v.Get(Standfirst) ?? "",
            Language = file.Language,
            Address = "",
            Source = file.Source,
            BodyStart = file.BodyStart,
            Standfirst = v.Get(Standfirst) ?? "",
            StartFrom = v.Get(StartFrom),
        },
        v);
}

/// <summary>A reading path, a YAML file of its own.</summary>
public static class PathSchema
{
    private static readonly Field<string> For = Required("for", CommonFields.Text, "Whom it is for: “You are new in the job.”");
    private static readonly Field<string?> Description = Optional("description", CommonFields.Text, "One sentence on the path.");
    private static readonly Field<Located> StepPage = Required("page", CommonFields.LocatedId, "The id of the page.");
    private static readonly Field<string> StepWhy = Required("why", CommonFields.Text, "Why it comes next, in one sentence.");
    private static readonly Field<IReadOnlyList<PathStep>> Steps = Required(
        "steps",
        new ListKind<PathStep>(new GroupKind<PathStep>(
            new RecordSchema("step", [StepPage, StepWhy]),
            (v, _) => v.Has(StepPage) ? new PathStep(new PageReference(v.Get(StepPage).Value, v.Get(StepPage).Span), v.Get(StepWhy) ?? "") : null)),
        "Five to nine pages in order.");

    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("reading path",
    [
        CommonFields.RequiredId, CommonFields.RequiredTitle, For, Description, CommonFields.Order, Steps,
        CommonFields.Asked, CommonFields.Contributors, CommonFields.Changes, CommonFields.RedirectFrom, CommonFields.Published, CommonFields.Excluded,
    ]);

    internal static ReadingPath Create(DocumentFile file, FieldValues v)
    {
        var path = new ReadingPath
        {
            Id = v.Get(CommonFields.RequiredId) ?? file.FallbackId,
            Title = v.Get(CommonFields.RequiredTitle) ?? file.FallbackId,
            Description = v.Get(Description) ?? v.Get(For) ?? "",
            Language = file.Language,
            Address = "",
            Source = file.Source,
            BodyStart = file.BodyStart,
            For = v.Get(For) ?? "",
            Steps = v.Get(Steps) ?? [],
            Order = v.Get(CommonFields.Order),
            RedirectFrom = [.. v.Get(CommonFields.RedirectFrom).Select(r => new Redirect(r.Value.TrimStart('/'), r.Span))],
            Changes = [.. v.Get(CommonFields.Changes).OrderByDescending(c => c.Date)],
            Contributors = v.Get(CommonFields.Contributors),
        };
        return path;
    }
}
