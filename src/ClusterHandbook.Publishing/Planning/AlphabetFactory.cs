using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Terms;
using ClusterHandbook.Content.Text;
using ClusterHandbook.Publishing.Models;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>Makes the glossary and the A–Z page of all terms.</summary>
internal static class AlphabetFactory
{
    /// <summary>Concepts and the smaller terms that they explain, with definitions.</summary>
    public static AlphabetView Glossary(Handbook handbook, ViewFactory views)
    {
        var entries = new List<GlossaryEntryView>();
        foreach (var concept in handbook.Concepts)
        {
            entries.Add(new GlossaryEntryView(
                concept.Title, concept.Address, concept.Definition, "concept",
                [.. concept.Synonyms, .. concept.LocalWords.Select(w => w.Word)], null));
            entries.AddRange(concept.See.Select(s => new GlossaryEntryView(s.Name, concept.Address, s.Definition, "term", [], views.Link(concept))));
        }

        return new AlphabetView(Letters(entries));
    }

    /// <summary>Everything that somebody may look up: concepts, synonyms, local words, cases, guides, organisations, places.</summary>
    public static AlphabetView Terms(Handbook handbook, ViewFactory views) => new(Letters(
    [
        .. TermIndex.Of(handbook, [.. handbook.Concepts, .. handbook.Cases, .. handbook.Guides]).Select(e => Entry(e, views)),
    ]));

    private static GlossaryEntryView Entry(IndexEntry entry, ViewFactory views)
    {
        var document = entry.Main.Document;
        var isPage = entry.Kind is IndexEntryKind.Concept or IndexEntryKind.Case or IndexEntryKind.Guide;
        return new GlossaryEntryView(
            entry.Term, document.Address, "", KindName(entry.Kind), [], isPage ? null : views.Link(document), entry.Language ?? "");
    }

    private static string KindName(IndexEntryKind kind) => kind switch
    {
        IndexEntryKind.Concept => "concept",
        IndexEntryKind.Synonym => "synonym",
        IndexEntryKind.LocalWord => "local_word",
        IndexEntryKind.Term => "term",
        IndexEntryKind.Case => "case",
        IndexEntryKind.Place => "place",
        IndexEntryKind.Organisation => "organisation",
        _ => "guide",
    };

    private static LetterView[] Letters(List<GlossaryEntryView> entries)
    {
        var byLetter = entries
            .DistinctBy(e => (Alphabet.KeyOf(e.Term), e.Url))
            .OrderByAlphabet(e => e.Term).ThenBy(e => e.Url, StringComparer.Ordinal)
            .ToLookup(e => Alphabet.LetterOf(e.Term));
        var letters = Enumerable.Range('A', 26).Select(c => ((char)c).ToString());
        return [.. (byLetter.Contains("0–9") ? letters.Prepend("0–9") : letters).Select(l => new LetterView(l, [.. byLetter[l]]))];
    }
}
