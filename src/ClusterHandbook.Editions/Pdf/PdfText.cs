using System.Buffers;
using System.Globalization;
using System.Text;

namespace ClusterHandbook.Editions.Pdf;

/// <summary>Writes values of the PDF language, as short as they can be.</summary>
internal static class PdfText
{
    // Characters of names that need no #xx (7.3.5): all printable ASCII but delimiters and the number sign.
    private static readonly SearchValues<char> Regular = SearchValues.Create(
        "!\"$&'*+,-.0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ\\^_`abcdefghijklmnopqrstuvwxyz|~");

    /// <summary>A text string (7.9.2): ASCII as it is, all else as UTF-16.</summary>
    public static PdfString Of(string text)
    {
        if (Ascii.IsValid(text)) return new PdfString(Encoding.ASCII.GetBytes(text));
        return new PdfString([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);
    }

    /// <summary>Appends a value.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="value">What.</param>
    /// <param name="numbers">The new number of every object, by the old one; 0 for an object that is gone.</param>
    public static void Write(ArrayBufferWriter<byte> output, PdfValue value, int[] numbers)
    {
        switch (value)
        {
            case PdfNumber number: Word(output, number.Text); break;
            case PdfKeyword keyword: Word(output, keyword.Text); break;
            case PdfName name: WriteName(output, name.Text); break;
            case PdfString text: WriteString(output, text.Bytes); break;
            case PdfReference reference: WriteReference(output, reference.Number < numbers.Length ? numbers[reference.Number] : 0); break;
            case PdfArray array: WriteArray(output, array, numbers); break;
            case PdfDictionary dictionary: WriteDictionary(output, dictionary, numbers); break;
            default: throw new InvalidOperationException("A stream is an object of its own.");
        }
    }

    /// <summary>Appends ASCII text as it is.</summary>
    public static void Raw(ArrayBufferWriter<byte> output, string text) => Encoding.Latin1.GetBytes(text, output);

    private static void WriteReference(ArrayBufferWriter<byte> output, int number)
    {
        if (number == 0) Word(output, "null");
        else Word(output, string.Create(CultureInfo.InvariantCulture, $"{number} 0 R"));
    }

    // Numbers and words must not run together: `[1 2]`, but `/K 1` may follow anything.
    private static void Word(ArrayBufferWriter<byte> output, string word)
    {
        var written = output.WrittenSpan;
        if (written.Length > 0 && !PdfLexer.IsSpace(written[^1]) && !PdfLexer.IsDelimiter(written[^1])) Raw(output, " ");
        Raw(output, word);
    }

    private static void WriteName(ArrayBufferWriter<byte> output, string name)
    {
        Raw(output, "/");
        if (!name.AsSpan().ContainsAnyExcept(Regular))
        {
            Raw(output, name);
            return;
        }

        foreach (var c in name)
        {
            Raw(output, Regular.Contains(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"#{(int)c:X2}"));
        }
    }

    private static void WriteString(ArrayBufferWriter<byte> output, byte[] bytes)
    {
        Raw(output, "(");
        foreach (var b in bytes)
        {
            if (b is (byte)'(' or (byte)')' or (byte)'\\')
            {
                Raw(output, "\\");
            }

            if (b == '\r') Raw(output, "\\r");
            else output.Write(new ReadOnlySpan<byte>(in b));
        }

        Raw(output, ")");
    }

    private static void WriteArray(ArrayBufferWriter<byte> output, PdfArray array, int[] numbers)
    {
        Raw(output, "[");
        foreach (var item in array.Items)
        {
            Write(output, item, numbers);
        }

        Raw(output, "]");
    }

    private static void WriteDictionary(ArrayBufferWriter<byte> output, PdfDictionary dictionary, int[] numbers)
    {
        Raw(output, "<<");
        foreach (var (key, value) in dictionary.Entries)
        {
            WriteName(output, key);
            Write(output, value, numbers);
        }

        Raw(output, ">>");
    }
}
