namespace ClusterHandbook.Publishing.Search;

/// <summary>
/// The words of all pages, each with the group of words that share its stem. A site says most of its words a thousand times:
/// a word is looked up by its characters and becomes a string only when it is new.
/// </summary>
/// <remarks>
/// Safe for several threads, so that a word is learnt once. Looking up takes no lock: a word is written whole before its key is,
/// and whoever does not see the key yet asks again under the lock. In which order words come does not show in the index.
/// </remarks>
internal sealed class Vocabulary
{
    private const int LongestPacked = 8;
    private const ulong IsHash = 1UL << 63;

    // Another number in each process, so that nobody can write words that all fall on one place.
    private static readonly ulong Spread = ((ulong)(uint)HashOf("spread") << 32) | (uint)HashOf("places") | 1;

    [ThreadStatic]
    private static EnglishStemmer? _stemmer;

    private readonly Lock _lock = new();
    private readonly bool _isEnglish;
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private string[] _words = new string[1024];
    private int[] _groups = new int[1024];
    private Entry[] _entries = new Entry[2048]; // Always a power of two, and at most half full.

    public Vocabulary(string language)
    {
        _isEnglish = StopWords.IsEnglish(language);
        foreach (var word in StopWords.Of(language)) Insert(word, ~WordCount);
        StopWordCount = WordCount;
    }

    /// <summary>How many words there are, all stop words of the language among them.</summary>
    public int WordCount { get; private set; }

    /// <summary>How many groups there are.</summary>
    public int GroupCount => StopWordCount + _stems.Count;

    /// <summary>How many stop words the language has. They come first, and each is a group by itself.</summary>
    private int StopWordCount { get; }

    /// <summary>The word of a number. Not while words are added.</summary>
    public string WordAt(int number) => _words[number];

    /// <summary>The group of the word of a number; negative (the complement) for a stop word. Not while words are added.</summary>
    public int GroupAt(int number) => _groups[number];

    /// <summary>The group of a word; for a stop word the complement of its group.</summary>
    public int GroupOf(ReadOnlySpan<char> word)
    {
        var key = KeyOf(word);
        return TryFind(word, key, out var group) ? group : Add(word, key);
    }

    private bool TryFind(ReadOnlySpan<char> word, ulong key, out int group)
    {
        var entries = Volatile.Read(ref _entries);
        for (var place = PlaceOf(key, entries.Length); ; place = (place + 1) & (entries.Length - 1))
        {
            ref var entry = ref entries[place];
            var known = Volatile.Read(ref entry.Key);
            if (known == key && (key < IsHash || word.SequenceEqual(Volatile.Read(ref _words)[entry.Number])))
            {
                group = entry.Group;
                return true;
            }

            if (known == 0)
            {
                group = 0;
                return false;
            }
        }
    }

    // The first pages have a new word in every line: whoever holds the lock does nothing that can be done before.
    private int Add(ReadOnlySpan<char> word, ulong key)
    {
        var text = word.ToString();
        var stem = _isEnglish ? StemOf(text) : text;
        lock (_lock)
        {
            if (TryFind(word, key, out var group)) return group;
            if (!_stems.TryGetValue(stem, out var number)) _stems.Add(stem, number = _stems.Count);
            group = StopWordCount + number;
            Insert(text, group);
            return group;
        }
    }

    private static string StemOf(string word)
    {
        var stem = (_stemmer ??= new EnglishStemmer()).Stem(word);
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    private void Insert(string word, int group)
    {
        if (WordCount == _words.Length)
        {
            var words = _words;
            Array.Resize(ref words, words.Length * 2);
            Volatile.Write(ref _words, words);
            Array.Resize(ref _groups, words.Length);
        }

        if ((WordCount + 1) * 2 > _entries.Length) MakeRoom();
        _words[WordCount] = word;
        _groups[WordCount] = group;
        Insert(_entries, new Entry { Key = KeyOf(word), Number = WordCount, Group = group });
        WordCount++;
    }

    // The key comes last: who sees it sees the rest.
    private static void Insert(Entry[] entries, Entry entry)
    {
        var place = PlaceOf(entry.Key, entries.Length);
        while (entries[place].Key != 0) place = (place + 1) & (entries.Length - 1);
        entries[place].Number = entry.Number;
        entries[place].Group = entry.Group;
        Volatile.Write(ref entries[place].Key, entry.Key);
    }

    private void MakeRoom()
    {
        var entries = new Entry[_entries.Length * 2];
        foreach (var entry in _entries)
        {
            if (entry.Key != 0) Insert(entries, entry);
        }

        Volatile.Write(ref _entries, entries);
    }

    private static int PlaceOf(ulong key, int places) => (int)((key * Spread) >> 32) & (places - 1);

    // A short word is its own key. Of any other the key is a hash, and the word has to be compared.
    private static ulong KeyOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestPacked) return IsHash | (uint)HashOf(word);
        var key = 0UL;
        foreach (var c in word)
        {
            if (c >= 0x80) return IsHash | (uint)HashOf(word);
            key = (key << 8) | c;
        }

        return key;
    }

    private static int HashOf(ReadOnlySpan<char> word) => string.GetHashCode(word, StringComparison.Ordinal);

    private struct Entry
    {
        public ulong Key;
        public int Number;
        public int Group;
    }
}
