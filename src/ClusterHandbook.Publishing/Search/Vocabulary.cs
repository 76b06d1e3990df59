namespace ClusterHandbook.Publishing.Search;

/// <summary>
/// The words of all pages, each with the group of words that share its stem. A site says most of its words a thousand times:
/// a word is looked up by its characters and becomes a string only when it is new.
/// </summary>
/// <remarks>
/// Safe for several threads, so that a word is learnt once. Looking up takes no lock: a word is written whole before its key is,
/// and whoever does not see the key yet asks again under a lock. There are many shelves with a lock each, since the first pages
/// have a new word in every line. In which order words come does not show in the index.
/// </remarks>
internal sealed class Vocabulary
{
    private const int LongestPacked = 8;
    private const int ShelfBits = 6;
    private const ulong IsHash = 1UL << 63;

    // Another number in each process, so that nobody can write words that all fall on one place.
    private static readonly ulong Spread = ((ulong)(uint)HashOf("spread") << 32) | (uint)HashOf("places") | 1;

    [ThreadStatic]
    private static EnglishStemmer? _stemmer;

    private readonly bool _isEnglish;
    private readonly Shelf[] _shelves = new Shelf[1 << ShelfBits];
    private int _groupCount;

    public Vocabulary(string language)
    {
        _isEnglish = StopWords.IsEnglish(language);
        for (var i = 0; i < _shelves.Length; i++) _shelves[i] = new Shelf();
        foreach (var word in StopWords.Of(language)) Add(word, ~_groupCount++);
    }

    /// <summary>How many groups there are: each stop word of the language, then each stem.</summary>
    public int GroupCount => _groupCount;

    /// <summary>The words of which the group is wanted, in no order; a stop word has the complement of its group. Not while words are added.</summary>
    public List<string> WordsOf(Predicate<int> wanted)
    {
        var words = new List<string>();
        foreach (var shelf in _shelves)
        {
            foreach (var entry in shelf.Entries)
            {
                if (entry.Key != 0 && wanted(entry.Group)) words.Add(entry.Word);
            }
        }

        return words;
    }

    /// <summary>The group of a word; for a stop word the complement of its group.</summary>
    public int GroupOf(ReadOnlySpan<char> word)
    {
        var key = KeyOf(word);
        return TryFind(_shelves[ShelfOf(key)], word, key, out var group) ? group : Learn(word, key);
    }

    private int Learn(ReadOnlySpan<char> word, ulong key)
    {
        var text = word.ToString();
        var group = GroupOfStem(_isEnglish ? StemOf(text) : text);
        var shelf = _shelves[ShelfOf(key)];
        lock (shelf.Lock)
        {
            // Another thread may have learnt it meanwhile, with the same group.
            if (!TryFind(shelf, word, key, out _)) shelf.Add(new Entry { Key = key, Word = text, Group = group });
        }

        return group;
    }

    private void Add(string word, int group)
    {
        var key = KeyOf(word);
        _shelves[ShelfOf(key)].Add(new Entry { Key = key, Word = word, Group = group });
    }

    private int GroupOfStem(string stem)
    {
        var shelf = _shelves[ShelfOf(KeyOf(stem))];
        lock (shelf.Stems)
        {
            if (!shelf.Stems.TryGetValue(stem, out var group)) shelf.Stems.Add(stem, group = Interlocked.Increment(ref _groupCount) - 1);
            return group;
        }
    }

    private static string StemOf(string word)
    {
        var stem = (_stemmer ??= new EnglishStemmer()).Stem(word);
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    private static bool TryFind(Shelf shelf, ReadOnlySpan<char> word, ulong key, out int group)
    {
        var entries = Volatile.Read(ref shelf.Entries);
        for (var place = PlaceOf(key, entries.Length); ; place = (place + 1) & (entries.Length - 1))
        {
            ref var entry = ref entries[place];
            var known = Volatile.Read(ref entry.Key);
            if (known == key && (key < IsHash || word.SequenceEqual(entry.Word)))
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

    private static int ShelfOf(ulong key) => (int)((key * Spread) >> (64 - ShelfBits));

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
        public string Word;
        public int Group;
    }

    /// <summary>The words, and the stems, that fall on one place.</summary>
    private sealed class Shelf
    {
        public readonly Lock Lock = new();
        public readonly Dictionary<string, int> Stems = new(StringComparer.Ordinal); // Its own lock: stems come while a word waits.
        public Entry[] Entries = new Entry[32]; // Always a power of two, and at most half full.
        private int _count;

        public void Add(Entry entry)
        {
            if ((_count + 1) * 2 > Entries.Length) MakeRoom();
            Place(Entries, entry);
            _count++;
        }

        // The key comes last: who sees it sees the rest.
        private static void Place(Entry[] entries, Entry entry)
        {
            var place = PlaceOf(entry.Key, entries.Length);
            while (entries[place].Key != 0) place = (place + 1) & (entries.Length - 1);
            entries[place].Word = entry.Word;
            entries[place].Group = entry.Group;
            Volatile.Write(ref entries[place].Key, entry.Key);
        }

        private void MakeRoom()
        {
            var entries = new Entry[Entries.Length * 2];
            foreach (var entry in Entries)
            {
                if (entry.Key != 0) Place(entries, entry);
            }

            Volatile.Write(ref Entries, entries);
        }
    }
}
