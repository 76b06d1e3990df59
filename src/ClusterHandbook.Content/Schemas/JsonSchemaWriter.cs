using System.Text.Json;
using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Content.Schemas;

/// <summary>Writes JSON Schema (draft 2020-12) for editors, from the same definitions that read the files.</summary>
public static class JsonSchemaWriter
{
    /// <summary>A whole schema document for one kind of file.</summary>
    public static void Write(Stream output, RecordSchema schema, Taxonomy taxonomy)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.WriteString("title", $"ClusterHandbook {schema.Name}");
        schema.WriteJsonSchema(writer, taxonomy);
        writer.WriteEndObject();
        writer.Flush();
        output.WriteByte((byte)'\n');
    }

    internal static void WriteEnum(Utf8JsonWriter writer, IEnumerable<string> words)
    {
        writer.WriteStartArray("enum");
        foreach (var word in words)
        {
            writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
    }
}
