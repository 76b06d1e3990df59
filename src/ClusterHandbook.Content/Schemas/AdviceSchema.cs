using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>Links from the self-assessment to pages: <c>{ to: skane#lessons, why: … }</c>, or the id alone.</summary>
internal static class AdviceSchema
{
    private static readonly Field<Located> To = Required("to", CommonFields.LocatedId, "The id of the page, and the heading after a `#` where one is meant.");
    private static readonly Field<string?> Why = Optional("why", CommonFields.Text, "What one finds there, in one sentence.");

    /// <summary>The key <c>links</c>.</summary>
    public static readonly Field<IReadOnlyList<Advice>> Links = Optional(
        "links",
        new ListKind<Advice>(new GroupKind<Advice>(
            new RecordSchema("link", [To, Why]),
            (v, _) => v.Has(To) ? Create(v.Get(To).Value, v.Get(Why) ?? "", v.Get(To).Span) : null,
            (scalar, _, _) => Create(scalar.Value.Trim(), "", scalar.Span))),
        (IReadOnlyList<Advice>)[],
        "Pages that help to answer.");

    private static Advice Create(string target, string why, TextSpan span)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return hash < 0
            ? new Advice(new PageReference(target, span), "", why)
            : new Advice(new PageReference(target[..hash], span), target[(hash + 1)..], why);
    }
}
