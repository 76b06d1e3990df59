using ClusterHandbook.Content.Model;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The front matter of a case study.</summary>
public static class CaseSchema
{
    private static readonly Field<string> Subtitle = Required("subtitle", CommonFields.Text, "What the case teaches, in a few words.");
    private static readonly Field<string> Card = Required("card", new TextKind(60), "The case in at most 60 words.");
    private static readonly Field<string> Place = Required("place", CommonFields.Text, "The town or region.");
    private static readonly Field<Term> Country = Required("country", new TaxonomyKind("countries"), "The country, as its two-letter code.");
    private static readonly Field<IReadOnlyList<double>> Coordinates =
        Optional("coordinates", new ListKind<double>(new NumberKind(-180, 180), 2), [], "Latitude and longitude: `[48.39, -4.49]`.");
    private static readonly Field<IReadOnlyList<Citation>> Source = Required("source", CommonFields.Citations, "The source of every fact that does not name its own.");
    private static readonly Field<string> AsOf = Required("asOf", new AsOfKind(), "The year as of which the facts hold.");
    private static readonly Field<Term> Evidence = Required("evidence", new TaxonomyKind("evidence"), "What kind of evidence the case rests on.");
    private static readonly Field<IReadOnlyList<string>> WorksWhen = Optional("worksWhen", CommonFields.Texts, [], "Where the approach works, in the handbook's own judgement.");
    private static readonly Field<IReadOnlyList<string>> WorksNotWhen = Optional("worksNotWhen", CommonFields.Texts, [], "Where it does not, in the handbook's own judgement.");
    private static readonly Field<string> Licence = Required("licence", CommonFields.Text, "The licence of the text, such as `CC BY 4.0`.");
    private static readonly Field<string> Consent = Required("consent", CommonFields.Text, "Who agreed to the publication, or that it is written from published sources.");
    private static readonly Field<IReadOnlyList<TypedLink>> Links = CommonFields.Links("illustrates", "buildsOn", "contrasts");

    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("case study",
    [
        CommonFields.RequiredId, CommonFields.RequiredTitle, Subtitle, Card, CommonFields.Order, Place, Country, Coordinates, Source,
        AsOf, Evidence, FactsSchema.Facts, WorksWhen, WorksNotWhen, CommonFields.Questions, Links, Licence, Consent,
        CommonFields.Asked, CommonFields.Tags, CommonFields.Contributors, CommonFields.Changes, CommonFields.RedirectFrom, CommonFields.Published, CommonFields.Excluded,
    ]);

    internal static CaseStudy Create(DocumentFile file, FieldValues v)
    {
        var coordinates = v.Get(Coordinates);
        return CommonFields.WithCommon(
            new CaseStudy
            {
                Id = v.Get(CommonFields.RequiredId) ?? file.FallbackId,
                Title = v.Get(CommonFields.RequiredTitle) ?? file.FallbackId,
                Description = v.Get(Card) ?? "",
                Language = file.Language,
                Address = "",
                Source = file.Source,
                BodyStart = file.BodyStart,
                Subtitle = v.Get(Subtitle) ?? "",
                Card = v.Get(Card) ?? "",
                Place = v.Get(Place) ?? "",
                Country = v.Get(Country),
                Coordinates = coordinates.Count == 2 ? (coordinates[0], coordinates[1]) : null,
                FactSources = v.Get(Source) ?? [],
                AsOf = v.Get(AsOf),
                Evidence = v.Get(Evidence),
                Facts = v.Get(FactsSchema.Facts) ?? new CaseFacts([]),
                WorksWhen = v.Get(WorksWhen),
                WorksNotWhen = v.Get(WorksNotWhen),
                Licence = v.Get(Licence) ?? "",
                Consent = v.Get(Consent) ?? "",
                Links = v.Get(Links),
            },
            v);
    }
}
