namespace ClusterHandbook.Publishing.Search;

/// <summary>The words of the pages that one thread has read, each with the group of words that share its stem. For one thread.</summary>
internal sealed class Vocabulary
{
    private readonly IReadOnlySet<string> _stopWords;
    private readonly EnglishStemmer? _stemmer;
    private readonly Dictionary<string, int> _words = new(4096, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, int> _groups = new(4096, StringComparer.Ordinal);
    private readonly List<int> _groupOfWord = [];

    public Vocabulary(string language)
    {
        _stopWords = StopWords.Of(language);
        _stemmer = StopWords.IsEnglish(language) ? new EnglishStemmer() : null;
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many groups there are.</summary>
    public int GroupCount => _groups.Count;

    /// <summary>Every word and the number of its group; negative (the complement) for a stop word.</summary>
    public IEnumerable<(string Word, int Group)> Words => _words.Select(w => (w.Key, _groupOfWord[w.Value]));

    /// <summary>The names of the groups, by number: stems, and stop words behind a mark that keeps them apart.</summary>
    public IEnumerable<string> Groups => _groups.Keys;

    /// <summary>The group of a word; for a stop word the complement of its group.</summary>
    public int GroupOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var known) ? _groupOfWord[known] : Add(word.ToString());

    private int Add(string word)
    {
        var isStop = _stopWords.Contains(word);
        var key = isStop ? "\u0001" + word : _stemmer?.Stem(word) ?? word;
        if (!_groups.TryGetValue(key, out var group)) _groups.Add(key, group = _groups.Count);
        _words.Add(word, _groupOfWord.Count);
        _groupOfWord.Add(isStop ? ~group : group);
        return _groupOfWord[^1];
    }
}
