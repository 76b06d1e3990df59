namespace ClusterHandbook.Publishing.Search;

/// <summary>The words that lead somewhere, in ordinal order, and their groups, numbered by their first words.</summary>
internal sealed class WordList
{
    /// <summary>Makes the list.</summary>
    /// <param name="vocabulary">All words.</param>
    /// <param name="named">Whether a name uses a group: a stop word leads somewhere only there.</param>
    public WordList(Vocabulary vocabulary, bool[] named)
    {
        var words = vocabulary.WordsOf(group => group >= 0 || named[~group]);
        words.Sort(Compare);
        Words = words;
        Groups = new int[words.Count];
        var numbers = new int[vocabulary.GroupCount];
        var members = new List<int>(vocabulary.GroupCount);
        for (var i = 0; i < words.Count; i++)
        {
            var group = vocabulary.GroupOf(words[i]);
            if (group < 0) group = ~group;
            if (numbers[group] == 0)
            {
                members.Add(group);
                numbers[group] = members.Count;
            }

            Groups[i] = numbers[group] - 1;
        }

        Members = members;
    }

    // Ordinal. The framework's own comparison is not compiled ahead, and here it is most of the work.
    private static int Compare(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        for (var i = 0; i < length; i++)
        {
            if (a[i] != b[i]) return a[i] - b[i];
        }

        return a.Length - b.Length;
    }

    /// <summary>Every word.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The number of the group of each word.</summary>
    public int[] Groups { get; }

    /// <summary>The group of the vocabulary that each number stands for.</summary>
    public IReadOnlyList<int> Members { get; }
}
