using System.IO.Compression;

namespace ClusterHandbook.Editions.Pdf;

/// <summary>Packing and unpacking of streams (7.4.4).</summary>
internal static class Flate
{
    // A page of text unpacks to some hundred kB; what passes this is not from our printer.
    private const int LargestStream = 256 * 1024 * 1024;

    /// <summary>Packs as small as zlib can (level 9).</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Unpacks.</summary>
    /// <exception cref="PdfFormatException">The bytes are damaged, or become too many.</exception>
    public static byte[] Unpack(ReadOnlyMemory<byte> packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        var part = new byte[65536];
        try
        {
            for (int count; (count = zlib.Read(part)) > 0;)
            {
                bytes.Write(part, 0, count);
                if (bytes.Length > LargestStream) throw new PdfFormatException("a stream of the file is too large");
            }
        }
        catch (InvalidDataException)
        {
            throw new PdfFormatException("a stream of the file is damaged");
        }

        return bytes.ToArray();
    }

    /// <summary>The bytes of a stream, unpacked; null when it is packed in a way that only a viewer knows.</summary>
    public static byte[]? Open(PdfStream stream) => stream.Dictionary["Filter"] switch
    {
        null => stream.Data.ToArray(),
        PdfName { Text: "FlateDecode" } when stream.Dictionary["DecodeParms"] is null => Unpack(stream.Data),
        _ => null,
    };

    /// <summary>Packs a stream again, and keeps the shorter bytes. Pictures that are packed otherwise stay as they are.</summary>
    public static void Repack(PdfStream stream)
    {
        if (Open(stream) is not { } bytes) return;
        var packed = Pack(bytes);
        if (stream.Dictionary["Filter"] is not null && packed.Length >= stream.Data.Length) return;
        if (stream.Dictionary["Filter"] is null && packed.Length + 20 >= stream.Data.Length) return;
        stream.Data = packed;
        stream.Dictionary["Filter"] = PdfValue.Name("FlateDecode");
        stream.Dictionary["Length"] = PdfNumbers.Of(packed.Length);
    }
}
