using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;

namespace ClusterHandbook.Content.Terms;

/// <summary>
/// Everything that a reader may look up: concepts with their other names, smaller terms, cases, places, organisations,
/// guides. The A–Z page, the names of the search and the index of printed editions are made from it.
/// </summary>
public static class TermIndex
{
    /// <summary>Where the page of a concept lists the smaller terms that it explains.</summary>
    public const string TermsFragment = "page-terms";

    /// <summary>Where the page of a case lists its facts.</summary>
    public const string FactsFragment = "page-glance";

    /// <summary>The entries that lead to these documents, in the order of a dictionary.</summary>
    /// <param name="handbook">The handbook.</param>
    /// <param name="documents">
    /// The pages that may be named, in the order in which they are read: all of the handbook, or those of an edition.
    /// </param>
    public static IReadOnlyList<IndexEntry> Of(Handbook handbook, IReadOnlyList<Document> documents)
    {
        var mentions = Mentions(handbook, documents);
        var inBook = documents.ToHashSet(DocumentIdentity.Comparer);
        return
        [
            .. documents.SelectMany(EntriesOf)
                .DistinctBy(e => (Alphabet.KeyOf(e.Term), e.Main))
                .Select(e => e.IsSee ? e : Complete(e, mentions, inBook, handbook))
                .OrderByAlphabet(e => e.Term).ThenBy(e => e.Main.Document.Address, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<IndexEntry> EntriesOf(Document document) => document switch
    {
        Concept concept => EntriesOf(concept),
        CaseStudy study => EntriesOf(study),
        Guide guide => [new IndexEntry(guide.Title, IndexEntryKind.Guide, new IndexPlace(guide, ""))],
        _ => [],
    };

    private static IEnumerable<IndexEntry> EntriesOf(Concept concept)
    {
        var page = new IndexPlace(concept, "");
        yield return new IndexEntry(concept.Title, IndexEntryKind.Concept, page);
        foreach (var name in concept.Synonyms) yield return new IndexEntry(name, IndexEntryKind.Synonym, page);
        foreach (var word in concept.LocalWords) yield return new IndexEntry(word.Word, IndexEntryKind.LocalWord, page) { Language = word.Language };
        foreach (var term in concept.See) yield return new IndexEntry(term.Name, IndexEntryKind.Term, page with { Fragment = TermsFragment });
    }

    private static IEnumerable<IndexEntry> EntriesOf(CaseStudy study)
    {
        var page = new IndexPlace(study, "");
        yield return new IndexEntry(study.Title, IndexEntryKind.Case, page);
        if (study.Place.Length > 0 && study.Place != study.Title) yield return new IndexEntry(study.Place, IndexEntryKind.Place, page);
        foreach (var fact in study.Facts["organisation"])
        {
            yield return new IndexEntry(fact.Value, IndexEntryKind.Organisation, page with { Fragment = FactsFragment });
        }
    }

    private static IndexEntry Complete(
        IndexEntry entry, Dictionary<Document, List<IndexPlace>> mentions, HashSet<Document> inBook, Handbook handbook)
    {
        if (entry.Kind is not (IndexEntryKind.Concept or IndexEntryKind.Case))
        {
            return entry;
        }

        var document = entry.Main.Document;
        return entry with
        {
            Mentions = mentions.GetValueOrDefault(document, []),
            SeeAlso = entry.Kind == IndexEntryKind.Concept ? SeeAlso(document, inBook, handbook) : [],
        };
    }

    private static Document[] SeeAlso(Document document, HashSet<Document> inBook, Handbook handbook) =>
    [
        .. document.Links.Where(l => l.Relation is "related" or "contrasts" or "broader")
            .Select(l => handbook.Catalog.FindById(l.To, document.Language)).OfType<Concept>()
            .Where(inBook.Contains).DistinctBy(d => d.Address).OrderByAlphabet(d => d.Title),
    ];

    // A link belongs to the last heading before it; several of one part are one place.
    private static Dictionary<Document, List<IndexPlace>> Mentions(Handbook handbook, IReadOnlyList<Document> documents)
    {
        var mentions = new Dictionary<Document, List<IndexPlace>>(DocumentIdentity.Comparer);
        foreach (var document in documents)
        {
            var article = handbook.ArticleOf(document);
            foreach (var link in article.Links)
            {
                if (link.Target is not { } target || ReferenceEquals(target, document)) continue;
                var heading = article.Headings.LastOrDefault(h => h.Span.Start <= link.Span.Start);
                var place = new IndexPlace(document, heading?.Id ?? "");
                if (!mentions.TryGetValue(target, out var places)) mentions[target] = places = [];
                if (!places.Contains(place)) places.Add(place);
            }
        }

        return mentions;
    }
}
