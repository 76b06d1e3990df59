using ClusterHandbook.Content.Model;
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
    public static AlphabetView Terms(Handbook handbook, ViewFactory views)
    {
        var entries = new List<GlossaryEntryView>();
        foreach (var concept in handbook.Concepts)
        {
            var link = views.Link(concept);
            entries.Add(new GlossaryEntryView(concept.Title, concept.Address, "", "concept", [], null));
            entries.AddRange(concept.Synonyms.Select(s => See(s, "synonym", link)));
            entries.AddRange(concept.LocalWords.Select(w => See(w.Word, "local_word", link) with { Language = w.Language }));
            entries.AddRange(concept.See.Select(s => See(s.Name, "term", link)));
        }

        foreach (var study in handbook.Cases)
        {
            var link = views.Link(study);
            entries.Add(new GlossaryEntryView(study.Title, study.Address, "", "case", [], null));
            if (study.Place.Length > 0 && study.Place != study.Title)
            {
                entries.Add(See(study.Place, "place", link));
            }

            entries.AddRange(study.Facts["organisation"].Select(f => See(f.Value, "organisation", link)));
        }

        entries.AddRange(handbook.Guides.Select(g => new GlossaryEntryView(g.Title, g.Address, "", "guide", [], null)));
        return new AlphabetView(Letters(entries));
    }

    private static GlossaryEntryView See(string term, string kind, LinkView link) => new(term, link.Url, "", kind, [], link);

    private static LetterView[] Letters(List<GlossaryEntryView> entries)
    {
        var byLetter = entries
            .DistinctBy(e => (Alphabet.KeyOf(e.Term), e.Url))
            .OrderByAlphabet(e => e.Term).ThenBy(e => e.Url, StringComparer.Ordinal)
            .ToLookup(e => LetterOf(e.Term));
        var letters = Enumerable.Range('A', 26).Select(c => ((char)c).ToString());
        return [.. (byLetter.Contains("0–9") ? letters.Prepend("0–9") : letters).Select(l => new LetterView(l, [.. byLetter[l]]))];
    }

    private static string LetterOf(string term)
    {
        var key = Alphabet.KeyOf(term);
        return key.Length > 0 && char.IsAsciiLetter(key[0]) ? char.ToUpperInvariant(key[0]).ToString() : "0–9";
    }
}
