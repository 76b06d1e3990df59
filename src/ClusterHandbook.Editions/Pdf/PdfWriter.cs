using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace ClusterHandbook.Editions.Pdf;

/// <summary>
/// Writes a document small: all objects that may be are packed together in object streams, the table is a stream too
/// (7.5.7, 7.5.8), and every stream is packed again. The same document gives the same bytes.
/// </summary>
internal sealed class PdfWriter
{
    // zlib looks back 32 kB; some hundred of our objects are that much. Larger streams gain nothing and open slower.
    private const int ObjectsInStream = 400;

    private readonly PdfDocument _document;
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly List<(byte Kind, int Place, int Index)> _table = [(0, 0, 0xFFFF)];
    private readonly List<int> _order;
    private readonly int[] _numbers;

    private PdfWriter(PdfDocument document)
    {
        _document = document;
        (_order, _numbers) = ObjectOrder.Of(document);
    }

    /// <summary>The bytes of the file. What nothing leads to is left out; the objects of the document are repacked in place.</summary>
    public static byte[] Write(PdfDocument document) => new PdfWriter(document).Write();

    private byte[] Write()
    {
        var values = _order.ConvertAll(number => _document.Resolve(new PdfReference(number))!);
        Parallel.ForEach(values.OfType<PdfStream>().Where(s => !s.Dictionary.Is("Type", "Metadata")), Flate.Repack);
        _table.AddRange(new (byte, int, int)[values.Count]);
        PdfText.Raw(_output, "%PDF-1.7\n%");
        _output.Write((ReadOnlySpan<byte>)[0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        WriteStreams(values);
        WriteObjectStreams(values);
        WriteTable();
        return _output.WrittenSpan.ToArray();
    }

    private void WriteStreams(List<PdfValue> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not PdfStream stream) continue;
            _table[i + 1] = (1, _output.WrittenCount, 0);
            WriteStream(i + 1, stream);
        }
    }

    private void WriteStream(int number, PdfStream stream)
    {
        PdfText.Raw(_output, string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj"));
        PdfText.Write(_output, stream.Dictionary, _numbers);
        PdfText.Raw(_output, "stream\n");
        _output.Write(stream.Data.Span);
        PdfText.Raw(_output, "\nendstream\nendobj\n");
    }

    private void WriteObjectStreams(List<PdfValue> values)
    {
        var parts = Enumerable.Range(1, values.Count).Where(n => values[n - 1] is not PdfStream).Chunk(ObjectsInStream).ToArray();
        var streams = new PdfStream[parts.Length];
        Parallel.For(0, parts.Length, i => streams[i] = ObjectStream(parts[i], values));
        for (var i = 0; i < parts.Length; i++)
        {
            var number = _table.Count;
            _table.Add((1, _output.WrittenCount, 0));
            WriteStream(number, streams[i]);
            for (var place = 0; place < parts[i].Length; place++)
            {
                _table[parts[i][place]] = (2, number, place);
            }
        }
    }

    private PdfStream ObjectStream(int[] part, List<PdfValue> values)
    {
        var places = new ArrayBufferWriter<byte>();
        var objects = new ArrayBufferWriter<byte>();
        foreach (var number in part)
        {
            PdfText.Raw(places, string.Create(CultureInfo.InvariantCulture, $"{number} {objects.WrittenCount} "));
            PdfText.Write(objects, values[number - 1], _numbers);
            PdfText.Raw(objects, "\n");
        }

        var dictionary = new PdfDictionary
        {
            ["Type"] = PdfValue.Name("ObjStm"),
            ["N"] = PdfNumbers.Of(part.Length),
            ["First"] = PdfNumbers.Of(places.WrittenCount),
        };
        return Packed(dictionary, [.. places.WrittenSpan, .. objects.WrittenSpan]);
    }

    private static PdfStream Packed(PdfDictionary dictionary, byte[] bytes)
    {
        var data = Flate.Pack(bytes);
        dictionary["Filter"] = PdfValue.Name("FlateDecode");
        dictionary["Length"] = PdfNumbers.Of(data.Length);
        return new PdfStream(dictionary, data);
    }

    private void WriteTable()
    {
        var start = _output.WrittenCount;
        var identity = new PdfString(SHA256.HashData(_output.WrittenSpan)[..16]);
        _table.Add((1, start, 0));
        var dictionary = new PdfDictionary
        {
            ["Type"] = PdfValue.Name("XRef"),
            ["Size"] = PdfNumbers.Of(_table.Count),
            ["W"] = new PdfArray([PdfNumbers.Of(1), PdfNumbers.Of(4), PdfNumbers.Of(2)]),
            ["DecodeParms"] = new PdfDictionary { ["Predictor"] = PdfNumbers.Of(12), ["Columns"] = PdfNumbers.Of(RowLength) },
            ["Root"] = _document.Trailer["Root"],
            ["Info"] = _document.Trailer["Info"],
            ["ID"] = new PdfArray([identity, identity]),
        };
        WriteStream(_table.Count - 1, Packed(dictionary, Rows()));
        PdfText.Raw(_output, string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
    }

    private const int RowLength = 7;

    // Each row as its difference from the one above (PNG's filter 2): a table of rising offsets packs far better so.
    private byte[] Rows()
    {
        var rows = new byte[_table.Count * (RowLength + 1)];
        var above = new byte[RowLength];
        var row = new byte[RowLength];
        for (var i = 0; i < _table.Count; i++)
        {
            var (kind, place, index) = _table[i];
            row[0] = kind;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(row.AsSpan(1), place);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(5), (ushort)index);
            var target = rows.AsSpan(i * (RowLength + 1));
            target[0] = 2;
            for (var column = 0; column < RowLength; column++)
            {
                target[column + 1] = (byte)(row[column] - above[column]);
            }

            row.CopyTo(above, 0);
        }

        return rows;
    }
}
