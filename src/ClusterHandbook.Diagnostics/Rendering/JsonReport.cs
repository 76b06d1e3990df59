using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClusterHandbook.Diagnostics.Rendering;

/// <summary>What the reports in JSON have in common.</summary>
internal static class JsonReport
{
    // A report is a file of its own, never part of a page: letters stay readable.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a document and a line end.</summary>
    public static void Write(TextWriter writer, Action<Utf8JsonWriter> document)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            document(json);
        }

        writer.Write(Encoding.UTF8.GetString(bytes.WrittenSpan));
        writer.Write('\n');
    }
}
