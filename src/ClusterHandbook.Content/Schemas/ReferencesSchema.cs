using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;
using static ClusterHandbook.Content.Schemas.Fields;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The works of <c>references.yml</c>; author and year may be missing.</summary>
public static class ReferencesSchema
{
    private static readonly Field<IReadOnlyList<string>> Authors = Optional("authors", CommonFields.Texts, [], "“Family, Given”, in order.");
    private static readonly Field<string?> Short = Optional("short", CommonFields.Text, "How the text names a work without authors.");
    private static readonly Field<string?> Year = Optional("year", CommonFields.Literal, "Year of publication.");
    private static readonly Field<string> Title = Required("title", CommonFields.Text, "The title.");
    private static readonly Field<string?> Container = Optional("container", CommonFields.Text, "Journal, book or series.");
    private static readonly Field<IReadOnlyList<string>> Editors = Optional("editors", CommonFields.Texts, [], "“Family, Given”, in order.");
    private static readonly Field<string?> Volume = Optional("volume", CommonFields.Literal, "Volume.");
    private static readonly Field<string?> Issue = Optional("issue", CommonFields.Literal, "Issue.");
    private static readonly Field<string?> Pages = Optional("pages", CommonFields.Literal, "Pages.");
    private static readonly Field<string?> Publisher = Optional("publisher", CommonFields.Text, "Publisher.");
    private static readonly Field<string?> Place = Optional("place", CommonFields.Text, "Place of publication.");
    private static readonly Field<string?> Doi = Optional("doi", CommonFields.Literal, "DOI, without an address in front.");
    private static readonly Field<string?> Url = Optional("url", new WebAddressKind(), "Where it can be read.");
    private static readonly Field<string?> In = Optional("in", CommonFields.Literal, "The key of the work through which it is known.");

    /// <summary>The keys of one work.</summary>
    public static RecordSchema Schema { get; } = new("reference",
        [Authors, Short, Year, Title, Container, Editors, Volume, Issue, Pages, Publisher, Place, Doi, Url, In]);

    internal static IReadOnlyList<Reference> Bind(SourceText source, DiagnosticBag findings)
    {
        if (YamlReader.Read(source, new TextSpan(0, source.Text.Length), findings) is not { } mapping)
        {
            return [];
        }

        var context = new BindContext(source, findings, Taxonomy.Empty);
        var works = new List<Reference>();
        foreach (var entry in mapping.Entries)
        {
            if (CitationSyntax.KeyLength(entry.Key.Value, 0) != entry.Key.Value.Length || entry.Key.Value.Length == 0)
            {
                findings.Add(SchemaDiagnostics.BadKey(source, entry.Key));
            }
            else if (entry.Value is YamlMapping work)
            {
                works.Add(Create(entry.Key, Schema.Bind(work, context), source));
            }
            else
            {
                findings.Add(SchemaDiagnostics.WrongType(source, entry.Value, entry.Key.Value, "a work: `title`, `authors`, `year` …"));
            }
        }

        foreach (var work in works.Where(work => work.In is not null && works.TrueForAll(other => other.Key != work.In)))
        {
            findings.Add(ReferenceDiagnostics.UnknownKey(source, work.Span, work.In!, works.Select(w => w.Key)));
        }

        return works;
    }

    private static Reference Create(YamlScalar key, FieldValues v, SourceText source)
    {
        var authors = v.Get(Authors);
        var title = v.Get(Title) ?? key.Value;
        var names = v.Get(Short) ?? ShortNames(authors, title);
        return new Reference(key.Value, authors, v.Get(Year) is { } year && v.Get(Short) is null ? $"{names} {year}" : names, title)
        {
            Year = v.Get(Year),
            Container = v.Get(Container),
            Editors = v.Get(Editors),
            Volume = v.Get(Volume),
            Issue = v.Get(Issue),
            Pages = v.Get(Pages),
            Publisher = v.Get(Publisher),
            Place = v.Get(Place),
            Doi = v.Get(Doi),
            Url = v.Get(Url),
            In = v.Get(In),
            Source = source,
            Span = key.Span,
        };
    }

    private static string ShortNames(IReadOnlyList<string> authors, string title)
    {
        var families = authors.Select(author => author.Split(',')[0].Trim()).ToList();
        return families.Count switch
        {
            0 => title,
            1 => families[0],
            2 => $"{families[0]} and {families[1]}",
            _ => $"{families[0]} and others",
        };
    }
}

internal static class ReferenceDiagnostics
{
    public static Diagnostic UnknownKey(SourceText source, TextSpan span, string key, IEnumerable<string> known) =>
        new("CH0220", Severity.Error, $"no work has the key `{key}`", source, span,
            Suggestion.DidYouMean(key, known) ?? "add the work to references.yml, or mend the key");
}
