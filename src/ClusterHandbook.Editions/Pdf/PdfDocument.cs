namespace ClusterHandbook.Editions.Pdf;

/// <summary>All objects of a PDF, in memory, to be changed and written again.</summary>
internal sealed class PdfDocument
{
    private readonly List<PdfValue?> _objects;

    /// <param name="objects">By number; 0 is never an object.</param>
    /// <param name="trailer">Leads to the catalogue and to the information about the document.</param>
    public PdfDocument(List<PdfValue?> objects, PdfDictionary trailer)
    {
        _objects = objects;
        Trailer = trailer;
    }

    public PdfDictionary Trailer { get; }

    /// <summary>One more than the largest number of an object.</summary>
    public int Size => _objects.Count;

    /// <summary>The root of everything (7.7.2).</summary>
    public PdfDictionary Catalog => Dictionary(Trailer["Root"]) ?? throw new PdfFormatException("the file has no catalogue");

    /// <summary>The object that a reference leads to; any other value is itself.</summary>
    public PdfValue? Resolve(PdfValue? value)
    {
        while (value is PdfReference reference)
        {
            value = reference.Number < _objects.Count ? _objects[reference.Number] : null;
        }

        return value;
    }

    /// <summary>The dictionary that a value is or leads to, or null.</summary>
    public PdfDictionary? Dictionary(PdfValue? value) => Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    /// <summary>The items of the array that a value is or leads to; none when there is none.</summary>
    public IReadOnlyList<PdfValue> Array(PdfValue? value) => Resolve(value) is PdfArray array ? array.Items : [];

    /// <summary>Adds an object.</summary>
    public PdfReference Add(PdfValue value)
    {
        _objects.Add(value);
        return new PdfReference(_objects.Count - 1);
    }

    /// <summary>The pages from first to last: references, so that they can be compared with destinations.</summary>
    public IReadOnlyList<PdfReference> Pages()
    {
        var pages = new List<PdfReference>();
        var open = new Stack<PdfValue>();
        open.Push(Catalog["Pages"] ?? throw new PdfFormatException("the file has no pages"));
        // Each node is visited once in a sound file; a file that leads in circles must still come to an end.
        for (var left = Size; left > 0 && open.TryPop(out var node); left--)
        {
            if (node is not PdfReference reference || Dictionary(node) is not { } dictionary) continue;
            if (dictionary["Kids"] is null)
            {
                pages.Add(reference);
                continue;
            }

            foreach (var kid in Array(dictionary["Kids"]).Reverse())
            {
                open.Push(kid);
            }
        }

        return pages;
    }
}
