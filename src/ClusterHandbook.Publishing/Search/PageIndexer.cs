namespace ClusterHandbook.Publishing.Search;

/// <summary>Reads pages and notes which words stand where. For one thread at a time.</summary>
internal sealed class PageIndexer
{
    private const int LongestName = 7;

    private readonly Vocabulary _vocabulary;
    private readonly WordReader _words = new();
    private readonly WordReader.Take _count;
    private readonly WordReader.Take _markWord;
    private readonly HashSet<string> _namesOfPage = new(StringComparer.Ordinal);
    private readonly List<int> _uses = [];
    private readonly List<int> _seen = [];
    private readonly List<int> _groupsOfName = [];
    private ulong[] _names = new ulong[64];
    private int _nameCount;
    private byte[] _marks = new byte[4096];
    private byte _mark;
    private int _length;

    public PageIndexer(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _count = Count;
        _markWord = MarkWord;
    }

    /// <summary>What a page has.</summary>
    /// <param name="page">The page.</param>
    /// <param name="partStarts">The section that each file of its text begins with.</param>
    public PagePostings Read(SearchPage page, int[] partStarts)
    {
        _uses.Clear();
        _nameCount = 0;
        _length = 0;
        ReadNames(page);
        foreach (var section in page.Sections) ReadSection(section);
        return new PagePostings([.. _uses], _names.AsSpan(0, _nameCount).ToArray(), _length, partStarts);
    }

    private void ReadSection(SearchSection section)
    {
        _words.Read(section.SearchedText, _count);
        Mark(section.Heading, WordMarks.Heading);
        Mark(section.KeyText, WordMarks.Key);
        Mark(section.SaidElsewhere, WordMarks.Elsewhere);
        _uses.Add(_seen.Count);
        foreach (var group in _seen)
        {
            _uses.Add((group << WordMarks.Bits) | _marks[group]);
            _marks[group] = 0;
        }

        _seen.Clear();
    }

    private void Mark(string text, int mark)
    {
        if (text.Length == 0) return;
        _mark = (byte)mark;
        _words.Read(text, _markWord);
    }

    private void MarkWord(ReadOnlySpan<char> word)
    {
        var group = See(word);
        if (group >= 0) _marks[group] |= _mark;
    }

    private void Count(ReadOnlySpan<char> word)
    {
        var group = See(word);
        if (group < 0) return;
        _length++;
        if ((_marks[group] & WordMarks.Times) < WordMarks.Times) _marks[group]++;
    }

    private int See(ReadOnlySpan<char> word)
    {
        var group = _vocabulary.GroupOf(word);
        if (group < 0) return group;
        if (group >= _marks.Length) Array.Resize(ref _marks, Math.Max(group + 1, _marks.Length * 2));
        if (_marks[group] == 0) _seen.Add(group);
        return group;
    }

    private void ReadNames(SearchPage page)
    {
        _namesOfPage.Clear();
        AddName(page.Title, NameUse.Title, 0);
        foreach (var name in page.OtherNames) AddName(name, NameUse.Other, 0);
        for (var i = 0; i < page.Sections.Count; i++)
        {
            foreach (var name in page.Sections[i].Names) AddName(name, NameUse.Part, i);
        }

        for (var i = 0; i < page.Sections.Count; i++)
        {
            foreach (var phrase in page.Sections[i].Asked) AddName(phrase, NameUse.Asked, i);
        }
    }

    // A name with a hyphen is also known as one word: “spin-off” as “spinoff”.
    private void AddName(string name, int kind, int section)
    {
        AddWords(_words.Normalize(name), kind, section);
        if (name.Contains('-')) AddWords(_words.Normalize(name.Replace("-", "", StringComparison.Ordinal)), kind, section);
    }

    private void AddWords(string name, int kind, int section)
    {
        if (name.Length == 0 || !_namesOfPage.Add(name)) return;
        FindGroups(name);
        foreach (var group in _groupsOfName)
        {
            if (_nameCount == _names.Length) Array.Resize(ref _names, _nameCount * 2);
            _names[_nameCount++] = new NameUse(group, _namesOfPage.Count - 1, Math.Min(_groupsOfName.Count, LongestName), kind, section).Pack();
        }
    }

    // Each once. A name of stop words only, such as “AS”, is known by them.
    private void FindGroups(string name)
    {
        _groupsOfName.Clear();
        var stopWordsOnly = true;
        for (var start = 0; start < name.Length;)
        {
            var length = name.AsSpan(start).IndexOf(' ');
            var word = length < 0 ? name.AsSpan(start) : name.AsSpan(start, length);
            var group = _vocabulary.GroupOf(word);
            if (group >= 0 && stopWordsOnly) _groupsOfName.Clear();
            stopWordsOnly &= group < 0;
            if (group < 0) group = stopWordsOnly ? ~group : -1;
            if (group >= 0 && !_groupsOfName.Contains(group)) _groupsOfName.Add(group);
            start += word.Length + 1;
        }
    }
}
