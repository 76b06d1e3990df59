using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>Keys and kinds of values that several kinds of document share.</summary>
internal static class CommonFields
{
    public static readonly TextKind Text = new();
    public static readonly LiteralKind Literal = new();
    public static readonly ValueKind<IReadOnlyList<string>> Texts = new ListKind<string>(Text);
    public static readonly ValueKind<Located> LocatedId = new LocatedKind();
    public static readonly ValueKind<IReadOnlyList<Citation>> Citations = new CitationsKind();

    public static readonly Field<string?> Id = Optional("id", new IdKind(), "The permanent name of the page: addresses and links rest on it.");
    public static readonly Field<string?> Title = Optional("title", Text, "The title.");
    public static readonly Field<string> RequiredId = Required("id", new IdKind(), "The permanent name of the page: addresses and links rest on it.");
    public static readonly Field<string> RequiredTitle = Required("title", Text, "The title.");
    public static readonly Field<string?> Description = Optional("description", Text, "One sentence on the page, for lists and search engines.");
    public static readonly Field<int> Order = Optional("order", new IntegerKind(0, 1_000_000), int.MaxValue, "The place among pages of the same kind.");
    public static readonly Field<IReadOnlyList<string>> Tags = Optional("tags", Texts, [], "Free key words; each gets a page of its own.");
    public static readonly Field<IReadOnlyList<Located>> RedirectFrom =
        Optional("redirectFrom", new ListKind<Located>(LocatedId), [], "Old addresses of the page, such as `cases/old-name.html`.");
    public static readonly Field<IReadOnlyList<string>> Contributors = Optional("contributors", Texts, [], "Who wrote the page.");
    public static readonly Field<bool> Published = Optional("published", new BooleanKind(), true, "`false` keeps the page out of the handbook.");
    public static readonly Field<bool> Excluded = Optional("excluded", new BooleanKind(), false, "`true` keeps the page out of the handbook.");

    private static readonly Field<DateOnly> ChangeDate = Required("date", new DateKind(), "The day of the change.");
    private static readonly Field<string> ChangeNote = Required("note", Text, "What changed, in one sentence.");
    public static readonly Field<IReadOnlyList<Change>> Changes = Optional(
        "changes",
        new ListKind<Change>(new GroupKind<Change>(
            new RecordSchema("change", [ChangeDate, ChangeNote]),
            (v, _) => v.Has(ChangeDate) && v.Has(ChangeNote) ? new Change(v.Get(ChangeDate), v.Get(ChangeNote)) : null)),
        [],
        "What changed and when, for the feed and for readers of printed editions.");

    private static readonly Field<Located> LinkTo = Required("to", LocatedId, "The id of the page.");
    private static readonly Field<string?> LinkWhy = Optional("why", Text, "One sentence on how the two pages belong together.");
    private static readonly RecordSchema LinkSchema = new("link", [LinkTo, LinkWhy]);

    private static readonly Field<string> QuestionCode = Required("code", Literal, "The code of a question of the self-assessment.");
    private static readonly Field<string?> QuestionAsk = Optional("ask", Text, "What the page asks its reader.");
    public static readonly Field<IReadOnlyList<QuestionLink>> Questions = Optional(
        "questions",
        new ListKind<QuestionLink>(new GroupKind<QuestionLink>(
            new RecordSchema("question", [QuestionCode, QuestionAsk]),
            (v, _) => v.Has(QuestionCode) ? new QuestionLink(v.Get(QuestionCode), v.Get(QuestionAsk) ?? "", v.SpanOf(QuestionCode)) : null,
            (scalar, _, _) => new QuestionLink(scalar.Value, "", scalar.Span))),
        [],
        "Questions of the self-assessment that the page speaks to.");

    private static readonly Field<Located> AskedAt = Required("at", LocatedId, "The id of the heading under which the answer stands.");
    private static readonly Field<IReadOnlyList<string>> AskedWords = Required("words", Texts, "What readers type.");
    public static readonly Field<IReadOnlyList<IReadOnlyList<AskedPhrase>>> Asked = Optional(
        "asked",
        new ListKind<IReadOnlyList<AskedPhrase>>(new GroupKind<IReadOnlyList<AskedPhrase>>(
            new RecordSchema("phrase", [AskedAt, AskedWords]),
            (v, _) => v.Has(AskedAt) && v.Has(AskedWords)
                ? [.. v.Get(AskedWords).Select(words => new AskedPhrase(words, v.Get(AskedAt).Value, v.Get(AskedAt).Span))]
                : null,
            (scalar, _, _) => [new AskedPhrase(scalar.Value, "", scalar.Span)])),
        [],
        "What readers type into the search when they need the page, in words that it does not use; no page shows it.");

