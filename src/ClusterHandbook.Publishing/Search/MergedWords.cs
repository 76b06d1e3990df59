namespace ClusterHandbook.Publishing.Search;

/// <summary>The words of all threads as one list, in ordinal order, their groups numbered by their first words.</summary>
internal sealed class MergedWords
{
    private MergedWords(List<(string Word, int Group)> words, int groupCount)
    {
        Words = words;
        GroupCount = groupCount;
    }

    /// <summary>Every word that leads somewhere, with its group.</summary>
    public List<(string Word, int Group)> Words { get; }

    /// <summary>How many groups there are.</summary>
    public int GroupCount { get; }

    /// <summary>Merges vocabularies.</summary>
    /// <param name="vocabularies">One for each thread; their order does not show in the result.</param>
    /// <param name="named">For each of them, the groups that names use: a stop word counts only there.</param>
    /// <param name="numbers">Gets, for each of them, the new number of each of its groups; -1 for a group that leads nowhere.</param>
    public static MergedWords Merge(IReadOnlyList<Vocabulary> vocabularies, IReadOnlyList<HashSet<int>> named, out int[][] numbers)
    {
        var groupOfWord = new Dictionary<string, string>(StringComparer.Ordinal);
        var keys = vocabularies.Select(v => v.Groups.ToArray()).ToArray();
        for (var i = 0; i < vocabularies.Count; i++)
        {
            foreach (var (word, group) in vocabularies[i].Words)
            {
                if (group >= 0 || named[i].Contains(~group)) groupOfWord[word] = keys[i][group < 0 ? ~group : group];
            }
        }

        var sorted = groupOfWord.Keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var numberOfKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<(string, int)>(sorted.Length);
        foreach (var word in sorted)
        {
            var key = groupOfWord[word];
            if (!numberOfKey.TryGetValue(key, out var number)) numberOfKey.Add(key, number = numberOfKey.Count);
            words.Add((word, number));
        }

        numbers = [.. keys.Select(k => k.Select(key => numberOfKey.GetValueOrDefault(key, -1)).ToArray())];
        return new MergedWords(words, numberOfKey.Count);
    }
}
