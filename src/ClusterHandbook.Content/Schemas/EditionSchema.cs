using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The keys of an edition, a YAML file in <c>editions/</c> or anywhere else.</summary>
public static class EditionSchema
{
    private const int LongestTitle = 120;
    private const int LongestName = 80;
    private const int LongestSentence = 240;

    private static readonly TextKind Name = new(maximumCharacters: LongestName);
    private static readonly ChoiceKind PartKind = new([.. Enum.GetValues<EditionPartKind>().Select(NameOf)]);

    private static readonly Field<string> Id = Required("id", new IdKind(), "The permanent name of the edition: its files are called after it.");
    private static readonly Field<string> Title = Required("title", new TextKind(maximumCharacters: LongestTitle), "The title on the cover.");
    private static readonly Field<string?> Subtitle = Optional("subtitle", new TextKind(maximumCharacters: LongestSentence), "The line under the title.");
    private static readonly Field<string?> City = Optional("city", Name, "The city that is visited.");
    private static readonly Field<DateOnly> Date = Optional("date", new DateKind(), default, "The day of the visit.");
    private static readonly Field<string?> Audience = Optional("audience", new TextKind(maximumCharacters: LongestSentence), "Whom the edition is for, in one sentence.");
    private static readonly Field<IReadOnlyList<string>> Hosts = Optional("hosts", new ListKind<string>(Name, 12), [], "Who receives the visitors.");
    private static readonly Field<IReadOnlyList<string>> Coaches = Optional("coaches", new ListKind<string>(Name, 12), [], "Who coaches.");
    private static readonly Field<string> Paper = Optional("paper", new ChoiceKind("A4", "A5", "Letter"), "A4", "What the book is printed on.");
    private static readonly Field<string?> Language = Optional("language", CommonFields.Literal, "The language of its pages; the site's own when missing.");
    private static readonly Field<bool> Published = Optional("published", new BooleanKind(), true, "`false` keeps the edition off the site; `handbook edition` makes it all the same.");

    private static readonly Field<IReadOnlyList<string>> Offers = Optional(
        "offers", new ListKind<string>(new ChoiceKind("pdf", "booklet", "form", "epub", "offline")), (IReadOnlyList<string>)["pdf", "epub", "offline"],
        "The forms that the site offers for download; `handbook edition` makes all forms.");

    private static readonly Field<int> Step = Required("step", new IntegerKind(1, 99), "The number of the step.");
    private static readonly Field<DateOnly> StepDate = Optional("date", new DateKind(), default, "The day.");
    private static readonly Field<string?> StepNote = Optional("note", new TextKind(maximumCharacters: LongestSentence), "Time, place, names.");
    private static readonly Field<IReadOnlyList<ProgrammeDate>> Dates = Optional(
        "dates",
        new ListKind<ProgrammeDate>(new GroupKind<ProgrammeDate>(
            new RecordSchema("date of a step", [Step, StepDate, StepNote]),
            (v, _) => v.Has(Step)
                ? new ProgrammeDate(v.Get(Step), v.Has(StepDate) ? v.Get(StepDate) : null, v.Get(StepNote) ?? "", v.SpanOf(Step))
                : null)),
        (IReadOnlyList<ProgrammeDate>)[],
        "When the steps of the programme take place.");

