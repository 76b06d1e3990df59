using ClusterHandbook.Content.Model;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The front matter of a concept.</summary>
public static class ConceptSchema
{
    private static readonly Field<string> Definition = Required("definition", new TextKind(40), "One sentence that stands alone.");
    private static readonly Field<Term> Theme = Required("theme", new TaxonomyKind("themes"), "The group of concepts it belongs to.");
    private static readonly Field<IReadOnlyList<string>> Synonyms = Optional("synonyms", CommonFields.Texts, [], "Other names.");
    private static readonly Field<IReadOnlyList<string>?> AutoLink =
        Optional<IReadOnlyList<string>>("autolink", CommonFields.Texts, "Phrases that are linked to the concept in other pages; without the key its title and synonyms; `[]` for none.");

    private static readonly Field<string> LocalWordText = Required("word", CommonFields.Text, "The word.");
    private static readonly Field<string> LocalWordLanguage = Required("language", CommonFields.Literal, "Its language, as a code such as `sv`.");
    private static readonly Field<IReadOnlyList<LocalWord>> LocalWords = Optional(
        "localWords",
        new ListKind<LocalWord>(new GroupKind<LocalWord>(
            new RecordSchema("local word", [LocalWordText, LocalWordLanguage]),
            (v, _) => v.Has(LocalWordText) && v.Has(LocalWordLanguage) ? new LocalWord(v.Get(LocalWordText), v.Get(LocalWordLanguage)) : null)),
        (IReadOnlyList<LocalWord>)[],
        "Names in other languages.");

    private static readonly Field<string> SeeTerm = Required("term", CommonFields.Text, "The term.");
    private static readonly Field<string> SeeDefinition = Required("definition", CommonFields.Text, "One sentence.");
    private static readonly Field<IReadOnlyList<SubTerm>> See = Optional(
        "see",
        new ListKind<SubTerm>(new GroupKind<SubTerm>(
            new RecordSchema("smaller term", [SeeTerm, SeeDefinition]),
            (v, _) => v.Has(SeeTerm) && v.Has(SeeDefinition) ? new SubTerm(v.Get(SeeTerm), v.Get(SeeDefinition)) : null)),
        (IReadOnlyList<SubTerm>)[],
        "Smaller terms that the page explains, for the glossary.");

    private static readonly Field<IReadOnlyList<TypedLink>> Links = CommonFields.Links("broader", "buildsOn", "contrasts", "related");

    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("concept",
    [
        CommonFields.RequiredId, CommonFields.RequiredTitle, Definition, Theme, CommonFields.Order, Synonyms, LocalWords, AutoLink, See,
        Links, CommonFields.Questions, CommonFields.Asked, CommonFields.Tags, CommonFields.Contributors, CommonFields.Changes,
        CommonFields.RedirectFrom, CommonFields.Published, CommonFields.Excluded,
    ]);

    internal static Concept Create(DocumentFile file, FieldValues v)
    {
        var title = v.Get(CommonFields.RequiredTitle) ?? file.FallbackId;
        var synonyms = v.Get(Synonyms);
        return CommonFields.WithCommon(
            new Concept
            {
                Id = v.Get(CommonFields.RequiredId) ?? file.FallbackId,
                Title = title,
                Description = v.Get(Definition) ?? "",
                Language = file.Language,
                Address = "",
                Source = file.Source,
                BodyStart = file.BodyStart,
                Theme = v.Get(Theme),
                Synonyms = synonyms,
                LocalWords = v.Get(LocalWords),
                AutoLink = v.Has(AutoLink) ? v.Get(AutoLink)! : [title, .. synonyms],
                See = v.Get(See),
                Links = v.Get(Links),
            },
            v);
    }
}
