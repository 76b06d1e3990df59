using System.Text.Json;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The keys of one kind of file or group, in the order in which the documentation lists them.</summary>
public sealed class RecordSchema
{
    private readonly Dictionary<string, Field> _byName;

    /// <param name="name">What a person calls it: “case study”.</param>
    /// <param name="fields">Its keys.</param>
    public RecordSchema(string name, IReadOnlyList<Field> fields)
    {
        Name = name;
        Fields = fields;
        _byName = fields.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a person calls it: “case study”.</summary>
    public string Name { get; }

    /// <summary>Its keys.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>Reads every key; reports unknown, missing and unusable ones. What could be read is kept.</summary>
    public FieldValues Bind(YamlMapping mapping, BindContext context)
    {
        var values = new Dictionary<Field, object?>();
        var nodes = new Dictionary<Field, YamlNode>();
        var misspelt = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in mapping.Entries)
        {
            if (!_byName.TryGetValue(entry.Key.Value, out var field))
            {
                if (Suggestion.Closest(entry.Key.Value, _byName.Keys) is { } meant)
                {
                    misspelt.Add(meant); // One mistake, one finding: that key is not missing, it is misspelt.
                }

                context.Findings.Add(IsCutText(entry, context)
                    ? SchemaDiagnostics.CommaInText(context.Source, entry.Key)
                    : SchemaDiagnostics.UnknownKey(context.Source, entry.Key, this));
                continue;
            }

            nodes[field] = entry.Value;
            if (entry.Value is YamlScalar { IsNull: true })
            {
                if (field.IsRequired)
                {
                    context.Findings.Add(SchemaDiagnostics.EmptyKey(context.Source, entry.Key.Span, Name, field));
                }

                continue;
            }

            if (field.Kind.TryReadObject(entry.Value, context, field.Name, out var value))
            {
                values[field] = value;
            }
        }

        ReportMissing(mapping, context, nodes, misspelt);
        return new FieldValues(values, nodes);
    }

    /// <summary>Writes the JSON Schema of the group's members, inside an open object.</summary>
    public void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (var field in Fields)
        {
            writer.WriteStartObject(field.Name);
            writer.WriteString("description", field.Summary);
            field.Kind.WriteJsonSchema(writer, taxonomy);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        if (Fields.Any(field => field.IsRequired))
        {
            writer.WriteStartArray("required");
            foreach (var field in Fields.Where(field => field.IsRequired))
            {
                writer.WriteStringValue(field.Name);
            }

            writer.WriteEndArray();
        }

        writer.WriteBoolean("additionalProperties", false);
    }

    private static bool IsCutText(YamlEntry entry, BindContext context) =>
        entry.Value is YamlScalar { IsNull: true, Value: "" }
        && context.Source.Text.AsSpan(0, entry.Key.Span.Start).TrimEnd().EndsWith(",", StringComparison.Ordinal);

    private void ReportMissing(YamlMapping mapping, BindContext context, Dictionary<Field, YamlNode> nodes, HashSet<string> misspelt)
    {
        foreach (var field in Fields.Where(field => field.IsRequired && !nodes.ContainsKey(field) && !misspelt.Contains(field.Name)))
        {
            context.Findings.Add(SchemaDiagnostics.MissingKey(context.Source, new TextSpan(mapping.Span.Start, 0), Name, field));
        }
    }
}