    /// <summary>The <c>links</c> key with the relations that a kind of document may have.</summary>
    public static Field<IReadOnlyList<TypedLink>> Links(params string[] relations)
    {
        var fields = Array.ConvertAll(relations, relation => Optional(
            relation,
            new ListKind<TypedLink>(new GroupKind<TypedLink>(
                LinkSchema,
                (v, _) => v.Has(LinkTo)
                    ? new TypedLink(relation, v.Get(LinkTo).Value, v.Get(LinkWhy) ?? "", v.Get(LinkTo).Span)
                    : null,
                (scalar, _, _) => new TypedLink(relation, scalar.Value, "", scalar.Span))),
            (IReadOnlyList<TypedLink>)[],
            RelationSummary(relation)));
        var schema = new RecordSchema("group of links", fields);
        return Optional(
            "links",
            new TypedLinksKind(schema, fields),
            [],
            "Typed links to other pages.");
    }

    private static string RelationSummary(string relation) => relation switch
    {
        "illustrates" => "Concepts that the case shows at work.",
        "buildsOn" => "Pages that this one rests on.",
        "contrasts" => "Pages that show the opposite or another way.",
        "broader" => "The larger concept that this one belongs to.",
        _ => "Pages that belong to the same question.",
    };

    /// <summary>Fills in what all documents have in common.</summary>
    public static T WithCommon<T>(T document, FieldValues values)
        where T : Document => document with
        {
            Order = values.Get(Order),
            Tags = values.Get(Tags),
            RedirectFrom = [.. values.Get(RedirectFrom).Select(r => new Redirect(r.Value.TrimStart('/'), r.Span))],
            Changes = NewestFirst(values.Get(Changes)),
            Contributors = values.Get(Contributors),
            Questions = values.Get(Questions),
            Asked = [.. values.Get(Asked).SelectMany(phrases => phrases)],
        };

    private static IReadOnlyList<Change> NewestFirst(IReadOnlyList<Change> changes) =>
        changes.Count < 2 ? changes : [.. changes.OrderByDescending(c => c.Date)];
}

/// <summary>A text and where it stands.</summary>
internal sealed record Located(string Value, TextSpan Span);

/// <summary>A text that a later step checks, so its place is kept.</summary>
internal sealed class LocatedKind : ValueKind<Located>
{
    public override string Expectation => "an id or address";

    public override bool TryRead(YamlNode node, BindContext context, string key, out Located value)
    {
        if (node is not YamlScalar scalar)
        {
            return Reject(node, context, key, out value);
        }

        value = new Located(scalar.Value.Trim(), scalar.Span);
        return true;
    }

    public override void WriteJsonSchema(System.Text.Json.Utf8JsonWriter writer, Taxonomy taxonomy) =>
        writer.WriteString("type", "string");
}

/// <summary>Citations in front matter: <c>"@key, section 4"</c>, several joined by <c>;</c>.</summary>
internal sealed class CitationsKind : ValueKind<IReadOnlyList<Citation>>
{
    public override string Expectation => "a source such as `\"@carvalho-vanwinden, section 4\"`";

    public override bool TryRead(YamlNode node, BindContext context, string key, out IReadOnlyList<Citation> value)
    {
        if (node is not YamlScalar scalar)
        {
            return Reject(node, context, key, out value);
        }

        var citations = CitationSyntax.Parse(scalar.Value, 0, out var reason);
        value = citations is null ? [] : [.. citations.Select(citation => Place(citation, scalar.Span))];
        if (citations is null)
        {
            context.Findings.Add(SchemaDiagnostics.BadCitation(context.Source, scalar.Span, reason));
        }

        return citations is not null;
    }

    public override void WriteJsonSchema(System.Text.Json.Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteString("type", "string");
        writer.WriteString("pattern", "^@");
    }

    // Quotes and escapes move characters, so the whole value is the place.
    private static Citation Place(Citation citation, TextSpan span) =>
        citation with { Span = span, In = citation.In is null ? null : Place(citation.In, span) };
}

/// <summary>All relations of a document in one list.</summary>
internal sealed class TypedLinksKind(RecordSchema schema, IReadOnlyList<Field<IReadOnlyList<TypedLink>>> relations)
    : ValueKind<IReadOnlyList<TypedLink>>
{
    public override string Expectation => "groups of links: " + string.Join(", ", schema.Fields.Select(f => f.Name));

    public override bool TryRead(YamlNode node, BindContext context, string key, out IReadOnlyList<TypedLink> value)
    {
        if (node is not YamlMapping mapping)
        {
            return Reject(node, context, key, out value);
        }

        var values = schema.Bind(mapping, context);
        value = [.. relations.SelectMany(values.Get)];
        return true;
    }

    public override void WriteJsonSchema(System.Text.Json.Utf8JsonWriter writer, Taxonomy taxonomy) =>
        schema.WriteJsonSchema(writer, taxonomy);
}