    private static readonly Field<string> Part = Required("part", PartKind, "What the part consists of.");
    private static readonly Field<string?> PartTitle = Optional("title", new TextKind(maximumCharacters: LongestTitle), "Its heading, where another one is wanted.");
    private static readonly Field<IReadOnlyList<Located>> Pages = Optional(
        "pages", new ListKind<Located>(CommonFields.LocatedId, 5000), [],
        "Ids of pages in order, or `all`, or `linked` (those that the other pages of the edition link to); `all` when missing.");
    private static readonly Field<IReadOnlyList<Located>> Sheets = Optional(
        "sheets", new ListKind<Located>(CommonFields.LocatedId), [], "Which parts of the self-assessment: `[A, B, C]`; all when missing.");
    private static readonly Field<int> Count = Optional("count", new IntegerKind(1, 48), 4, "How many pages for notes.");
    private static readonly Field<IReadOnlyList<EditionPart>> Parts = Required(
        "parts",
        new ListKind<EditionPart>(new GroupKind<EditionPart>(
            new RecordSchema("part", [Part, PartTitle, Pages, Sheets, Dates, Count]),
            CreatePart,
            Shorthand)),
        "What it holds, in order.");

    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("edition",
        [Id, Title, Subtitle, City, Date, Audience, Hosts, Coaches, Paper, Language, Published, Offers, Parts]);

    /// <summary>The name of a kind of part in the file.</summary>
    public static string NameOf(EditionPartKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Reads an edition; null when the file has no usable id, title or parts (and that is reported).</summary>
    /// <param name="source">The file, inside <c>input/</c> or not.</param>
    /// <param name="settings">Give the language.</param>
    /// <param name="findings">Where findings go.</param>
    public static Edition? Bind(SourceText source, Settings settings, DiagnosticBag findings)
    {
        if (YamlReader.Read(source, new TextSpan(0, source.Text.Length), findings) is not { } mapping)
        {
            return null;
        }

        var v = Schema.Bind(mapping, new BindContext(source, findings, Taxonomy.Empty));
        if (!v.Has(Id) || !v.Has(Title) || !v.Has(Parts))
        {
            return null;
        }

        var isUnreadable = v.Get(Parts).Count == 0 && v.SpanOf(Parts) is { Length: > 2 }; // More than `[]`: what is wrong has been said.
        return isUnreadable ? null : Create(v, source, settings);
    }

    private static Edition Create(FieldValues v, SourceText source, Settings settings) => new()
    {
        Id = v.Get(Id),
        Title = v.Get(Title),
        Subtitle = v.Get(Subtitle) ?? "",
        City = v.Get(City) ?? "",
        Date = v.Has(Date) ? v.Get(Date) : null,
        Audience = v.Get(Audience) ?? "",
        Hosts = v.Get(Hosts),
        Coaches = v.Get(Coaches),
        Paper = v.Get(Paper) switch { "A5" => PaperSize.A5, "Letter" => PaperSize.Letter, _ => PaperSize.A4 },
        Language = v.Get(Language) ?? settings.Language,
        IsPublished = v.Get(Published),
        Offers = v.Get(Offers),
        Parts = v.Get(Parts),
        Source = source,
    };

    private static EditionPart? CreatePart(FieldValues v, YamlNode node)
    {
        if (!v.Has(Part))
        {
            return null;
        }

        var pages = v.Get(Pages);
        var selection = pages.Count != 1 ? PageSelection.Listed : pages[0].Value switch
        {
            "all" => PageSelection.All,
            "linked" => PageSelection.Linked,
            _ => PageSelection.Listed,
        };
        return new EditionPart(KindOf(v.Get(Part)), v.SpanOf(Part))
        {
            Title = v.Get(PartTitle) ?? "",
            Selection = v.Has(Pages) ? selection : PageSelection.All,
            Pages = selection == PageSelection.Listed ? [.. pages.Select(Reference)] : [],
            Sheets = [.. v.Get(Sheets).Select(Reference)],
            Dates = v.Get(Dates),
            Count = v.Get(Count),
        };
    }

    // `- glossary` stands for `- part: glossary`.
    private static EditionPart? Shorthand(YamlScalar scalar, BindContext context, string key) =>
        PartKind.TryRead(scalar, context, key, out var kind) ? new EditionPart(KindOf(kind), scalar.Span) : null;

    private static EditionPartKind KindOf(string name) => Enum.GetValues<EditionPartKind>().First(kind => NameOf(kind) == name);

    private static PageReference Reference(Located text) => new(text.Value, text.Span);
}
