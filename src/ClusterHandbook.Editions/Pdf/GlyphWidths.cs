namespace ClusterHandbook.Editions.Pdf;

/// <summary>How far each glyph of a font moves the pen, in thousandths of the size (9.7.4.3).</summary>
internal sealed class GlyphWidths
{
    private readonly Dictionary<int, double> _widths = [];
    private double _usual = 1000;

    private GlyphWidths()
    {
    }

    /// <summary>The widths of a composite font with two bytes a glyph; null for any other font.</summary>
    public static GlyphWidths? Of(PdfDocument document, PdfValue? font)
    {
        if (document.Dictionary(font) is not { } dictionary || !dictionary.Is("Subtype", "Type0") || !dictionary.Is("Encoding", "Identity-H")) return null;
        if (document.Array(dictionary["DescendantFonts"]) is not [var first, ..] || document.Dictionary(first) is not { } descendant) return null;
        var widths = new GlyphWidths();
        if (document.Resolve(descendant["DW"]) is PdfNumber usual) widths._usual = usual.Value;
        widths.Read(document, document.Array(descendant["W"]));
        return widths;
    }

    /// <summary>The width of a glyph.</summary>
    public double this[int glyph] => _widths.GetValueOrDefault(glyph, _usual);

    // Either `first [w w w]`, or `first last w`.
    private void Read(PdfDocument document, IReadOnlyList<PdfValue> items)
    {
        for (var i = 0; i + 1 < items.Count;)
        {
            var first = Whole(items[i]);
            if (document.Resolve(items[i + 1]) is PdfArray { Items: var list })
            {
                for (var k = 0; k < list.Count; k++) _widths[first + k] = ((PdfNumber)list[k]).Value;
                i += 2;
                continue;
            }

            if (i + 2 >= items.Count) return;
            for (var glyph = first; glyph <= Whole(items[i + 1]); glyph++) _widths[glyph] = ((PdfNumber)items[i + 2]).Value;
            i += 3;
        }
    }

    private static int Whole(PdfValue value) => value is PdfNumber number ? number.Whole : throw new PdfFormatException("the widths of a font are no numbers");
}
