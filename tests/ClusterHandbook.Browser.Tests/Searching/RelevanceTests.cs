using System.Globalization;
using System.Text.Json;
using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Content.Text;
using Xunit;
using Xunit.Abstractions;

namespace ClusterHandbook.Browser.Tests.Searching;

/// <summary>Whether people find what they look for: the query engine with the whole handbook, in a browser.</summary>
public sealed class RelevanceTests(Reader reader, ITestOutputHelper output) : SearchTests(reader)
{
    // What was asked for, of either half. A floor may only rise.
    private const double First = 0.85;
    private const double Three = 0.95;

    // Of the queries to practise on, which are harder, what was reached.
    private const double PracticeFirst = 0.80;
    private const double PracticeThree = 0.93;

    // Runs queries one after the other; of each result the page and the first part below it.
    private const string Run = """
        async queries => {
          const index = await handbook.searchBox.openIndex();
          const found = [];
          for (const query of queries) {
            const results = await index.query(query, { limit: 10 });
            if (results.damaged.length > 0) throw new Error(`${query}: ${results.damaged}`);
            found.push(results.pages.map(page => [page.id, (page.sections[0]?.url ?? '').split('#')[1] ?? '']));
          }
          return JSON.stringify(found);
        }
        """;

    [Fact]
    public async Task The_expected_unit_comes_first_or_among_the_first_three()
    {
        var queries = RelevanceFile.Read();
        var found = await FindAsync([.. queries.Select(q => q.Query)]);
        var places = queries.Select((q, i) => (Query: q, Place: found[i].FindIndex(hit => q.First.Any(unit => Meets(hit, unit))))).ToList();
        var shares = places.GroupBy(p => p.Query.Half, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => Report(g.Key, [.. g.Select(p => p.Place)]), StringComparer.Ordinal);
        foreach (var miss in places.Where(p => p.Place != 0 && p.Query.Half == "tune"))
        {
            output.WriteLine($"  {miss.Query.Kind} “{miss.Query.Query}”: {(miss.Place < 0 ? "not found" : $"place {miss.Place + 1}")}");
        }

        Assert.Equal(["hold", "practice", "tune"], shares.Keys.Order(StringComparer.Ordinal));
        Assert.True(shares["practice"].First >= PracticeFirst && shares["practice"].Three >= PracticeThree, "see the output: practice");
        Assert.All(shares.Where(half => half.Key != "practice"), half => Assert.True(half.Value.First >= First && half.Value.Three >= Three, $"see the output: half {half.Key}"));
    }

    [Fact]
    public async Task Every_case_and_concept_is_first_for_its_title_its_id_its_other_names_and_its_title_with_a_slip()
    {
        using var handbook = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Reader.Sites.FolderOf("handbook"), "handbook.json")));
        var names = handbook.RootElement.GetProperty("documents").EnumerateArray()
            .Where(d => d.GetProperty("kind").GetString() is "case" or "concept").SelectMany(NamesOf).Distinct().ToList();
        Assert.True(names.Count > 200);
        var words = await WordsOfTheHandbookAsync();
        var queries = names.Concat(names.Where(n => n.IsTitle).SelectMany(n => WithSlips(n, words))).ToList();
        var found = await FindAsync([.. queries.Select(q => q.Name)]);
        AssertNone(queries.Where((q, i) => found[i].Count == 0 || found[i][0][0] != q.Id).Select(q => $"“{q.Name}” should find {q.Id}"));
    }

    private static IEnumerable<(string Name, string Id, bool IsTitle)> NamesOf(JsonElement document)
    {
        var id = document.GetProperty("id").GetString()!;
        yield return (document.GetProperty("title").GetString()!, id, true);
        yield return (id, id, false);
        if (!document.TryGetProperty("synonyms", out var synonyms)) yield break;
        foreach (var synonym in synonyms.EnumerateArray()) yield return (synonym.GetString()!, id, false);
        foreach (var word in document.GetProperty("localWords").EnumerateArray()) yield return (word.GetProperty("word").GetString()!, id, false);
    }

    // In each word of four letters and more, at its beginning, in its middle and at its end: a letter left out, doubled, one
    // too many, one wrong, two exchanged. A slip that is another word of the handbook is none.
    private static IEnumerable<(string Name, string Id, bool IsTitle)> WithSlips((string Name, string Id, bool IsTitle) title, HashSet<string> words)
    {
        var all = WordsOf(title.Name);
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Length < 4) continue;
            int[] places = [0, all[i].Length / 2, all[i].Length - 2];
            foreach (var slip in places.SelectMany(at => SlipsIn(all[i], at)).Distinct().Where(s => s != all[i] && !words.Contains(s)))
            {
                yield return (string.Join(' ', all.Select((word, k) => k == i ? slip : word)), title.Id, false);
            }
        }
    }

    private static IEnumerable<string> SlipsIn(string word, int at) =>
    [
        word.Remove(at, 1), word.Insert(at, word[at..(at + 1)]), word.Insert(at, "x"), $"{word[..at]}x{word[(at + 1)..]}",
        $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
    ];

    // Every word that the search itself knows.
    private async Task<HashSet<string>> WordsOfTheHandbookAsync()
    {
        var tab = await OpenAsync(View.Desktop, "words", Web, "concepts/lock-in.html");
        var text = await tab.Page.EvaluateAsync<string>("""
            async () => {
              const index = await handbook.searchBox.openIndex();
              const lists = await index.shards.wordLists('', new Set());
              return lists.flatMap((list) => list.words).join(' ');
            }
            """);
        return text.Split(' ').ToHashSet(StringComparer.Ordinal);
    }

    private static string[] WordsOf(string name) => Alphabet.KeyOf(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private async Task<List<List<string[]>>> FindAsync(string[] queries)
    {
        var tab = await OpenAsync(View.Desktop, "relevance", Web, "concepts/lock-in.html");
        var json = await tab.Page.EvaluateAsync<string>(Run, queries);
        AssertNone(tab.Messages);
        return JsonSerializer.Deserialize<List<List<string[]>>>(json)!;
    }

    private static bool Meets(string[] hit, string unit)
    {
        var part = unit.Split('#', 2);
        return hit[0] == part[0] && (part.Length == 1 || hit[1] == part[1] || hit[1] == part[1] + "-q");
    }

    private (double First, double Three) Report(string half, IReadOnlyList<int> places)
    {
        var first = places.Count(p => p == 0) / (double)places.Count;
        var three = places.Count(p => p is >= 0 and < 3) / (double)places.Count;
        var mean = places.Sum(p => p < 0 ? 0 : 1.0 / (p + 1)) / places.Count;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{half}: {places.Count} queries, mean reciprocal rank {mean:F3}, first {first:P1}, first three {three:P1}"));
        return (first, three);
    }
}
