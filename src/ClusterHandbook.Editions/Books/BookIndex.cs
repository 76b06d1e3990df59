using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Terms;
using ClusterHandbook.Content.Text;

namespace ClusterHandbook.Editions.Books;

/// <summary>
/// The index at the back of a book, made of the same terms as the A–Z page. A term leads to the chapter or part that treats
/// it, and to every place in other chapters that speaks of it: to the words themselves, since a part may be longer than a page.
/// </summary>
internal sealed class BookIndex
{
    private readonly Handbook _handbook;
    private readonly IReadOnlyList<Document> _documents;
    private readonly HashSet<string> _ids;
    private readonly NamedPlaces _names;

    private BookIndex(Handbook handbook, IReadOnlyList<Document> documents, IReadOnlyList<Chapter> chapters)
    {
        _handbook = handbook;
        _documents = documents;
        _ids = chapters.SelectMany(c => c.Ids).ToHashSet(StringComparer.Ordinal);
        _names = new NamedPlaces(documents, chapters);
    }

    /// <summary>All terms of a book by letter.</summary>
    /// <param name="handbook">What the book is made of.</param>
    /// <param name="documents">The pages of the edition, in the order of the book.</param>
    /// <param name="chapters">The chapters that they became: only places that are in one of them are named.</param>
    public static IReadOnlyList<IndexLetterView> Of(Handbook handbook, IReadOnlyList<Document> documents, IReadOnlyList<Chapter> chapters) =>
        new BookIndex(handbook, documents, chapters).Letters();

    private IndexLetterView[] Letters() =>
    [
        .. TermIndex.Of(_handbook, _documents).Select(View).OrderByAlphabet(e => e.Term)
            .GroupBy(e => Alphabet.LetterOf(e.Term)).Select(g => new IndexLetterView(g.Key, [.. g])),
    ];

    private IndexEntryView View(IndexEntry entry)
    {
        var main = entry.Main.Document;
        if (entry.IsSee) return new IndexEntryView(entry.Term) { Language = entry.Language ?? "", See = Link(main) };
        var name = entry.Kind == IndexEntryKind.Organisation ? NameOf(entry.Term) : entry.Term;
        var others = entry.Kind == IndexEntryKind.Organisation ? _names.Of(name) : entry.Mentions.Select(m => Mention(m, main));
        return new IndexEntryView(name)
        {
            Places = [.. Treatment(entry.Main).Select(p => View(p, true)), .. others.Select(p => View(p, false))],
            SeeAlso = [.. entry.SeeAlso.Select(Link)],
        };
    }

    // A whole chapter, from its first part to its last, so that its pages become a range.
    private IEnumerable<IndexPlace> Treatment(IndexPlace main)
    {
        if (main.Fragment.Length > 0 && IsInBook(main)) return [main];
        var parts = _handbook.ArticleOf(main.Document).Headings.Where(h => h.Level == 2).Select(h => new IndexPlace(main.Document, h.Id));
        return [main with { Fragment = "" }, .. main.Fragment.Length > 0 ? [] : parts.Where(IsInBook)];
    }

    private IndexPlace Mention(IndexPlace part, Document term)
    {
        var words = part with { Fragment = BookIds.Mention(part.Fragment, term.Id) };
        return IsInBook(words) ? words : IsInBook(part) ? part : part with { Fragment = "" };
    }

    private bool IsInBook(IndexPlace place) => _ids.Contains(BookIds.Inside(BookIds.Chapter(place.Document.Id), place.Fragment));

    // What a source says of an organisation begins with its name, and may go on.
    private static string NameOf(string value)
    {
        var end = value.AsSpan().IndexOfAny(',', ';', '(');
        return end > 0 ? value[..end].TrimEnd() : value;
    }

    // From the root of the site, as all templates link; the editor of the chapter turns it into a place in the book.
    private static IndexPlaceView View(IndexPlace place, bool isMain) =>
        new(place.Document.Address + (place.Fragment.Length == 0 ? "" : "#" + place.Fragment), place.Document.Title, isMain);

    private static IndexPlaceView Link(Document document) => View(new IndexPlace(document, ""), false);
}
