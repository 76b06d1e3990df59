namespace ClusterHandbook.Publishing.Search;

/// <summary>
/// Writes words in alphabetical order, each as what it does not share with the word before. A capital letter begins a word of
/// a new group and says how many letters are shared, and a digit says how common the group is; a sign of
/// <see cref="SameGroup"/> does the same for a word of the last group; <c>~</c>, a number and a capital for a word of an
/// earlier group, counted back.
/// </summary>
internal sealed class WordsEncoder
{
    /// <summary>The signs for a word of the same group as the word before, by the letters shared; no word has one of them.</summary>
    public const string SameGroup = "!#$%&'()*+,-/:;<=>?@[]^_`{";

    private const int MostShared = 25;

    private readonly ShardText _text = new();
    private string _last = "";
    private int _lastGroup = -1;

    /// <summary>How many characters have been written.</summary>
    public int Length => _text.Length;

    /// <summary>Writes a word.</summary>
    /// <param name="word">Comes after all others.</param>
    /// <param name="group">The number of its group.</param>
    /// <param name="newGroups">How many groups have been begun before, in all files.</param>
    /// <param name="rank">How common a new group is.</param>
    public void Add(string word, int group, int newGroups, int rank)
    {
        var shared = SharedLetters(word);
        if (group == newGroups) _text.Character((char)('A' + shared)).Digit(rank);
        else if (group == _lastGroup) _text.Character(SameGroup[shared]);
        else _text.Character('~').Number(newGroups - group).Character((char)('A' + shared));
        _text.Characters(word.AsSpan(shared));
        _last = word;
        _lastGroup = group;
    }

    /// <summary>What has been written; the next word begins anew.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        _last = "";
        _lastGroup = -1;
        return text;
    }

    private int SharedLetters(string word)
    {
        var shared = 0;
        while (shared < MostShared && shared < word.Length && shared < _last.Length && word[shared] == _last[shared]) shared++;
        return shared;
    }
}
