using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;

namespace ClusterHandbook.Editions.Books;

/// <summary>The index at the back of a book: concepts, their other names, places and organisations, and the chapters that speak of them.</summary>
internal static class BookIndex
{
    /// <summary>All terms of a handbook by letter.</summary>
    public static IReadOnlyList<IndexLetterView> Of(Handbook handbook)
    {
        var entries = new List<IndexEntryView>();
        foreach (var concept in handbook.Concepts)
        {
            var places = handbook.Articles.Where(a => Mentions(a, concept)).Select(a => a.Document)
                .Where(d => d is not HomePage && !ReferenceEquals(d, concept)).OrderByAlphabet(d => d.Title);
            entries.Add(new IndexEntryView(concept.Title, "", "", [Place(concept, true), .. places.Select(d => Place(d, false))]));
            entries.AddRange(concept.Synonyms.Concat(concept.LocalWords.Select(w => w.Word)).Concat(concept.See.Select(s => s.Name))
                .Select(word => new IndexEntryView(word, concept.Title, Href(concept), [])));
        }

        foreach (var study in handbook.Cases)
        {
            var names = study.Facts["organisation"].Select(f => f.Value).Prepend(study.Place).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal);
            entries.AddRange(names.Select(name => new IndexEntryView(name, "", "", [Place(study, true)])));
        }

        return
        [
            .. entries.DistinctBy(e => (e.Term, e.SeeHref, e.Places.Count == 0 ? "" : e.Places[0].Href)).OrderByAlphabet(e => e.Term).GroupBy(e => LetterOf(e.Term))
                .Select(g => new IndexLetterView(g.Key, [.. g])),
        ];
    }

    private static bool Mentions(Article article, Concept concept) => article.Links.Any(l => ReferenceEquals(l.Target, concept));

    private static IndexPlaceView Place(Document document, bool isMain) => new(Href(document), document.Title, isMain);

    // From the root of the site, as all templates link; the editor of the chapter turns it into a place in the book.
    private static string Href(Document document) => document.Address;

    private static string LetterOf(string term)
    {
        var key = Alphabet.KeyOf(term);
        return key.Length > 0 && char.IsAsciiLetter(key[0]) ? char.ToUpperInvariant(key[0]).ToString() : "0–9";
    }
}
