namespace ClusterHandbook.Publishing.Search;

/// <summary>Reads pages and notes which words stand where. For one thread at a time.</summary>
internal sealed class PageIndexer(string language)
{
    private const int LongestName = 7;

    private readonly WordReader _words = new();
    private readonly List<ulong> _uses = [];
    private readonly List<ulong> _names = [];
    private readonly List<int> _seen = [];
    private byte[] _marks = new byte[4096];
    private int _length;

    /// <summary>The words of all pages that this thread has read.</summary>
    public Vocabulary Vocabulary { get; } = new(language);

    /// <summary>What a page has.</summary>
    /// <param name="page">The page.</param>
    /// <param name="partStarts">The section that each file of its text begins with.</param>
    public PagePostings Read(SearchPage page, IReadOnlyList<int> partStarts)
    {
        _uses.Clear();
        _names.Clear();
        _length = 0;
        ReadNames(page);
        for (var i = 0; i < page.Sections.Count; i++)
        {
            ReadSection(page.Sections[i], i);
        }

        return new PagePostings([.. _uses], [.. _names], _length, partStarts);
    }

    private void ReadSection(SearchSection section, int number)
    {
        _words.Read(section.SearchedText, Count);
        _words.Read(section.Heading, word => Mark(word, WordMarks.Heading));
        _words.Read(section.KeyText, word => Mark(word, WordMarks.Key));
        _words.Read(section.SaidElsewhere, word => Mark(word, WordMarks.Elsewhere));
        foreach (var group in _seen)
        {
            _uses.Add(new WordUse(group, number, _marks[group]).Pack());
            _marks[group] = 0;
        }

        _seen.Clear();
    }

    private void Count(ReadOnlySpan<char> word)
    {
        var group = See(word);
        if (group < 0) return;
        _length++;
        if ((_marks[group] & WordMarks.Times) < WordMarks.Times) _marks[group]++;
    }

    private void Mark(ReadOnlySpan<char> word, int mark)
    {
        var group = See(word);
        if (group >= 0) _marks[group] |= (byte)mark;
    }

    private int See(ReadOnlySpan<char> word)
    {
        var group = Vocabulary.GroupOf(word);
        if (group < 0) return group;
        if (group >= _marks.Length) Array.Resize(ref _marks, Math.Max(group + 1, _marks.Length * 2));
        if (_marks[group] == 0) _seen.Add(group);
        return group;
    }

    private void ReadNames(SearchPage page)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        AddName(page.Title, NameUse.Title, 0, known);
        foreach (var name in page.OtherNames) AddName(name, NameUse.Other, 0, known);
        for (var i = 0; i < page.Sections.Count; i++)
        {
            foreach (var name in page.Sections[i].Names) AddName(name, NameUse.Part, i, known);
        }

        for (var i = 0; i < page.Sections.Count; i++)
        {
            foreach (var phrase in page.Sections[i].Asked) AddName(phrase, NameUse.Asked, i, known);
        }
    }

    // A name with a hyphen is also known as one word: “spin-off” as “spinoff”.
    private void AddName(string name, int kind, int section, HashSet<string> known)
    {
        AddWords(_words.Normalize(name), kind, section, known);
        if (name.Contains('-')) AddWords(_words.Normalize(name.Replace("-", "", StringComparison.Ordinal)), kind, section, known);
    }

    private void AddWords(string name, int kind, int section, HashSet<string> known)
    {
        if (name.Length == 0 || !known.Add(name)) return;
        var groups = name.Split(' ').Select(word => Vocabulary.GroupOf(word)).Distinct().ToArray();
        // A name of stop words only, such as “AS”, is known by them.
        var telling = groups.Any(g => g >= 0) ? [.. groups.Where(g => g >= 0)] : groups.Select(g => ~g).ToArray();
        foreach (var group in telling)
        {
            _names.Add(new NameUse(group, known.Count - 1, Math.Min(telling.Length, LongestName), kind, section).Pack());
        }
    }
}
