namespace ClusterHandbook.Publishing.Search;

/// <summary>
/// Words, numbered in the order in which they came. A site says most of its words a thousand times, so that a word is looked
/// up by its characters and never becomes a string. For one thread at a time.
/// </summary>
/// <remarks>The hash is the runtime's own, which differs in each process: nobody can write words that all fall on one place.</remarks>
internal sealed class WordTable
{
    private int[] _places = new int[2048]; // The number of a word and one; 0 for a free place. At most half are taken.
    private int[] _hashes = new int[1024];
    private int[] _ends = new int[1024];
    private char[] _characters = new char[8192];

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The word of a number; good until the next word is added.</summary>
    public ReadOnlySpan<char> this[int number] => _characters.AsSpan(StartOf(number).._ends[number]);

    /// <summary>The number of a word; -1 for one that is not there.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var hash = string.GetHashCode(word, StringComparison.Ordinal);
        return _places[PlaceOf(word, hash)] - 1;
    }

    /// <summary>The number of a word, which is added when it is not there.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        var hash = string.GetHashCode(word, StringComparison.Ordinal);
        var place = PlaceOf(word, hash);
        return _places[place] > 0 ? _places[place] - 1 : Add(word, hash, place);
    }

    // Where the word is, or the free place where it belongs.
    private int PlaceOf(ReadOnlySpan<char> word, int hash)
    {
        var mask = _places.Length - 1;
        for (var place = hash & mask; ; place = (place + 1) & mask)
        {
            var number = _places[place] - 1;
            if (number < 0 || (_hashes[number] == hash && this[number].SequenceEqual(word))) return place;
        }
    }

    private int Add(ReadOnlySpan<char> word, int hash, int place)
    {
        var number = Count++;
        var start = StartOf(number);
        if (number == _hashes.Length)
        {
            Array.Resize(ref _hashes, number * 2);
            Array.Resize(ref _ends, number * 2);
        }

        if (start + word.Length > _characters.Length) Array.Resize(ref _characters, Math.Max(start + word.Length, _characters.Length * 2));
        word.CopyTo(_characters.AsSpan(start));
        _ends[number] = start + word.Length;
        _hashes[number] = hash;
        _places[place] = number + 1;
        if (Count * 2 > _places.Length) Spread();
        return number;
    }

    private void Spread()
    {
        var old = _places;
        _places = new int[old.Length * 2];
        var mask = _places.Length - 1;
        foreach (var entry in old)
        {
            if (entry == 0) continue;
            var place = _hashes[entry - 1] & mask;
            while (_places[place] != 0) place = (place + 1) & mask;
            _places[place] = entry;
        }
    }

    private int StartOf(int number) => number == 0 ? 0 : _ends[number - 1];
}
