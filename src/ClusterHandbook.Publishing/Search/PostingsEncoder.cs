namespace ClusterHandbook.Publishing.Search;

/// <summary>Writes what the groups of words lead to, one group after another.</summary>
internal sealed class PostingsEncoder
{
    /// <summary>The rank of a group that is on most pages: only its headings and names are in the index.</summary>
    public const int Everywhere = 45;

    private const int HighestFrequency = 20;

    // Sorted by group; the uses as UseCode writes them, which takes a quarter of the memory, and packed NameUses with their pages.
    private readonly Group[] _groups;
    private readonly byte[] _codedUses;
    private readonly ulong[] _names;
    private readonly int[] _pageOfName;
    private readonly int _pageCount;
    private readonly ShardText _text = new();
    private WordUse[] _uses = new WordUse[256]; // Those of the group that is being written.

    /// <summary>Sorts the postings of all pages by group; within a group they stay in the order of the pages.</summary>
    /// <param name="pages">One for each page, in order.</param>
    /// <param name="groupCount">How many groups the vocabulary has.</param>
    public PostingsEncoder(PagePostings[] pages, int groupCount)
    {
        _pageCount = pages.Length;
        _groups = new Group[groupCount];
        var (bytes, names) = Divide(pages);
        _codedUses = new byte[bytes];
        _names = new ulong[names];
        _pageOfName = new int[names];
        for (var page = 0; page < pages.Length; page++)
        {
            ReadUses(page, pages[page].Uses, count: false);
            SortNames(page, pages[page].Names);
            pages[page] = pages[page] with { Uses = [] }; // A large site has many; they need not be there twice.
        }
    }

    /// <summary>How common a group is, and whether a name has it (what readers ask for is none): the logarithm of the pages twice, and one more for a name.</summary>
    public int RankOf(int group)
    {
        var pages = _groups[group].Pages;
        if (IndexSizes.IsEverywhere(pages, _pageCount)) return Everywhere;
        var frequency = Math.Min(HighestFrequency, pages == 0 ? 0 : int.Log2(pages) + 1);
        return frequency * 2 + (IsInName(group) ? 1 : 0);
    }

    /// <summary>
    /// Writes a group of the vocabulary: how many uses in names; each with the pages since the last, the name and its length,
    /// its kind and its part; then page after page, with its parts.
    /// </summary>
    public void Write(int group, ShardText text)
    {
        WriteNames(group, text);
        var last = Decode(group);
        var everywhere = IndexSizes.IsEverywhere(_groups[group].Pages, _pageCount);
        var lastPage = -1;
        for (var i = 0; i < last;)
        {
            var end = i;
            while (end < last && PageOfUse(end) == PageOfUse(i)) end++;
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
        var (start, end) = _groups[group].NamePlaces;
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
            var use = _uses[i];
            var isPlain = use.Marks == 1;
            _text.Number(((use.Section - lastSection) * 2 + (i + 1 < end ? 1 : 0)) * 2 + (isPlain ? 0 : 1));
            if (!isPlain) _text.Digit(use.Marks);
            lastSection = use.Section;
        }

        return _text.Length > 0;
    }

    private bool IsInName(int group)
    {
        var (start, end) = _groups[group].NamePlaces;
        for (var i = start; i < end; i++)
        {
            if (NameUse.Unpack(_names[i]).Kind != NameUse.Asked) return true;
        }

        return false;
    }

    private bool StandsOut(int use) => (_uses[use].Marks & ~WordMarks.Times) != 0;

    private int PageOfUse(int use) => _uses[use].Page;

    // Counts, and gives each group its place. Returns how many bytes of uses and how many names there are.
    private (int Bytes, int Names) Divide(PagePostings[] pages)
    {
        for (var i = 0; i < _groups.Length; i++) _groups[i].LastPage = -1;
        for (var page = 0; page < pages.Length; page++)
        {
            ReadUses(page, pages[page].Uses, count: true);
            foreach (var name in pages[page].Names) _groups[NameUse.Unpack(name).Group].NameCount++;
        }

        var (bytes, names) = (0, 0);
        for (var i = 0; i < _groups.Length; i++)
        {
            ref var group = ref _groups[i];
            (group.NextByte, group.NextName, group.LastPage) = (bytes, names, -1);
            bytes = checked(bytes + group.ByteCount);
            names += group.NameCount;
        }

        return (bytes, names);
    }

    // Once to see how much room each group takes, and once more to fill it.
    private void ReadUses(int page, int[] uses, bool count)
    {
        var section = 0;
        for (var at = 0; at < uses.Length; section++)
        {
            for (var end = at + uses[at++]; at <= end; at++)
            {
                ref var group = ref _groups[uses[at] >> WordMarks.Bits];
                var use = new WordUse(page, section, uses[at] & ((1 << WordMarks.Bits) - 1));
                if (count)
                {
                    group.ByteCount += UseCode.SizeOf(use, group.LastPage);
                    if (group.LastPage != page) group.Pages++;
                }
                else
                {
                    group.NextByte += UseCode.Write(use, group.LastPage, _codedUses.AsSpan(group.NextByte));
                }

                group.LastPage = page;
            }
        }
    }

    // Returns how many uses the group has.
    private int Decode(int group)
    {
        var coded = _codedUses.AsSpan(_groups[group].NextByte - _groups[group].ByteCount, _groups[group].ByteCount);
        var count = 0;
        for (var lastPage = -1; !coded.IsEmpty; lastPage = _uses[count - 1].Page)
        {
            if (count == _uses.Length) MakeRoom();
            coded = coded[UseCode.Read(coded, lastPage, out _uses[count++])..];
        }

        return count;
    }

    // Array.Resize would be compiled at run time for this structure.
    private void MakeRoom()
    {
        var uses = new WordUse[_uses.Length * 2];
        Array.Copy(_uses, uses, _uses.Length);
        _uses = uses;
    }

    private void SortNames(int page, ulong[] names)
    {
        foreach (var name in names)
        {
            ref var group = ref _groups[NameUse.Unpack(name).Group];
            _pageOfName[group.NextName] = page;
            _names[group.NextName++] = name;
        }
    }

    /// <summary>What belongs to a group, and where it is; while sorting, where the next goes.</summary>
    private struct Group
    {
        public int ByteCount;
        public int NextByte;
        public int NameCount;
        public int NextName;
        public int LastPage;
        public int Pages;

        public readonly (int Start, int End) NamePlaces => (NextName - NameCount, NextName);
    }
}
