using ClusterHandbook.Content.Model;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The keys of a rule of fit.</summary>
internal static class FitRuleSchema
{
    private static readonly ChoiceKind ItemKind = new("problem", "strategy", "action");

    private static readonly Field<Located> Id = Required("id", CommonFields.LocatedId, "Its permanent id.");
    private static readonly Field<string> Gap = Required("gap", new ChoiceKind("unlinked", "beside"), "What calls it up: an item without a link, or answers to see side by side.");
    private static readonly Field<string?> Item = Optional("item", ItemKind, "Of an unlinked item: its kind.");
    private static readonly Field<string?> Without = Optional("without", ItemKind, "The kind that it has no link to.");
    private static readonly Field<Located?> Code = Optional("code", CommonFields.LocatedId, "The question whose answer calls it up.");
    private static readonly Field<IReadOnlyList<string>> Options = Optional("options", CommonFields.Texts, [], "Ids of choices of that question; with none, any answer calls it up.");
    private static readonly Field<IReadOnlyList<string>> Beside = Optional("beside", CommonFields.Texts, [], "Codes of questions whose answers are shown beside it.");
    private static readonly Field<string> Title = Required("title", CommonFields.Text, "The gap in a few words.");
    private static readonly Field<string> Text = Required("question", CommonFields.Text, "The question; `{item}` stands for the item.");

    /// <summary>A rule.</summary>
    public static readonly GroupKind<FitRule> Kind = new(
        new RecordSchema("rule of fit", [Id, Gap, Item, Without, Code, Options, Beside, Title, Text, AdviceSchema.Links]),
        (v, _) => v.Has(Id) && v.Has(Gap) && v.Has(Title) && v.Has(Text)
            ? new FitRule
            {
                Id = v.Get(Id).Value,
                Gap = v.Get(Gap),
                Item = v.Get(Item),
                Without = v.Get(Without),
                Code = v.Get(Code)?.Value,
                Options = v.Get(Options),
                Beside = v.Get(Beside),
                Title = v.Get(Title),
                Text = v.Get(Text),
                Links = v.Get(AdviceSchema.Links),
                Span = v.Get(Id).Span,
            }
            : null);
}
