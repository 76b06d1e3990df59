using System.Text.Json;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The name of a host, perhaps with a port; an address with scheme or path is not one.</summary>
public sealed class HostKind : ValueKind<string>
{
    /// <inheritdoc/>
    public override string Expectation => "a host name such as `handbook.example.org`, without `https://` and path";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out string value)
    {
        value = node is YamlScalar scalar ? scalar.Value.Trim() : "";
        return IsHost(value) || Reject(node, context, key, out value);
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteString("type", "string");
        writer.WriteString("pattern", "^[A-Za-z0-9.-]+(:[0-9]+)?$");
    }

    private static bool IsHost(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? text : text[..colon];
        var port = colon < 0 ? "0" : text[(colon + 1)..];
        return name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            && port.Length > 0 && port.All(char.IsAsciiDigit);
    }
}
