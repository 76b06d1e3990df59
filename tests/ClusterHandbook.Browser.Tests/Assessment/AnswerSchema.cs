using System.Text.Json;
using ClusterHandbook.Browser.Tests.Sites;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>The published JSON Schema of answer files: as much of JSON Schema as it uses. Any other keyword is refused, so that none is passed over.</summary>
public sealed class AnswerSchema
{
    private static readonly string[] Annotations = ["$schema", "title", "description", "$defs"];

    private readonly JsonElement _root;

    private AnswerSchema(JsonElement root) => _root = root;

    /// <summary>Reads it from the built handbook.</summary>
    public static AnswerSchema Read(BuiltSites sites)
    {
        var file = Path.Combine(sites.FolderOf(BuiltSites.Handbook), "assessment", "answers.schema.json");
        return new AnswerSchema(JsonDocument.Parse(File.ReadAllBytes(file)).RootElement);
    }

    /// <summary>What in a file is not as the schema says.</summary>
    public IEnumerable<string> Faults(JsonElement value) => Faults(value, _root, "$");

    private IEnumerable<string> Faults(JsonElement value, JsonElement schema, string where) => schema.EnumerateObject()
        .Where(keyword => !Annotations.Contains(keyword.Name, StringComparer.Ordinal))
        .SelectMany(keyword => Faults(value, schema, keyword, where));

    private IEnumerable<string> Faults(JsonElement value, JsonElement schema, JsonProperty keyword, string where) => keyword.Name switch
    {
        "$ref" => Faults(value, _root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), where),
        "const" => Unless(JsonElement.DeepEquals(value, keyword.Value), $"{where} is not {keyword.Value}"),
        "enum" => Unless(keyword.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)), $"{where} is none of {keyword.Value}"),
        "type" => Unless(Types(keyword.Value).Any(t => IsOf(value, t)), $"{where} is no {keyword.Value}"),
        "minimum" => Unless(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(), $"{where} is below {keyword.Value}"),
        "maxLength" => Unless(value.ValueKind != JsonValueKind.String || LengthOf(value) <= keyword.Value.GetInt32(), $"{where} is too long"),
        "required" => keyword.Value.EnumerateArray().Select(n => n.GetString()!).Where(n => !Has(value, n)).Select(n => $"{where} has no {n}"),
        "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((v, i) => Faults(v, keyword.Value, $"{where}[{i}]")),
        "properties" => Members(value).Where(m => Has(keyword.Value, m.Name))
            .SelectMany(m => Faults(m.Value, keyword.Value.GetProperty(m.Name), $"{where}.{m.Name}")),
        "additionalProperties" => Members(value).Where(m => !schema.TryGetProperty("properties", out var named) || !Has(named, m.Name))
            .SelectMany(m => Faults(m.Value, keyword.Value, $"{where}.{m.Name}")),
        _ => throw new NotSupportedException($"these tests do not know the keyword {keyword.Name}"),
    };

    private static IEnumerable<JsonProperty> Members(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static bool Has(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out _);

    // A lone surrogate is no text for .NET; its escape is as long as what it stands for.
    private static int LengthOf(JsonElement value)
    {
        try
        {
            return value.GetString()!.EnumerateRunes().Count();
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText().Length / 6;
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"these tests do not know the type {type}"),
    };

    private static IEnumerable<string> Unless(bool isRight, string fault) => isRight ? [] : [fault];
}
