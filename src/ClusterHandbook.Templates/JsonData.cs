using System.Text;
using System.Text.Json;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates;

/// <summary>JSON as the values that templates see: objects in their order, whole numbers as int or long, all others as double.</summary>
public static class JsonData
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The value of a JSON text.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static object? Parse(string json)
    {
        try
        {
            // Half a surrogate pair becomes the replacement character here, as it does when text is written.
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(json), Options);
            return From(document.RootElement);
        }
        catch (InvalidOperationException wrong)
        {
            throw new JsonException("an escape stands for half a character", wrong);
        }
    }

    /// <summary>The value of a parsed element.</summary>
    public static object? From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => FromObject(element),
        JsonValueKind.Array => new ScriptArray(element.EnumerateArray().Select(From)),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => FromNumber(element),
        JsonValueKind.True => Numbers.True,
        JsonValueKind.False => Numbers.False,
        _ => null,
    };

    private static ScriptObject FromObject(JsonElement element)
    {
        var result = new ScriptObject();
        foreach (var member in element.EnumerateObject())
        {
            result[member.Name] = From(member.Value);
        }

        return result;
    }

    private static object FromNumber(JsonElement element)
    {
        if (element.TryGetInt32(out var small)) return Numbers.Box(small);
        return element.TryGetInt64(out var large) ? large : element.GetDouble();
    }
}
