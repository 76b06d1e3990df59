using System.Text;

namespace ClusterHandbook.Editions.Pdf;

/// <summary>
/// Turns links to <c>https://field.invalid/CODE</c>, which is how a page says "write here", into text fields that a viewer can
/// fill in (12.7.4.3). The tags stay: a link's element becomes a form's element.
/// </summary>
internal static class FormFields
{
    /// <summary>What the address of such a link begins with; <c>.invalid</c> is nobody's (RFC 2606).</summary>
    public const string Prefix = "https://field.invalid/";

    private const int Multiline = 1 << 12;

    /// <summary>Makes the fields.</summary>
    /// <returns>The codes that came twice: a box that was cut by the end of a page gives two fields of one name.</returns>
    public static IReadOnlyList<string> Add(PdfDocument document, IReadOnlyList<FieldBox> boxes)
    {
        var questions = boxes.ToDictionary(b => b.Code, b => b.Question, StringComparer.Ordinal);
        var font = document.Add(Font());
        var fields = new PdfArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var twice = new List<string>();
        foreach (var page in document.Pages())
        {
            foreach (var annotation in document.Array(document.Dictionary(page)!["Annots"]))
            {
                if (annotation is not PdfReference reference || Code(document, reference) is not { } code) continue;
                if (!seen.Add(code)) twice.Add(code);
                MakeField(document, document.Dictionary(reference)!, page, code, questions.GetValueOrDefault(code, code));
                fields.Items.Add(reference);
            }
        }

        if (fields.Items.Count > 0)
        {
            document.Catalog["AcroForm"] = Form(fields, font);
            RetagLinks(document, fields);
        }

        return twice;
    }

    private static string? Code(PdfDocument document, PdfReference annotation)
    {
        var action = document.Dictionary(document.Dictionary(annotation)?["A"]);
        if (document.Resolve(action?["URI"]) is not PdfString address) return null;
        var text = Encoding.Latin1.GetString(address.Bytes);
        return text.StartsWith(Prefix, StringComparison.Ordinal) ? Uri.UnescapeDataString(text[Prefix.Length..]) : null;
    }

    private static void MakeField(PdfDocument document, PdfDictionary link, PdfReference page, string code, string question)
    {
        link["Subtype"] = PdfValue.Name("Widget");
        link["A"] = null;
        link["Border"] = null;
        link["FT"] = PdfValue.Name("Tx");
        link["Ff"] = PdfNumbers.Of(Multiline);
        link["T"] = PdfText.Of(code);
        link["TU"] = PdfText.Of(question);
        link["DA"] = PdfText.Of("/Helv 10 Tf 0 g");
        link["P"] = page;
        link["AP"] = new PdfDictionary { ["N"] = document.Add(EmptyAppearance(document, link)) };
    }

    private static PdfStream EmptyAppearance(PdfDocument document, PdfDictionary link)
    {
        var corners = document.Array(link["Rect"]).OfType<PdfNumber>().Select(n => n.Value).ToArray();
        var (width, height) = corners is [var left, var bottom, var right, var top] ? (right - left, top - bottom) : (0, 0);
        var dictionary = new PdfDictionary
        {
            ["Type"] = PdfValue.Name("XObject"),
            ["Subtype"] = PdfValue.Name("Form"),
            ["BBox"] = new PdfArray([PdfNumbers.Of(0), PdfNumbers.Of(0), PdfNumbers.Of(width), PdfNumbers.Of(height)]),
            ["Length"] = PdfNumbers.Of(0),
        };
        return new PdfStream(dictionary, ReadOnlyMemory<byte>.Empty);
    }

    private static PdfDictionary Font() => new()
    {
        ["Type"] = PdfValue.Name("Font"),
        ["Subtype"] = PdfValue.Name("Type1"),
        ["BaseFont"] = PdfValue.Name("Helvetica"),
        ["Encoding"] = PdfValue.Name("WinAnsiEncoding"),
    };

    private static PdfDictionary Form(PdfArray fields, PdfReference font) => new()
    {
        ["Fields"] = fields,
        ["DA"] = PdfText.Of("/Helv 10 Tf 0 g"),
        ["DR"] = new PdfDictionary { ["Font"] = new PdfDictionary { ["Helv"] = font } },
    };

    // The table of parents leads from the annotation to its element.
    private static void RetagLinks(PdfDocument document, PdfArray fields)
    {
        if (document.Dictionary(document.Catalog["StructTreeRoot"]) is not { } root) return;
        var wanted = fields.Items.Select(f => document.Dictionary(f)?["StructParent"]).OfType<PdfNumber>().Select(n => n.Whole).ToHashSet();
        Retag(document, root["ParentTree"], wanted);
    }

    private static void Retag(PdfDocument document, PdfValue? tree, HashSet<int> wanted)
    {
        if (document.Dictionary(tree) is not { } node) return;
        foreach (var kid in document.Array(node["Kids"])) Retag(document, kid, wanted);
        var numbers = document.Array(node["Nums"]);
        for (var i = 0; i + 1 < numbers.Count; i += 2)
        {
            if (numbers[i] is not PdfNumber key || !wanted.Contains(key.Whole)) continue;
            if (document.Dictionary(numbers[i + 1]) is { } element) element["S"] = PdfValue.Name("Form");
        }
    }
}
