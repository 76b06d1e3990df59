using ClusterHandbook.Publishing.Search;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Search;

public sealed class WordTableTests
{
    [Fact]
    public void Words_are_numbered_as_they_come_and_keep_their_numbers() => Prop.ForAll<string[]>(texts =>
    {
        var table = new WordTable();
        var known = new List<string>();
        return (texts ?? []).Select(t => t ?? "").All(word =>
        {
            var found = table.Find(word);
            if (found < 0) known.Add(word);
            var number = table.NumberOf(word);
            return number == known.IndexOf(word) && (found < 0 || found == number) && table.Count == known.Count
                && known.Select((w, i) => table[i].SequenceEqual(w)).All(same => same);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Many_words_are_all_found_again()
    {
        var table = new WordTable();
        for (var i = 0; i < 50_000; i++) Assert.Equal(i, table.NumberOf($"word{i}"));
        for (var i = 0; i < 50_000; i++) Assert.Equal(i, table.Find($"word{i}"));
        Assert.Equal(-1, table.Find("word50000"));
    }

    [Fact]
    public void Two_vocabularies_are_merged_whatever_they_met_first()
    {
        string[] words = ["clusters", "the", "policy", "cluster", "and"];
        var first = new Vocabulary("en");
        var second = new Vocabulary("en");
        foreach (var word in words) first.GroupOf(word);
        foreach (var word in words.Reverse().Append("boats")) second.GroupOf(word);
        var named = new bool[second.GroupCount];
        named[~second.GroupOf("and")] = true;
        var merged = MergedWords.Merge([first, second], [new bool[first.GroupCount], named], out var numbers);
        Assert.Equal(["and", "boats", "cluster", "clusters", "policy"], merged.Words);
        Assert.Equal([0, 1, 2, 2, 3], merged.Groups);
        Assert.Equal(4, merged.GroupCount);
        Assert.Equal(2, numbers[0][first.GroupOf("clusters")]);
        Assert.Equal(2, numbers[1][second.GroupOf("cluster")]);
        Assert.Equal(-1, numbers[0][~first.GroupOf("the")]);
    }
}
