using System.Text.Json;
using ClusterHandbook.Content.Yaml;

namespace ClusterHandbook.Content.Schemas;

/// <summary>What a key may hold: one definition reads it, explains it, and describes it to editors.</summary>
public abstract class ValueKind
{
    /// <summary>What an author is told to write: “a text”, “a list of page ids”.</summary>
    public abstract string Expectation { get; }

    /// <summary>Writes the members of the JSON Schema that describes the value, inside an open object.</summary>
    /// <param name="writer">Stands inside the object.</param>
    /// <param name="taxonomy">Gives the allowed words.</param>
    public abstract void WriteJsonSchema(Utf8JsonWriter writer, Model.Taxonomy taxonomy);

    /// <summary>Reads a value; reports what is wrong and returns false when it cannot be used.</summary>
    internal abstract bool TryReadObject(YamlNode node, BindContext context, string key, out object? value);
}

/// <inheritdoc cref="ValueKind"/>
/// <typeparam name="T">What the value becomes.</typeparam>
public abstract class ValueKind<T> : ValueKind
{
    /// <summary>Reads a value; reports what is wrong and returns false when it cannot be used.</summary>
    /// <param name="node">Never null in the sense of YAML: an empty value is treated as a missing key before.</param>
    /// <param name="context">Where findings go.</param>
    /// <param name="key">The key, for messages.</param>
    /// <param name="value">The value.</param>
    public abstract bool TryRead(YamlNode node, BindContext context, string key, out T value);

    internal sealed override bool TryReadObject(YamlNode node, BindContext context, string key, out object? value)
    {
        var read = TryRead(node, context, key, out var typed);
        value = typed;
        return read;
    }

    /// <summary>Reports that the value is of the wrong type.</summary>
    protected bool Reject(YamlNode node, BindContext context, string key, out T value)
    {
        context.Findings.Add(SchemaDiagnostics.WrongType(context.Source, node, key, Expectation));
        value = default!;
        return false;
    }
}
