using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The keys of <c>taxonomy.yml</c>.</summary>
public static class TaxonomySchema
{
    private static readonly Field<string> Id = Required("id", CommonFields.Literal, "As written in front matter.");
    private static readonly Field<string> Name = Required("name", CommonFields.Text, "As shown.");
    private static readonly Field<string?> Icon = Optional("icon", CommonFields.Literal, "A symbol of the theme.");
    private static readonly Field<string?> Description = Optional("description", CommonFields.Text, "One sentence.");

    private static readonly GroupKind<Term> TermKind = new(
        new RecordSchema("word", [Id, Name, Icon, Description]),
        (v, _) => v.Has(Id) && v.Has(Name) ? new Term(v.Get(Id), v.Get(Name), v.Get(Icon), v.Get(Description)) : null);

    private static readonly IReadOnlyList<Field<IReadOnlyList<Term>>> Sets =
    [
        .. Taxonomy.SetNames.Select(name => Optional(name, new ListKind<Term>(TermKind), (IReadOnlyList<Term>)[], $"The words for `{name}`.")),
    ];

    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("taxonomy", [.. Sets]);

    internal static Taxonomy Bind(SourceText source, DiagnosticBag findings)
    {
        if (YamlReader.Read(source, new TextSpan(0, source.Text.Length), findings) is not { } mapping)
        {
            return Taxonomy.Empty;
        }

        var values = Schema.Bind(mapping, new BindContext(source, findings, Taxonomy.Empty));
        return new Taxonomy(Sets.ToDictionary(set => set.Name, values.Get, StringComparer.Ordinal));
    }
}
