namespace ClusterHandbook.Editions.Pdf;

/// <summary>
/// Reads a PDF as Skia, the drawing library of Chromium, writes it: one classic cross-reference table, no object streams,
/// no encryption, generation 0 (ISO 32000-1, 7.5).
/// </summary>
internal static class PdfReader
{
    private const int MostObjects = 10_000_000;

    /// <summary>Reads all objects.</summary>
    /// <exception cref="PdfFormatException">The file is cut off, or of another make.</exception>
    public static PdfDocument Read(ReadOnlyMemory<byte> file)
    {
        if (!file.Span.StartsWith("%PDF-"u8)) throw new PdfFormatException("the file does not begin as a PDF");
        var lexer = new PdfLexer(file, TableStart(file.Span));
        lexer.Expect("xref");
        var offsets = ReadTable(lexer);
        if (lexer.ReadValue() is not PdfDictionary trailer) throw new PdfFormatException("the file has no trailer");
        if (trailer["Prev"] is not null || trailer["Encrypt"] is not null) throw new PdfFormatException("the file was changed or locked after it was printed");
        var objects = new List<PdfValue?>(offsets.Count);
        for (var number = 0; number < offsets.Count; number++)
        {
            objects.Add(offsets[number] == 0 ? null : ReadObject(file, offsets[number], number));
        }

        return new PdfDocument(objects, trailer);
    }

    private static int TableStart(ReadOnlySpan<byte> file)
    {
        var word = file.LastIndexOf("startxref"u8);
        if (word < 0) throw new PdfFormatException("the file is cut off: it has no end");
        var start = new PdfLexer(file[word..].ToArray(), "startxref".Length).ReadWhole();
        return start > 0 && start < file.Length ? start : throw new PdfFormatException("the end of the file leads nowhere");
    }

    private static List<int> ReadTable(PdfLexer lexer)
    {
        var offsets = new List<int>();
        while (true)
        {
            lexer.SkipSpace();
            var before = lexer.Position;
            if (string.Equals(lexer.ReadWord(), "trailer", StringComparison.Ordinal)) return offsets;
            lexer.Position = before;
            var first = lexer.ReadWhole();
            var count = lexer.ReadWhole();
            if (first < 0 || count < 0 || (long)first + count > MostObjects) throw new PdfFormatException("the table of the file is wrong");
            while (offsets.Count < first + count) offsets.Add(0);
            for (var i = 0; i < count; i++)
            {
                var offset = lexer.ReadWhole();
                lexer.ReadWhole();
                offsets[first + i] = string.Equals(lexer.ReadWord(), "n", StringComparison.Ordinal) ? offset : 0;
            }
        }
    }

    private static PdfValue ReadObject(ReadOnlyMemory<byte> file, int offset, int number)
    {
        var lexer = new PdfLexer(file, offset);
        if (lexer.ReadWhole() != number) throw new PdfFormatException($"object {number} is not where the table says");
        lexer.ReadWhole();
        lexer.Expect("obj");
        var value = lexer.ReadValue();
        return value is PdfDictionary dictionary && string.Equals(lexer.ReadWord(), "stream", StringComparison.Ordinal)
            ? ReadStream(file, lexer.Position, dictionary)
            : value;
    }

    private static PdfStream ReadStream(ReadOnlyMemory<byte> file, int position, PdfDictionary dictionary)
    {
        var span = file.Span;
        if (position < span.Length && span[position] == '\r') position++;
        if (position < span.Length && span[position] == '\n') position++;
        if (dictionary["Length"] is not PdfNumber { Whole: >= 0 } length || position + length.Whole > file.Length)
        {
            throw new PdfFormatException("a stream of the file has no length");
        }

        return new PdfStream(dictionary, file.Slice(position, length.Whole));
    }
}
