using Xunit;

namespace ClusterHandbook.Diagnostics.Tests;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("contributer", "contributors")]
    [InlineData("sorce", "source")]
    [InlineData("soruce", "source")]
    [InlineData("tgas", "tags")]
    public void The_nearest_word_is_found(string written, string expected) =>
        Assert.Equal(expected, Suggestion.Closest(written, ["contributors", "source", "tags", "title"]));

    [Theory]
    [InlineData("xyz")]
    [InlineData("governance")]
    [InlineData("")]
    public void Nothing_near_gives_nothing(string written) =>
        Assert.Null(Suggestion.Closest(written, ["contributors", "source", "tags", "title"]));

    [Fact]
    public void Of_two_equally_near_the_first_in_order_wins_however_they_are_listed()
    {
        Assert.Equal("case", Suggestion.Closest("cabe", ["cave", "case"]));
        Assert.Equal("case", Suggestion.Closest("cabe", ["case", "cave"]));
    }

    [Fact]
    public void A_word_longer_than_any_key_gives_nothing() =>
        Assert.Null(Suggestion.Closest(new string('a', 65), [new string('a', 64)]));

    [Fact]
    public void The_question_quotes_the_word() =>
        Assert.Equal("did you mean `title`?", Suggestion.DidYouMean("titel", ["title"]));
}
