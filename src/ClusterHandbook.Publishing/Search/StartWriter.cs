using System.Text.Json;
using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Publishing.Search;

/// <summary>Writes the start file: everything that every query needs, and nothing else.</summary>
internal sealed class StartWriter(
    Handbook handbook, IReadOnlyDictionary<string, string> words, string language, IReadOnlyList<SearchSource> sources, PagePostings[] pages)
{
    private const int Suggestions = 8;
    private const string WordPrefix = "search_";

    /// <summary>The first word of each file of words, cut to two letters.</summary>
    public required IReadOnlyList<string> WordFiles { get; init; }

    /// <summary>The first group of each file of postings.</summary>
    public required IReadOnlyList<int> PostingFiles { get; init; }

    /// <summary>Writes the data.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("language", language);
        json.WriteNumber("pages", pages.Length);
        json.WriteString("lengths", Lengths());
        json.WriteString("parts", Parts());
        WriteStrings(json, "words", WordFiles);
        json.WriteString("postings", Deltas(PostingFiles));
        json.WriteString("stop", StopWords.TextOf(language));
        json.WriteString("weak", StopWords.WeakTextOf(language));
        WriteSynonyms(json);
        WriteKinds(json);
        WriteFacets(json);
        WriteConcepts(json);
        WriteTexts(json);
        json.WriteEndObject();
    }

    // The length of a page on a scale of quarters of powers of two.
    private string Lengths()
    {
        var text = new ShardText();
        foreach (var page in pages) text.Digit(Math.Min(91, (int)Math.Round(4 * Math.Log2(page.Length + 1))));
        return text.ToString();
    }

    // How many more files than one a page's text has, and how many sections each of them begins after the one before.
    private string Parts()
    {
        var text = new ShardText();
        foreach (var page in pages)
        {
            text.Number(page.PartStarts.Length - 1);
            for (var i = 1; i < page.PartStarts.Length; i++) text.Number(page.PartStarts[i] - page.PartStarts[i - 1]);
        }

        return text.ToString();
    }

    private static string Deltas(IEnumerable<int> numbers)
    {
        var text = new ShardText();
        var last = 0;
        foreach (var number in numbers)
        {
            text.Number(number - last);
            last = number;
        }

        return text.ToString();
    }

    private void WriteSynonyms(Utf8JsonWriter json)
    {
        var reader = new WordReader();
        json.WriteStartObject("synonyms");
        foreach (var synonym in handbook.Catalog.Synonyms.Where(s => s.Language.Equals(language, StringComparison.OrdinalIgnoreCase)))
        {
            json.WriteString(reader.Normalize(synonym.Word), string.Join(' ', synonym.Others.Select(reader.Normalize)));
        }

        json.WriteEndObject();
    }

    // Each kind is one run of pages.
    private void WriteKinds(Utf8JsonWriter json)
    {
        json.WriteStartArray("kinds");
        for (var i = 0; i < sources.Count;)
        {
            var first = i;
            while (i < sources.Count && sources[i].Kind == sources[first].Kind) i++;
            var name = sources[first].Kind.ToString().ToLowerInvariant();
            json.WriteStartArray();
            json.WriteStringValue(name);
            json.WriteStringValue(words.GetValueOrDefault("search_kind_" + name) ?? words.GetValueOrDefault("kind_" + name, name));
            json.WriteNumberValue(i - first);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteFacets(Utf8JsonWriter json)
    {
        json.WriteStartObject("facets");
        WriteFacet(json, "sector", "sectors", s => s.Facts["sectors"].Select(f => f.Term?.Id));
        WriteFacet(json, "stage", "stages", s => s.Facts["stage"].Select(f => f.Term?.Id));
        WriteFacet(json, "country", "countries", s => [s.Country?.Id]);
        json.WriteEndObject();
    }

    private void WriteFacet(Utf8JsonWriter json, string name, string set, Func<CaseStudy, IEnumerable<string?>> values)
    {
        json.WriteStartArray(name);
        foreach (var term in handbook.Catalog.Taxonomy[set])
        {
            var found = PagesWith(term.Id, values);
            if (found.Count == 0) continue;
            json.WriteStartArray();
            json.WriteStringValue(term.Id);
            json.WriteStringValue(term.Name);
            json.WriteStringValue(Deltas(found));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private List<int> PagesWith(string term, Func<CaseStudy, IEnumerable<string?>> values)
    {
        var found = new List<int>();
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i].Document is CaseStudy study && values(study).Contains(term, StringComparer.Ordinal)) found.Add(i);
        }

        return found;
    }

    // The concepts that most pages lead to are a good beginning for somebody who has no word yet.
    private void WriteConcepts(Utf8JsonWriter json)
    {
        json.WriteStartArray("concepts");
        var concepts = sources.Select(s => s.Document).OfType<Concept>().ToList();
        concepts.Sort((a, b) => handbook.BacklinksOf(b).Count - handbook.BacklinksOf(a).Count is var more and not 0 ? more : string.CompareOrdinal(a.Address, b.Address));
        foreach (var concept in concepts.Take(Suggestions))
        {
            json.WriteStartArray();
            json.WriteStringValue(concept.Title);
            json.WriteStringValue(concept.Address);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteTexts(Utf8JsonWriter json)
    {
        json.WriteStartObject("texts");
        foreach (var key in words.Keys.Where(k => k.StartsWith(WordPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            json.WriteString(key, words[key]);
        }

        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
