namespace ClusterHandbook.Editions.Pdf;

/// <summary>Which objects a file needs, and in which order: as one comes to them from the root.</summary>
internal static class ObjectOrder
{
    /// <summary>The old numbers in their new order, and the new number (from 1) of each old one; 0 for what nothing leads to.</summary>
    public static (List<int> Order, int[] Numbers) Of(PdfDocument document)
    {
        var order = new List<int>(document.Size);
        var numbers = new int[document.Size];
        var open = new Stack<PdfValue>();
        Push(open, document.Trailer["Info"]);
        Push(open, document.Trailer["Root"]);
        while (open.TryPop(out var value))
        {
            if (value is PdfReference reference)
            {
                if (reference.Number >= numbers.Length || numbers[reference.Number] != 0) continue;
                if (document.Resolve(reference) is not { } target) continue;
                order.Add(reference.Number);
                numbers[reference.Number] = order.Count;
                value = target;
            }

            PushParts(open, value);
        }

        return (order, numbers);
    }

    private static void PushParts(Stack<PdfValue> open, PdfValue value)
    {
        // Last first, so that the first is taken first.
        if (value is PdfArray array)
        {
            for (var i = array.Items.Count - 1; i >= 0; i--) Push(open, array.Items[i]);
        }
        else if ((value as PdfDictionary ?? (value as PdfStream)?.Dictionary) is { } dictionary)
        {
            for (var i = dictionary.Entries.Count - 1; i >= 0; i--) Push(open, dictionary.Entries[i].Value);
        }
    }

    private static void Push(Stack<PdfValue> open, PdfValue? value)
    {
        if (value is PdfReference or PdfArray or PdfDictionary or PdfStream) open.Push(value);
    }
}
