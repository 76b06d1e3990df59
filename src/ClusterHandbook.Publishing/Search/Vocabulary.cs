namespace ClusterHandbook.Publishing.Search;

/// <summary>The words of the pages that one reader has read, each with the group of words that share its stem. For one thread at a time.</summary>
internal sealed class Vocabulary
{
    private readonly WordTable _words = new(); // The stop words first.
    private readonly WordTable _stems = new();
    private readonly EnglishStemmer? _stemmer;
    private int[] _groupOfWord = new int[1024];

    public Vocabulary(string language)
    {
        _stemmer = StopWords.IsEnglish(language) ? new EnglishStemmer() : null;
        foreach (var word in StopWords.Of(language))
        {
            var number = _words.NumberOf(word);
            _groupOfWord[number] = ~number;
        }

        StopWordCount = _words.Count;
    }

    /// <summary>How many stop words the language has; their groups come first, and no two vocabularies of a language number them otherwise.</summary>
    public int StopWordCount { get; }

    /// <summary>How many groups there are.</summary>
    public int GroupCount => StopWordCount + _stems.Count;

    /// <summary>How many words there are, all stop words among them.</summary>
    public int WordCount => _words.Count;

    /// <summary>The word of a number.</summary>
    public ReadOnlySpan<char> WordAt(int number) => _words[number];

    /// <summary>The group of the word of a number; negative (the complement) for a stop word.</summary>
    public int GroupAt(int number) => _groupOfWord[number];

    /// <summary>The stem that the words of a group share; not for a group of stop words.</summary>
    public ReadOnlySpan<char> StemOf(int group) => _stems[group - StopWordCount];

    /// <summary>The group of a word; for a stop word the complement of its group.</summary>
    public int GroupOf(ReadOnlySpan<char> word)
    {
        var known = _words.Count;
        var number = _words.NumberOf(word);
        return number < known ? _groupOfWord[number] : Add(number);
    }

    private int Add(int number)
    {
        if (number == _groupOfWord.Length) Array.Resize(ref _groupOfWord, number * 2);
        var word = _words[number];
        return _groupOfWord[number] = StopWordCount + _stems.NumberOf(_stemmer is null ? word : _stemmer.Stem(word));
    }
}
