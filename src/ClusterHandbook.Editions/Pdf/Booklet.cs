using System.Buffers;
using System.Globalization;

namespace ClusterHandbook.Editions.Pdf;

/// <summary>
/// Lays a document out as a booklet: two pages on each side of an A4 sheet, in the order in which they lie once the pile is
/// folded in the middle. For paper only: tags, links and bookmarks mean nothing on a folded sheet and are left out.
/// </summary>
internal static class Booklet
{
    // A4 across, in points.
    private const double SheetWidth = 841.89;
    private const double SheetHeight = 595.276;

    /// <summary>The pages of each side, from 1, left and right; 0 is an empty half. Turn the paper over its short edge.</summary>
    public static IReadOnlyList<(int Left, int Right)> Sides(int pages)
    {
        var padded = (pages + 3) / 4 * 4;
        var sides = new List<(int, int)>(padded / 2);
        for (var i = 0; i < padded / 2; i++)
        {
            var (low, high) = (Real(i + 1), Real(padded - i));
            sides.Add(i % 2 == 0 ? (high, low) : (low, high));
        }

        return sides;

        int Real(int page) => page <= pages ? page : 0;
    }

    /// <summary>Replaces the pages of a document by the sides of a booklet.</summary>
    public static void Impose(PdfDocument document)
    {
        var pages = document.Pages().Select(p => PageForm(document, document.Dictionary(p)!)).ToArray();
        var tree = new PdfDictionary { ["Type"] = PdfValue.Name("Pages") };
        var parent = document.Add(tree);
        var sides = Sides(pages.Length).Select(side => (PdfValue)document.Add(Sheet(document, side, pages, parent))).ToList();
        tree["Kids"] = new PdfArray(sides);
        tree["Count"] = PdfNumbers.Of(sides.Count);
        var catalog = new PdfDictionary { ["Type"] = PdfValue.Name("Catalog"), ["Pages"] = parent };
        document.Trailer["Root"] = document.Add(catalog);
    }

    private static PdfStream PageForm(PdfDocument document, PdfDictionary page)
    {
        var content = new ArrayBufferWriter<byte>();
        var contents = document.Resolve(page["Contents"]) is PdfArray parts ? parts.Items : page["Contents"] is { } one ? [one] : [];
        foreach (var part in contents)
        {
            if (document.Resolve(part) is not PdfStream stream) continue;
            content.Write(Flate.Open(stream) ?? throw new PdfFormatException("a page is packed in an unknown way"));
            content.Write("\n"u8);
        }

        var dictionary = new PdfDictionary
        {
            ["Type"] = PdfValue.Name("XObject"),
            ["Subtype"] = PdfValue.Name("Form"),
            ["BBox"] = page["MediaBox"],
            ["Resources"] = page["Resources"],
            ["Length"] = PdfNumbers.Of(content.WrittenCount),
        };
        return new PdfStream(dictionary, content.WrittenMemory);
    }

    private static PdfDictionary Sheet(PdfDocument document, (int Left, int Right) side, PdfStream[] pages, PdfReference parent)
    {
        var forms = new PdfDictionary();
        var content = Place("L", side.Left, 0) + Place("R", side.Right, SheetWidth / 2);
        var bytes = System.Text.Encoding.ASCII.GetBytes(content);
        var stream = new PdfStream(new PdfDictionary { ["Length"] = PdfNumbers.Of(bytes.Length) }, bytes);
        return new PdfDictionary
        {
            ["Type"] = PdfValue.Name("Page"),
            ["Parent"] = parent,
            ["MediaBox"] = new PdfArray([PdfNumbers.Of(0), PdfNumbers.Of(0), PdfNumbers.Of(SheetWidth), PdfNumbers.Of(SheetHeight)]),
            ["Resources"] = new PdfDictionary { ["XObject"] = forms },
            ["Contents"] = document.Add(stream),
        };

        string Place(string name, int page, double left)
        {
            if (page == 0) return "";
            var form = pages[page - 1];
            forms[name] = document.Add(form);
            var box = document.Array(form.Dictionary["BBox"]).OfType<PdfNumber>().Select(n => n.Value).ToArray();
            var (width, height) = (box[2] - box[0], box[3] - box[1]);
            var scale = Math.Min(SheetWidth / 2 / width, SheetHeight / height);
            var x = left + (((SheetWidth / 2) - (width * scale)) / 2);
            var y = (SheetHeight - (height * scale)) / 2;
            return string.Create(CultureInfo.InvariantCulture, $"q {scale:0.####} 0 0 {scale:0.####} {x:0.##} {y:0.##} cm /{name} Do Q\n");
        }
    }
}
