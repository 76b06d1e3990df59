using ClusterHandbook.Editions.Printing;

namespace ClusterHandbook.Editions.Tests.Printing;

public sealed class PageGuessTests
{
    [Fact]
    public void A_place_is_the_further_back_the_more_text_comes_before_it()
    {
        var guesses = PageGuess.Of($"<style>{new string('x', 9000)}</style><h1 id=\"a\">A</h1><p class=\"{new string('y', 9000)}\">{new string('z', 26_000)}</p><h1 class=\"k\" id=\"b\">B</h1>");

        Assert.Equal((1, 14), (guesses["a"], guesses["b"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p id=\"a\"")]
    [InlineData("<style>")]
    [InlineData("text < text")]
    public void Broken_markup_gives_no_fault(string html) => Assert.NotNull(PageGuess.Of(html));
}
