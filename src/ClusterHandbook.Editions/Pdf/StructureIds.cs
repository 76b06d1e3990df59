using System.Globalization;
using System.Text;

namespace ClusterHandbook.Editions.Pdf;

/// <summary>
/// The names by which table cells find their headings (14.8.5.7). A browser's names count everything it had open before; ours
/// count in reading order, so that the same book has the same names.
/// </summary>
internal static class StructureIds
{
    /// <summary>Gives new names to all elements that have one.</summary>
    public static void Rename(PdfDocument document, PdfDictionary root)
    {
        var elements = Elements(document, root);
        var names = new Dictionary<string, PdfString>(StringComparer.Ordinal);
        var table = new PdfArray();
        foreach (var (reference, element) in elements)
        {
            if (element["ID"] is not PdfString old) continue;
            var name = new PdfString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"c{names.Count:D7}")));
            names[Key(old)] = name;
            element["ID"] = name;
            table.Items.Add(name);
            table.Items.Add(reference);
        }

        foreach (var (_, element) in elements)
        {
            RenameHeadings(document, element["A"], names);
        }

        root["IDTree"] = table.Items.Count == 0 ? null : new PdfDictionary { ["Names"] = table };
    }

    private static void RenameHeadings(PdfDocument document, PdfValue? attributes, Dictionary<string, PdfString> names)
    {
        var value = document.Resolve(attributes);
        foreach (var list in value is PdfArray lists ? lists.Items : value is null ? [] : [value])
        {
            if (document.Resolve(document.Dictionary(list)?["Headers"]) is not PdfArray { Items: var headings }) continue;
            for (var i = 0; i < headings.Count; i++)
            {
                if (headings[i] is PdfString heading && names.TryGetValue(Key(heading), out var name)) headings[i] = name;
            }
        }
    }

    private static List<(PdfReference Reference, PdfDictionary Element)> Elements(PdfDocument document, PdfDictionary root)
    {
        var elements = new List<(PdfReference, PdfDictionary)>();
        var open = new Stack<PdfValue>(StructureTree.Kids(document, root).Reverse());
        while (open.TryPop(out var kid))
        {
            if (kid is not PdfReference reference || document.Dictionary(reference) is not { } element || element["S"] is null) continue;
            elements.Add((reference, element));
            foreach (var child in StructureTree.Kids(document, element).Reverse()) open.Push(child);
        }

        return elements;
    }

    private static string Key(PdfString id) => Encoding.Latin1.GetString(id.Bytes);
}
