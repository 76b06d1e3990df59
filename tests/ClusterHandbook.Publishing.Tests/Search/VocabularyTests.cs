using ClusterHandbook.Publishing.Search;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Search;

public sealed class VocabularyTests
{
    [Fact]
    public void Words_of_one_stem_are_a_group_and_a_stop_word_is_told_apart()
    {
        var vocabulary = new Vocabulary("en");
        Assert.Equal(vocabulary.GroupOf("cluster"), vocabulary.GroupOf("clusters"));
        Assert.Equal(vocabulary.GroupOf("regionalisation"), vocabulary.GroupOf("regionalisations"));
        Assert.NotEqual(vocabulary.GroupOf("cluster"), vocabulary.GroupOf("policy"));
        Assert.NotEqual(vocabulary.GroupOf("skåne"), vocabulary.GroupOf("skane"));
        Assert.True(vocabulary.GroupOf("the") < 0);
        Assert.True(vocabulary.GroupOf("policy") >= 0);
    }

    [Fact]
    public void Threads_that_meet_the_same_words_give_them_one_group()
    {
        var vocabulary = new Vocabulary("fr");
        string[] words = [.. Enumerable.Range(0, 20_000).Select(i => i % 3 == 0 ? $"mot{i}" : i % 3 == 1 ? $"unmotlong{i}" : $"é{i}")];
        var groups = new int[4][];
        Parallel.For(0, groups.Length, thread => groups[thread] = Array.ConvertAll(words, word => vocabulary.GroupOf(word)));
        Assert.All(groups, found => Assert.Equal(groups[0], found));
        Assert.Equal(words.Length, groups[0].Distinct().Count());
        Assert.Equal(words.Length, vocabulary.GroupCount);
        Assert.Equal(words.Order(StringComparer.Ordinal), vocabulary.WordsOf(_ => true).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_list_is_in_order_and_has_a_stop_word_that_is_a_name()
    {
        var vocabulary = new Vocabulary("en");
        foreach (var word in new[] { "policy", "clusters", "the", "boats", "as", "cluster" }) vocabulary.GroupOf(word);
        var named = new bool[vocabulary.GroupCount];
        named[~vocabulary.GroupOf("as")] = true;
        var list = new WordList(vocabulary, named);
        Assert.Equal(["as", "boats", "cluster", "clusters", "policy"], list.Words);
        Assert.Equal([0, 1, 2, 2, 3], list.Groups);
        Assert.Equal([~vocabulary.GroupOf("as"), vocabulary.GroupOf("boats"), vocabulary.GroupOf("cluster"), vocabulary.GroupOf("policy")], list.Members);
    }
}
