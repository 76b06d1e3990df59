using System.Text.Json;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;

namespace ClusterHandbook.Content.Schemas;

/// <summary>A list; one value alone counts as a list of one.</summary>
public sealed class ListKind<T>(ValueKind<T> item, int maximum = 1000) : ValueKind<IReadOnlyList<T>>
{
    /// <inheritdoc/>
    public override string Expectation => $"a list, each item {item.Expectation}";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out IReadOnlyList<T> value)
    {
        IReadOnlyList<YamlNode> nodes = node is YamlSequence sequence ? sequence.Items : [node];
        var list = new List<T>(nodes.Count);
        foreach (var child in nodes)
        {
            if (child is not YamlScalar { IsNull: true } && item.TryRead(child, context, key, out var read))
            {
                list.Add(read);
            }
        }

        if (list.Count > maximum)
        {
            context.Findings.Add(SchemaDiagnostics.OutOfRange(
                context.Source, node.Span, key, $"has {list.Count} entries, and {maximum} fit", "keep the most important ones"));
        }

        value = list;
        return true;
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        item.WriteJsonSchema(writer, taxonomy);
        writer.WriteEndObject();
        writer.WriteStartObject();
        writer.WriteString("type", "array");
        writer.WriteStartObject("items");
        item.WriteJsonSchema(writer, taxonomy);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}

/// <summary>A group of keys that becomes a record.</summary>
/// <param name="schema">Its keys.</param>
/// <param name="create">Makes the record; null when a required key was missing (and reported).</param>
/// <param name="shorthand">How a single value stands for the group, where it may.</param>
public sealed class GroupKind<T>(
    RecordSchema schema, Func<FieldValues, YamlNode, T?> create, Func<YamlScalar, BindContext, string, T?>? shorthand = null) : ValueKind<T>
    where T : class
{
    /// <inheritdoc/>
    public override string Expectation => (shorthand is null ? "" : "one value or ")
        + $"keys and values ({string.Join(", ", schema.Fields.Select(f => f.Name))})";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out T value)
    {
        value = null!;
        switch (node)
        {
            case YamlMapping mapping:
                value = create(schema.Bind(mapping, context), node)!;
                return value is not null;
            case YamlScalar scalar when shorthand is not null:
                value = shorthand(scalar, context, key)!;
                return value is not null;
            default:
                return Reject(node, context, key, out value);
        }
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        if (shorthand is null)
        {
            schema.WriteJsonSchema(writer, taxonomy);
            return;
        }

        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        writer.WriteStartArray("type");
        writer.WriteStringValue("string");
        writer.WriteStringValue("number");
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject();
        schema.WriteJsonSchema(writer, taxonomy);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
