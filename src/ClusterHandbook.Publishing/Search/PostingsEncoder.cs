namespace ClusterHandbook.Publishing.Search;

/// <summary>Writes what the groups of words lead to, one group after another.</summary>
internal sealed class PostingsEncoder
{
    /// <summary>The rank of a group that is on most pages: only its headings and names are in the index.</summary>
    public const int Everywhere = 45;

    private const int HighestFrequency = 20;

    // Sorted by group, which the place in the array tells; packed WordUses, and packed NameUses with their pages.
    private readonly ulong[] _uses;
    private readonly int[] _useStarts;
    private readonly int[] _pagesOfGroup;
    private readonly ulong[] _names;
    private readonly int[] _pageOfName;
    private readonly int[] _nameStarts;
    private readonly int _pageCount;
    private readonly ShardText _text = new();

    /// <summary>Sorts the postings of all pages by group; within a group they stay in the order of the pages.</summary>
    /// <param name="pages">One for each page, in order.</param>
    /// <param name="numbers">For each page, the numbers of the groups that its postings name.</param>
    /// <param name="groupCount">How many groups there are.</param>
    public PostingsEncoder(PagePostings[] pages, int[][] numbers, int groupCount)
    {
        _pageCount = pages.Length;
        _useStarts = StartsOfUses(pages, numbers, groupCount);
        _pagesOfGroup = new int[groupCount];
        _uses = SortUses(pages, numbers);
        _nameStarts = StartsOfNames(pages, numbers, groupCount);
        _pageOfName = new int[_nameStarts[groupCount]];
        _names = SortNames(pages, numbers);
    }

    /// <summary>How common a group is, and whether a name has it: the logarithm of the pages twice, and one more for a name.</summary>
    public int RankOf(int group)
    {
        var pages = _pagesOfGroup[group];
        if (IndexSizes.IsEverywhere(pages, _pageCount)) return Everywhere;
        var frequency = Math.Min(HighestFrequency, pages == 0 ? 0 : int.Log2(pages) + 1);
        return frequency * 2 + (_nameStarts[group + 1] > _nameStarts[group] ? 1 : 0);
    }

    /// <summary>
    /// Writes a group: how many uses in names; each with the pages since the last, the name and its length, its kind and its
    /// part; then page after page, with its parts.
    /// </summary>
    public void Write(int group, ShardText text)
    {
        WriteNames(group, text);
        var everywhere = IndexSizes.IsEverywhere(_pagesOfGroup[group], _pageCount);
        var lastPage = -1;
        for (var i = _useStarts[group]; i < _useStarts[group + 1];)
        {
            var end = i;
            while (end < _useStarts[group + 1] && PageOfUse(end) == PageOfUse(i)) end++;
            if (WritePage(i, end, everywhere))
            {
                text.Number(PageOfUse(i) - lastPage - 1).Text(_text);
                lastPage = PageOfUse(i);
            }

            i = end;
        }
    }

    private void WriteNames(int group, ShardText text)
    {
        var (start, end) = (_nameStarts[group], _nameStarts[group + 1]);
        text.Number(end - start);
        var lastPage = 0;
        for (var i = start; i < end; i++)
        {
            var name = NameUse.Unpack(_names[i]);
            text.Number(_pageOfName[i] - lastPage).Number((name.Name * 8 + name.Length) * 3 + name.Kind);
            if (name.Kind == NameUse.Part) text.Number(name.Section);
            lastPage = _pageOfName[i];
        }
    }

    // Each part: the parts since the last and whether more follow and whether it is more than one word of the text, as one
    // number; then, if it is, its marks. Returns false when nothing is left of the page.
    private bool WritePage(int start, int end, bool everywhere)
    {
        _text.Clear();
        if (everywhere)
        {
            while (end > start && !StandsOut(end - 1)) end--;
        }

        var lastSection = 0;
        for (var i = start; i < end; i++)
        {
            if (everywhere && !StandsOut(i)) continue;
            var use = WordUse.Unpack(_uses[i]);
            var isPlain = use.Marks == 1;
            _text.Number(((use.Section - lastSection) * 2 + (i + 1 < end ? 1 : 0)) * 2 + (isPlain ? 0 : 1));
            if (!isPlain) _text.Digit(use.Marks);
            lastSection = use.Section;
        }

        return _text.Length > 0;
    }

    private bool StandsOut(int use) => (WordUse.Unpack(_uses[use]).Marks & ~WordMarks.Times) != 0;

    private int PageOfUse(int use) => WordUse.Unpack(_uses[use]).Page;

    private ulong[] SortUses(PagePostings[] pages, int[][] numbers)
    {
        var next = _useStarts.AsSpan(0, _pagesOfGroup.Length).ToArray();
        var sorted = new ulong[_useStarts[^1]];
        for (var page = 0; page < pages.Length; page++)
        {
            var uses = pages[page].Uses;
            var section = 0;
            for (var at = 0; at < uses.Length; section++)
            {
                for (var end = at + uses[at++]; at <= end; at++)
                {
                    var group = numbers[page][uses[at] >> WordMarks.Bits];
                    var to = next[group]++;
                    sorted[to] = new WordUse(page, section, uses[at] & ((1 << WordMarks.Bits) - 1)).Pack();
                    if (to == _useStarts[group] || WordUse.Unpack(sorted[to - 1]).Page != page) _pagesOfGroup[group]++;
                }
            }

            pages[page] = pages[page] with { Uses = [] }; // A large site has many; they need not be there twice.
        }

        return sorted;
    }

    private ulong[] SortNames(PagePostings[] pages, int[][] numbers)
    {
        var next = _nameStarts.AsSpan(0, _pagesOfGroup.Length).ToArray();
        var sorted = new ulong[_pageOfName.Length];
        for (var page = 0; page < pages.Length; page++)
        {
            foreach (var packed in pages[page].Names)
            {
                var at = next[numbers[page][NameUse.Unpack(packed).Group]]++;
                sorted[at] = packed;
                _pageOfName[at] = page;
            }
        }

        return sorted;
    }

    private static int[] StartsOfUses(PagePostings[] pages, int[][] numbers, int groupCount)
    {
        var starts = new int[groupCount + 1];
        for (var page = 0; page < pages.Length; page++)
        {
            var uses = pages[page].Uses;
            for (var at = 0; at < uses.Length;)
            {
                for (var end = at + uses[at++]; at <= end; at++) starts[numbers[page][uses[at] >> WordMarks.Bits] + 1]++;
            }
        }

        return Sum(starts);
    }

    private static int[] StartsOfNames(PagePostings[] pages, int[][] numbers, int groupCount)
    {
        var starts = new int[groupCount + 1];
        for (var page = 0; page < pages.Length; page++)
        {
            foreach (var packed in pages[page].Names) starts[numbers[page][NameUse.Unpack(packed).Group] + 1]++;
        }

        return Sum(starts);
    }

    // From how many there are to where each begins, and behind the last of them the end.
    private static int[] Sum(int[] counts)
    {
        for (var i = 1; i < counts.Length; i++) counts[i] += counts[i - 1];
        return counts;
    }
}
