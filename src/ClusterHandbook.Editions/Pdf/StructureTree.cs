namespace ClusterHandbook.Editions.Pdf;

/// <summary>
/// Tidies the structure that a browser gives to a tagged document (14.7): the tags for reading aloud and for reflow. Nothing
/// that has a meaning is lost; what only wraps is taken away, which halves the tags, and lists get their bodies.
/// </summary>
internal sealed class StructureTree
{
    private static readonly HashSet<string> TextTags = new(StringComparer.Ordinal)
    {
        "P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "LBody", "Link", "Span", "Strong", "Em", "Code", "Quote", "TD", "TH", "Caption",
        "Figure", "Formula", "Note", "FENote", "NonStruct", "LI", "Form",
    };

    private readonly PdfDocument _document;
    private readonly Dictionary<int, int> _owners = [];
    private readonly Dictionary<int, int> _bodies = [];

    private StructureTree(PdfDocument document) => _document = document;

    /// <summary>Tidies the tags of a document; one without tags stays as it is.</summary>
    public static void Tidy(PdfDocument document)
    {
        if (document.Dictionary(document.Catalog["StructTreeRoot"]) is not { } root) return;
        var tree = new StructureTree(document);
        foreach (var kid in Kids(document, root))
        {
            if (kid is PdfReference element) tree.TidyElement(element);
        }

        tree.TidyParents(root["ParentTree"]);
        StructureIds.Rename(document, root);
    }

    /// <summary>The kids of an element: one value or a list of them.</summary>
    public static IReadOnlyList<PdfValue> Kids(PdfDocument document, PdfDictionary element) => element["K"] switch
    {
        null => [],
        { } one when document.Resolve(one) is PdfArray array => array.Items,
        { } one => [one],
    };

    private void TidyElement(PdfReference reference)
    {
        if (_document.Dictionary(reference) is not { } element) return;
        TidyAttributes(element);
        var kids = new List<PdfValue>();
        foreach (var kid in Kids(_document, element))
        {
            if (kid is PdfReference child && _document.Dictionary(child) is { } inner)
            {
                TidyElement(child);
                if (IsWrapper(inner) && TextTags.Contains(Tag(element))) TakeIn(reference, element, child, inner, kids);
                else kids.Add(child);
            }
            else kids.Add(kid);
        }

        if (Tag(element) == "LI") kids = WithBody(reference, element, kids);
        SetKids(element, kids);
    }

    private static void SetKids(PdfDictionary element, List<PdfValue> kids) => element["K"] = kids switch
    {
        [] => null,
        [var one] => one,
        _ => new PdfArray(kids),
    };

    private static string Tag(PdfDictionary element) => (element["S"] as PdfName)?.Text ?? "";

    // A NonStruct says only that its content belongs to its parent (14.8.4.2).
    private static bool IsWrapper(PdfDictionary element) =>
        element.Is("S", "NonStruct") && element.Entries.All(e => e.Key is "Type" or "S" or "P" or "Pg" or "K");

    private void TakeIn(PdfReference parent, PdfDictionary element, PdfReference child, PdfDictionary wrapper, List<PdfValue> kids)
    {
        _owners[child.Number] = parent.Number;
        element["Pg"] ??= wrapper["Pg"];
        foreach (var kid in Kids(_document, wrapper))
        {
            if (kid is PdfReference grandchild && _document.Dictionary(grandchild) is { } inner)
            {
                inner["P"] = parent;
                kids.Add(kid);
            }
            else kids.Add(OnPage(kid, wrapper["Pg"] as PdfReference, element["Pg"] as PdfReference));
        }
    }

    // Content is named by its number on a page; one that is not the element's own page has to be said.
    private static PdfValue OnPage(PdfValue kid, PdfReference? page, PdfReference? elementPage)
    {
        if (page is null || page.Number == elementPage?.Number) return kid;
        switch (kid)
        {
            case PdfNumber:
                return new PdfDictionary { ["Type"] = PdfValue.Name("MCR"), ["Pg"] = page, ["MCID"] = kid };
            case PdfDictionary content:
                content["Pg"] ??= page;
                return content;
            default:
                return kid;
        }
    }

    private List<PdfValue> WithBody(PdfReference item, PdfDictionary element, List<PdfValue> kids)
    {
        var label = kids.FindIndex(k => _document.Dictionary(k) is { } kid && kid.Is("S", "Lbl"));
        var rest = kids.Where((k, i) => i != label).ToList();
        if (rest.Count == 0 || rest.Any(k => k is PdfReference && _document.Dictionary(k) is { } kid && kid.Is("S", "LBody"))) return kids;
        var body = new PdfDictionary
        {
            ["Type"] = PdfValue.Name("StructElem"),
            ["S"] = PdfValue.Name("LBody"),
            ["P"] = item,
            ["Pg"] = element["Pg"],
        };
        SetKids(body, rest);
        var reference = _document.Add(body);
        foreach (var kid in rest)
        {
            if (kid is PdfReference && _document.Dictionary(kid) is { } inner) inner["P"] = reference;
        }

        // Content that was the item's own is the body's now; the table of parents is mended afterwards.
        if (rest.Exists(k => k is not PdfReference)) _bodies[item.Number] = reference.Number;
        return label < 0 ? [reference] : [kids[label], reference];
    }

    private int OwnerOf(int number)
    {
        while (_owners.TryGetValue(number, out var owner)) number = owner;
        return _bodies.TryGetValue(number, out var body) ? body : number;
    }

    private void TidyParents(PdfValue? tree)
    {
        if (_document.Dictionary(tree) is not { } node) return;
        foreach (var kid in _document.Array(node["Kids"])) TidyParents(kid);
        if (_document.Resolve(node["Nums"]) is not PdfArray { Items: var numbers }) return;
        for (var i = 1; i < numbers.Count; i += 2)
        {
            if (_document.Resolve(numbers[i]) is PdfArray { Items: var contents })
            {
                for (var content = 0; content < contents.Count; content++) contents[content] = Mended(contents[content]);
            }
            else numbers[i] = Mended(numbers[i]);
        }
    }

    private PdfValue Mended(PdfValue value) =>
        value is PdfReference reference && OwnerOf(reference.Number) is var owner && owner != reference.Number ? new PdfReference(owner) : value;

    // Spans of one row or column are what a reader assumes.
    private void TidyAttributes(PdfDictionary element)
    {
        if (_document.Resolve(element["A"]) is not PdfArray { Items: var lists }) return;
        lists.RemoveAll(a => a is PdfDictionary { Entries: [_, var only] } && only.Key is "RowSpan" or "ColSpan" && IsOne(a));
        if (lists.Count == 0) element["A"] = null;
        if (lists.Count == 1) element["A"] = lists[0];

        static bool IsOne(PdfValue value) => ((PdfDictionary)value).Entries[1].Value is PdfNumber { Text: "1" };
    }
}
