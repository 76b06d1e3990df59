using System.Globalization;

namespace ClusterHandbook.Editions.Pdf;

/// <summary>A value of the PDF language (ISO 32000-1, 7.3).</summary>
internal abstract class PdfValue
{
    /// <summary>A name, written without its slash.</summary>
    public static PdfName Name(string name) => new(name);
}

/// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed class PdfKeyword(string text) : PdfValue
{
    public static readonly PdfKeyword True = new("true");

    public string Text { get; } = text;
}

/// <summary>A number, with the digits that stood in the file: it is written as it was read.</summary>
internal sealed class PdfNumber(string text) : PdfValue
{
    public string Text { get; } = text;

    public double Value => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public int Whole => (int)Value;
}

/// <summary>A name; <c>#xx</c> is decoded, one character a byte.</summary>
internal sealed class PdfName(string text) : PdfValue
{
    public string Text { get; } = text;

    public override string ToString() => Text;
}

/// <summary>A string of bytes.</summary>
internal sealed class PdfString(byte[] bytes) : PdfValue
{
    public byte[] Bytes { get; } = bytes;
}

/// <summary>A reference to an object of the document. Generations are always 0 here.</summary>
internal sealed class PdfReference(int number) : PdfValue
{
    public int Number { get; } = number;
}

/// <summary>A list of values.</summary>
internal sealed class PdfArray(List<PdfValue> items) : PdfValue
{
    public PdfArray()
        : this([])
    {
    }

    public List<PdfValue> Items { get; } = items;
}

/// <summary>A table of values by name, in the order of the file.</summary>
internal sealed class PdfDictionary : PdfValue
{
    private readonly List<KeyValuePair<string, PdfValue>> _entries = [];

    public IReadOnlyList<KeyValuePair<string, PdfValue>> Entries => _entries;

    /// <summary>The value of a key, or null. Setting null removes the key.</summary>
    public PdfValue? this[string key]
    {
        get
        {
            foreach (var entry in _entries)
            {
                if (string.Equals(entry.Key, key, StringComparison.Ordinal)) return entry.Value;
            }

            return null;
        }

        set
        {
            var index = _entries.FindIndex(e => string.Equals(e.Key, key, StringComparison.Ordinal));
            if (value is null)
            {
                if (index >= 0) _entries.RemoveAt(index);
                return;
            }

            var entry = new KeyValuePair<string, PdfValue>(key, value);
            if (index >= 0) _entries[index] = entry;
            else _entries.Add(entry);
        }
    }

    /// <summary>True when the key holds this very name.</summary>
    public bool Is(string key, string name) => this[key] is PdfName value && string.Equals(value.Text, name, StringComparison.Ordinal);

    /// <summary>A dictionary with the same entries, to be changed on its own.</summary>
    public PdfDictionary Copy()
    {
        var copy = new PdfDictionary();
        copy._entries.AddRange(_entries);
        return copy;
    }

    // For the reader only: the last of equal keys does not win, and none is looked for.
    internal void Append(string key, PdfValue value) => _entries.Add(new(key, value));
}

/// <summary>Bytes with a dictionary that says how they are packed.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> data) : PdfValue
{
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>As in the file, packed.</summary>
    public ReadOnlyMemory<byte> Data { get; set; } = data;
}
