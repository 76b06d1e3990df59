namespace ClusterHandbook.Publishing.Search;

/// <summary>Writes what the groups of words lead to, one group after another.</summary>
internal sealed class PostingsEncoder
{
    /// <summary>The rank of a group that is on most pages: only its headings and names are in the index.</summary>
    public const int Everywhere = 45;

    private const int HighestFrequency = 20;

    // The group is told by the place in the array; the page stands where it stood.
    private readonly ulong[] _uses;
    private readonly int[] _useStarts;
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
        (_useStarts, _uses) = SortUses(pages, numbers, groupCount);
        (_nameStarts, _names, _pageOfName) = SortNames(pages, numbers, groupCount);
    }

    /// <summary>How common a group is, and whether a name has it (what readers ask for is none): the logarithm of the pages twice, and one more for a name.</summary>
    public int RankOf(int group)
    {
        var pages = PagesOf(group);
        if (IndexSizes.IsEverywhere(pages, _pageCount)) return Everywhere;
        var frequency = Math.Min(HighestFrequency, pages == 0 ? 0 : int.Log2(pages) + 1);
        return frequency * 2 + (IsInName(group) ? 1 : 0);
    }

    /// <summary>
    /// Writes a group: how many uses in names; each with the pages since the last, the name and its length, its kind and its
    /// part; then page after page, with its parts.
    /// </summary>
    public void Write(int group, ShardText text)
    {
        WriteNames(group, text);
        var everywhere = IndexSizes.IsEverywhere(PagesOf(group), _pageCount);
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
            text.Number(_pageOfName[i] - lastPage).Number((name.Name * 8 + name.Length) * 4 + name.Kind);
            if (name.Kind >= NameUse.Part) text.Number(name.Section);
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

    private bool IsInName(int group)
    {
        for (var i = _nameStarts[group]; i < _nameStarts[group + 1]; i++)
        {
            if (NameUse.Unpack(_names[i]).Kind != NameUse.Asked) return true;
        }

        return false;
    }

    private bool StandsOut(int use) => (WordUse.Unpack(_uses[use]).Marks & ~WordMarks.Times) != 0;

    private int PagesOf(int group)
    {
        var pages = 0;
        for (var i = _useStarts[group]; i < _useStarts[group + 1]; i++)
        {
            if (i == _useStarts[group] || PageOfUse(i) != PageOfUse(i - 1)) pages++;
        }

        return pages;
    }

    private int PageOfUse(int use) => WordUse.Unpack(_uses[use]).Group;

    private static (int[] Starts, ulong[] Uses) SortUses(PagePostings[] pages, int[][] numbers, int groupCount)
    {
        var starts = Starts(pages, numbers, groupCount, p => p.Uses, u => WordUse.Unpack(u).Group);
        var next = starts.AsSpan(0, groupCount).ToArray();
        var sorted = new ulong[starts[groupCount]];
        for (var page = 0; page < pages.Length; page++)
        {
            foreach (var packed in pages[page].Uses)
            {
                var use = WordUse.Unpack(packed);
                sorted[next[numbers[page][use.Group]]++] = (use with { Group = page }).Pack();
            }

            pages[page] = pages[page] with { Uses = [] }; // A large site has many; they need not be there twice.
        }

        return (starts, sorted);
    }

    private static (int[] Starts, ulong[] Names, int[] Pages) SortNames(PagePostings[] pages, int[][] numbers, int groupCount)
    {
        var starts = Starts(pages, numbers, groupCount, p => p.Names, n => NameUse.Unpack(n).Group);
        var next = starts.AsSpan(0, groupCount).ToArray();
        var sorted = new ulong[starts[groupCount]];
        var pageOf = new int[sorted.Length];
        for (var page = 0; page < pages.Length; page++)
        {
            foreach (var packed in pages[page].Names)
            {
                var at = next[numbers[page][NameUse.Unpack(packed).Group]]++;
                sorted[at] = packed;
                pageOf[at] = page;
            }
        }

        return (starts, sorted, pageOf);
    }

    // Where each group begins in the sorted order, and behind the last of them the end.
    private static int[] Starts(
        PagePostings[] pages, int[][] numbers, int groupCount, Func<PagePostings, ulong[]> select, Func<ulong, int> groupOf)
    {
        var starts = new int[groupCount + 1];
        for (var page = 0; page < pages.Length; page++)
        {
            foreach (var packed in select(pages[page])) starts[numbers[page][groupOf(packed)] + 1]++;
        }

        for (var group = 0; group < groupCount; group++) starts[group + 1] += starts[group];
        return starts;
    }
}
