using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The words of <c>synonyms.yml</c>: for each language, what readers type and what the handbook calls it.</summary>
public static class SynonymsSchema
{
    private const string WordExpected = "a word, or a list of words: `[offshoring]`";

    internal static IReadOnlyList<SearchSynonym> Bind(SourceText source, DiagnosticBag findings)
    {
        if (YamlReader.Read(source, new TextSpan(0, source.Text.Length), findings) is not { } mapping)
        {
            return [];
        }

        var synonyms = new List<SearchSynonym>();
        foreach (var language in mapping.Entries)
        {
            if (language.Value is YamlMapping words)
            {
                synonyms.AddRange(words.Entries.Select(e => Read(source, language.Key.Value, e, findings)).OfType<SearchSynonym>());
            }
            else
            {
                findings.Add(SchemaDiagnostics.WrongType(source, language.Value, language.Key.Value, "words and what the handbook calls them"));
            }
        }

        return synonyms;
    }

    private static SearchSynonym? Read(SourceText source, string language, YamlEntry entry, DiagnosticBag findings)
    {
        IReadOnlyList<YamlNode> nodes = entry.Value is YamlSequence list ? list.Items : [entry.Value];
        foreach (var node in nodes.Prepend(entry.Key))
        {
            if (node is not YamlScalar { IsNull: false } scalar || Words.Count(scalar.Value) != 1)
            {
                findings.Add(SchemaDiagnostics.WrongType(source, node, entry.Key.Value, WordExpected));
                return null;
            }
        }

        return new SearchSynonym(language, entry.Key.Value, [.. nodes.Cast<YamlScalar>().Select(s => s.Value)]);
    }
}
