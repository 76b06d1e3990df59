using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>Values as JSON, with every character that HTML or script might take for its own escaped.</summary>
internal static class JsonText
{
    private const int MaximumDepth = 20;

    /// <summary>The JSON of a value.</summary>
    public static string Write(Arguments a, object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteValue(a, writer, value, 0);
        }

        return a.Context.Checked(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteValue(Arguments a, Utf8JsonWriter writer, object? value, int depth)
    {
        a.Context.Charge(1);
        a.Context.CheckLength(writer.BytesCommitted + writer.BytesPending);
        if (depth > MaximumDepth)
        {
            throw a.Context.Error(p => TemplateDiagnostics.TooDeep(p.Source, p.Span, "the value"));
        }

        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool b: writer.WriteBooleanValue(b); break;
            case int i: writer.WriteNumberValue(i); break;
            case long l: writer.WriteNumberValue(l); break;
            case decimal m: writer.WriteNumberValue(m); break;
            case double d when double.IsFinite(d): writer.WriteNumberValue(d); break;
            case float f when float.IsFinite(f): writer.WriteNumberValue(f); break;
            case BigInteger b: writer.WriteRawValue(b.ToString(CultureInfo.InvariantCulture)); break;
            case Utf8Html html: writer.WriteStringValue(html.ToString()); break;
            default: WriteContainer(a, writer, value, depth); break;
        }
    }

    private static void WriteContainer(Arguments a, Utf8JsonWriter writer, object value, int depth)
    {
        if (Lists.Of(value) is { } list)
        {
            writer.WriteStartArray();
            foreach (var item in list) WriteValue(a, writer, Numbers.Normalize(item), depth + 1);
            writer.WriteEndArray();
        }
        else if (Objects.Is(value))
        {
            writer.WriteStartObject();
            foreach (var (key, member) in Objects.Members(value))
            {
                writer.WritePropertyName(key);
                WriteValue(a, writer, member, depth + 1);
            }

            writer.WriteEndObject();
        }
        else
        {
            throw a.Refused($"{TypeNames.Describe(value)} as JSON", "make a text of it first");
        }
    }
}
