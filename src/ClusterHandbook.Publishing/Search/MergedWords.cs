namespace ClusterHandbook.Publishing.Search;

/// <summary>The words of all readers as one list, in ordinal order, their groups numbered by their first words.</summary>
internal sealed class MergedWords
{
    private readonly WordTable _words = new();
    private readonly WordTable _stems = new();
    private int[] _keyOfWord = new int[1024];

    private MergedWords()
    {
    }

    /// <summary>Every word that leads somewhere.</summary>
    public string[] Words { get; private set; } = [];

    /// <summary>The group of each word.</summary>
    public int[] Groups { get; private set; } = [];

    /// <summary>How many groups there are.</summary>
    public int GroupCount { get; private set; }

    /// <summary>Merges vocabularies.</summary>
    /// <param name="vocabularies">One for each reader; their order does not show in the result.</param>
    /// <param name="named">For each of them, whether a name uses a group: a stop word counts only there.</param>
    /// <param name="numbers">Gets, for each of them, the new number of each of its groups; -1 for a group that leads nowhere.</param>
    public static MergedWords Merge(IReadOnlyList<Vocabulary> vocabularies, bool[][] named, out int[][] numbers)
    {
        var merged = new MergedWords();
        var keys = new int[vocabularies.Count][];
        for (var i = 0; i < keys.Length; i++) keys[i] = merged.Add(vocabularies[i], named[i]);
        var numberOfKey = merged.Sort(vocabularies[0].StopWordCount + merged._stems.Count);
        numbers = keys;
        foreach (var groups in numbers)
        {
            for (var group = 0; group < groups.Length; group++) groups[group] = numberOfKey[groups[group]];
        }

        return merged;
    }

    // Gives the groups keys that all vocabularies share: a stop word's own number, or that of the stem.
    private int[] Add(Vocabulary vocabulary, bool[] named)
    {
        var keys = new int[vocabulary.GroupCount];
        for (var group = 0; group < keys.Length; group++)
        {
            keys[group] = group < vocabulary.StopWordCount ? group : vocabulary.StopWordCount + _stems.NumberOf(vocabulary.StemOf(group));
        }

        for (var i = 0; i < vocabulary.WordCount; i++)
        {
            var group = vocabulary.GroupAt(i);
            if (group < 0 && !named[~group]) continue;
            var number = _words.NumberOf(vocabulary.WordAt(i));
            if (number >= _keyOfWord.Length) Array.Resize(ref _keyOfWord, _keyOfWord.Length * 2);
            _keyOfWord[number] = keys[group < 0 ? ~group : group];
        }

        return keys;
    }

    private int[] Sort(int keys)
    {
        Words = new string[_words.Count];
        for (var i = 0; i < Words.Length; i++) Words[i] = new string(_words[i]);
        Array.Sort(Words, StringComparer.Ordinal);
        Groups = new int[Words.Length];
        var numberOfKey = new int[keys];
        Array.Fill(numberOfKey, -1);
        for (var i = 0; i < Words.Length; i++)
        {
            ref var number = ref numberOfKey[_keyOfWord[_words.Find(Words[i])]];
            if (number < 0) number = GroupCount++;
            Groups[i] = number;
        }

        return numberOfKey;
    }
}
