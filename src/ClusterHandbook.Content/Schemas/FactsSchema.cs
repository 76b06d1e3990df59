using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The <c>facts</c> of a case: every kind of fact, each a value, a list, or values with source and date.</summary>
internal static class FactsSchema
{
    private static readonly Field<string?> Of = Optional("of", CommonFields.Text, "Which of several initiatives the fact is about.");
    private static readonly Field<IReadOnlyList<Citation>> Source = Optional("source", CommonFields.Citations, [], "Where it is read, when not at the case's own source.");
    private static readonly Field<string?> AsOf = Optional("asOf", new AsOfKind(), "When it holds, when not at the case's own date.");
    private static readonly Field<bool> Inferred = Optional("inferred", new BooleanKind(), false, "`true` when it is concluded rather than read.");
    private static readonly Field<string?> Note = Optional("note", CommonFields.Text, "The reason, or a remark.");
    private static readonly Field<int> Year = Optional("year", new IntegerKind(1000, 2100), 0, "The year of an event or a result.");
    private static readonly Field<string?> Measure = Optional("measure", CommonFields.Text, "What was measured.");
    private static readonly Field<string?> Baseline = Optional("baseline", CommonFields.Text, "What a result started from.");

    private static readonly Dictionary<string, Field<IReadOnlyList<Fact>>> ByKey =
        FactKinds.All.ToDictionary(kind => kind.Key, FieldFor, StringComparer.Ordinal);

    public static readonly Field<CaseFacts?> Facts = Optional(
        "facts",
        new GroupKind<CaseFacts>(new RecordSchema("list of facts", [.. FactKinds.All.Select(k => ByKey[k.Key])]), (values, _) => Create(values)),
        "What the sources report; what they do not give is left out.");

    private static CaseFacts Create(FieldValues values) => new(
        ByKey.Where(pair => values.Get(pair.Value).Count > 0)
            .ToDictionary(pair => pair.Key, pair => values.Get(pair.Value), StringComparer.Ordinal));

    private static Field<IReadOnlyList<Fact>> FieldFor(FactKind kind) =>
        Optional(kind.Key, new ListKind<Fact>(FactKindOf(kind)), (IReadOnlyList<Fact>)[], kind.Summary);

    private static GroupKind<Fact> FactKindOf(FactKind kind) => kind.TaxonomySet is { } set
        ? OfTerms(new TaxonomyKind(set))
        : OfTexts();

    private static GroupKind<Fact> OfTerms(TaxonomyKind words)
    {
        var value = Required("value", words, "The word.");
        return new GroupKind<Fact>(
            new RecordSchema("fact", [value, Of, Source, AsOf, Inferred, Note]),
            (v, node) => v.Has(value) ? Common(new Fact(v.Get(value).Name) { Term = v.Get(value) }, v, node) : null,
            (scalar, context, key) => words.TryRead(scalar, context, key, out var term)
                ? new Fact(term.Name) { Term = term, Span = scalar.Span }
                : null);
    }

    private static GroupKind<Fact> OfTexts()
    {
        var value = Required("value", CommonFields.Text, "The fact in a few words.");
        return new GroupKind<Fact>(
            new RecordSchema("fact", [value, Of, Source, AsOf, Inferred, Note, Year, Measure, Baseline]),
            (v, node) => v.Has(value) ? Common(new Fact(v.Get(value)), v, node) : null,
            (scalar, context, key) => CommonFields.Text.TryRead(scalar, context, key, out var text)
                ? new Fact(text) { Span = scalar.Span }
                : null);
    }

    private static Fact Common(Fact fact, FieldValues v, YamlNode node) => fact with
    {
        Of = v.Get(Of),
        Sources = v.Get(Source),
        AsOf = v.Get(AsOf),
        IsInferred = v.Get(Inferred),
        Note = v.Get(Note),
        Year = v.Get(Year) is var year and > 0 ? year : null,
        Measure = v.Get(Measure),
        Baseline = v.Get(Baseline),
        Span = node.Span,
    };
}
