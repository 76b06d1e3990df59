using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClusterHandbook.Publishing.Search;

/// <summary>
/// A file of search data: a script that registers itself, since a page opened from a disk may load nothing else. It names
/// its index, so that a browser never mixes the files of two builds.
/// </summary>
internal static class ShardFile
{
    /// <summary>The folder of the files, from the root of the site.</summary>
    public const string Folder = "search/";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A page of text follows another; buffer and writer of a thread serve for all of them.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    /// <summary>The bytes of a file, good until this thread makes the next one.</summary>
    /// <param name="name">Its name without folder and extension.</param>
    /// <param name="index">What tells this index from that of another build.</param>
    /// <param name="write">Writes the data, one JSON value.</param>
    public static ReadOnlySpan<byte> Create(string name, string index, Action<Utf8JsonWriter> write)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(64 * 1024);
        buffer.ResetWrittenCount();
        buffer.Write("handbook.search.put(\""u8);
        Encoding.UTF8.GetBytes(name, buffer);
        buffer.Write("\",\""u8);
        Encoding.UTF8.GetBytes(index, buffer);
        buffer.Write("\","u8);
        var json = _json ??= new Utf8JsonWriter(buffer, Options);
        json.Reset(buffer);
        write(json);
        json.Flush();
        buffer.Write(")\n"u8);
        return buffer.WrittenSpan;
    }
}
