using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The values that a file gave to the fields of its schema.</summary>
public sealed class FieldValues
{
    private readonly Dictionary<Field, object?> _values;
    private readonly Dictionary<Field, YamlNode> _nodes;

    internal FieldValues(Dictionary<Field, object?> values, Dictionary<Field, YamlNode> nodes)
    {
        _values = values;
        _nodes = nodes;
    }

    /// <summary>The value, or the field's default. A required field that is missing has been reported and gives null.</summary>
    public T Get<T>(Field<T> field) => _values.TryGetValue(field, out var value) ? (T)value! : field.Default;

    /// <summary>The value of a field whose type is known to the caller only.</summary>
    internal bool TryGet(Field field, out object? value) => _values.TryGetValue(field, out value);

    /// <summary>True when the file gives a usable value.</summary>
    public bool Has(Field field) => _values.ContainsKey(field);

    /// <summary>Where the value stands; the start of the file when the key is missing.</summary>
    public TextSpan SpanOf(Field field) => _nodes.TryGetValue(field, out var node) ? node.Span : default;
}
