using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ClusterHandbook.Editions.Pdf;

/// <summary>Reads values of the PDF language from bytes (ISO 32000-1, 7.2 and 7.3).</summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> file, int position)
{
    private const int DeepestNesting = 64;

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789+-.");

    private int _depth;

    /// <summary>Where the next byte is read.</summary>
    public int Position { get; set; } = position;

    private ReadOnlySpan<byte> Bytes => file.Span;

    /// <summary>The value at the position; <c>1 0 R</c> is one value.</summary>
    public PdfValue ReadValue()
    {
        SkipSpace();
        return Peek() switch
        {
            '/' => ReadName(),
            '(' => ReadLiteralString(),
            '[' => Nested(ReadArray),
            '<' => PeekAt(1) == '<' ? Nested(ReadDictionary) : ReadHexString(),
            _ => ReadNumberOrKeyword(),
        };
    }

    /// <summary>The word at the position, such as <c>obj</c>; empty before a delimiter.</summary>
    public string ReadWord()
    {
        SkipSpace();
        var start = Position;
        while (Position < Bytes.Length && !IsSpace(Bytes[Position]) && !IsDelimiter(Bytes[Position]))
        {
            Position++;
        }

        return Encoding.Latin1.GetString(Bytes[start..Position]);
    }

    /// <summary>A whole number, such as an offset.</summary>
    public int ReadWhole()
    {
        SkipSpace();
        if (!Utf8Parser.TryParse(Bytes[Position..], out int value, out var length)) throw Wrong("a number");
        Position += length;
        return value;
    }

    /// <summary>Goes past the word, or throws.</summary>
    public void Expect(string word)
    {
        if (!string.Equals(ReadWord(), word, StringComparison.Ordinal)) throw Wrong($"`{word}`");
    }

    /// <summary>Goes past blanks, line ends and comments.</summary>
    public void SkipSpace()
    {
        while (Position < Bytes.Length)
        {
            if (Bytes[Position] == '%')
            {
                while (Position < Bytes.Length && Bytes[Position] is not ((byte)'\n' or (byte)'\r')) Position++;
            }
            else if (IsSpace(Bytes[Position])) Position++;
            else return;
        }
    }

    private PdfValue Nested(Func<PdfValue> read)
    {
        if (++_depth > DeepestNesting) throw Wrong("shallower nesting");
        var value = read();
        _depth--;
        return value;
    }

    private PdfArray ReadArray()
    {
        Position++;
        var items = new List<PdfValue>();
        for (SkipSpace(); Peek() != ']'; SkipSpace())
        {
            items.Add(ReadValue());
        }

        Position++;
        return new PdfArray(items);
    }

    private PdfDictionary ReadDictionary()
    {
        Position += 2;
        var dictionary = new PdfDictionary();
        for (SkipSpace(); Peek() != '>'; SkipSpace())
        {
            if (Peek() != '/') throw Wrong("a key");
            dictionary.Append(ReadName().Text, ReadValue());
        }

        Position += 2;
        return dictionary;
    }

    private PdfName ReadName()
    {
        Position++;
        var word = TakeWord();
        if (!word.Contains((byte)'#')) return new PdfName(Encoding.Latin1.GetString(word));
        var text = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '#' && i + 2 < word.Length && Utf8Parser.TryParse(word.Slice(i + 1, 2), out byte value, out var used, 'x') && used == 2)
            {
                text.Append((char)value);
                i += 2;
            }
            else text.Append((char)word[i]);
        }

        return new PdfName(text.ToString());
    }

    private ReadOnlySpan<byte> TakeWord()
    {
        var start = Position;
        while (Position < Bytes.Length && !IsSpace(Bytes[Position]) && !IsDelimiter(Bytes[Position]))
        {
            Position++;
        }

        return Bytes[start..Position];
    }

    private PdfString ReadLiteralString()
    {
        Position++;
        var bytes = new List<byte>();
        for (var depth = 1; ; Position++)
        {
            var b = Peek();
            if (b == '\\')
            {
                Position++;
                ReadEscape(bytes);
                continue;
            }

            if (b == '(') depth++;
            if (b == ')' && --depth == 0) break;
            bytes.Add((byte)b);
        }

        Position++;
        return new PdfString([.. bytes]);
    }

    // Leaves the position on the last byte of the escape.
    private void ReadEscape(List<byte> bytes)
    {
        var b = Peek();
        if (b is >= '0' and <= '7')
        {
            var value = 0;
            var last = Math.Min(Position + 3, Bytes.Length);
            while (Position < last && Bytes[Position] is >= (byte)'0' and <= (byte)'7') value = (value * 8) + Bytes[Position++] - '0';
            Position--;
            bytes.Add((byte)value);
            return;
        }

        if (b == '\r' && PeekAt(1) == '\n') Position++;
        if (b is '\r' or '\n') return;
        bytes.Add(b switch { 'n' => (byte)'\n', 'r' => (byte)'\r', 't' => (byte)'\t', 'b' => (byte)'\b', 'f' => (byte)'\f', _ => (byte)b });
    }

    private PdfString ReadHexString()
    {
        Position++;
        var digits = new List<byte>();
        for (; Peek() != '>'; Position++)
        {
            if (!IsSpace((byte)Peek())) digits.Add((byte)Peek());
        }

        Position++;
        if (digits.Count % 2 == 1) digits.Add((byte)'0');
        try
        {
            return new PdfString(Convert.FromHexString(Encoding.Latin1.GetString([.. digits])));
        }
        catch (FormatException)
        {
            throw Wrong("hexadecimal digits");
        }
    }

    private PdfValue ReadNumberOrKeyword()
    {
        var word = ReadWord();
        if (word is "true" or "false" or "null") return new PdfKeyword(word);
        if (word.Length == 0 || word.AsSpan().ContainsAnyExcept(OfNumbers)) throw Wrong("a value");
        return TryReadReference(word) ?? (PdfValue)new PdfNumber(word);
    }

    private PdfReference? TryReadReference(string number)
    {
        var start = Position;
        SkipSpace();
        if (Peek() == '0')
        {
            Position++;
            SkipSpace();
            if (Peek() == 'R' && (PeekAt(1) is -1 || IsSpace((byte)PeekAt(1)) || IsDelimiter((byte)PeekAt(1))))
            {
                Position++;
                return new PdfReference(int.Parse(number, CultureInfo.InvariantCulture));
            }
        }

        Position = start;
        return null;
    }

    private int Peek() => Position < Bytes.Length ? Bytes[Position] : throw Wrong("more");

    private int PeekAt(int ahead) => Position + ahead < Bytes.Length ? Bytes[Position + ahead] : -1;

    private PdfFormatException Wrong(string wanted) => new($"expected {wanted} at byte {Position} of the PDF");

    internal static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    internal static bool IsDelimiter(byte b) => b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';
}
