using ClusterHandbook.Publishing.Search;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Search;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("Skåne, Łódź and Œuvre", "skane lodz and oeuvre")]
    [InlineData("It grew by 28.67 % to 500,000.", "it grew by 28.67 to 500000")]
    [InlineData("2009,2010", "20092010")]
    [InlineData("2009, 2010", "2009 2010")]
    [InlineData("a spin-off", "a spin off spinoff")]
    [InlineData("up-to-date", "up to upto date")]
    [InlineData("coordinator’s", "coordinator s")]
    [InlineData("Ska\u030Ane", "skane")]
    [InlineData("🌱 growth 🌍", "growth")]
    [InlineData("עברית مجموعة", "עברית مجموعة")]
    [InlineData("", "")]
    [InlineData(" - . , ", "")]
    public void A_text_is_divided_into_words(string text, string expected) => Assert.Equal(expected, string.Join(' ', WordsOf(text)));

    [Fact]
    public void A_long_word_is_cut() => Assert.Equal([new string('a', WordReader.LongestWord)], WordsOf(new string('a', 5000)));

    [Fact]
    public void A_name_is_the_same_with_a_hyphen_and_without() =>
        Assert.Equal(new WordReader().Normalize("Self-assessment"), new WordReader().Normalize("self assessment"));

    [Fact]
    public void Whatever_is_read_gives_words_without_capitals_signs_or_spaces() => Prop.ForAll<string>(text =>
        WordsOf(text ?? "").All(w => w.Length is > 0 and <= WordReader.LongestWord
            && w.All(c => c == '.' || char.IsSurrogate(c) || (char.IsLetterOrDigit(c) && !char.IsAsciiLetterUpper(c))))).QuickCheckThrowOnFailure();

    [Fact]
    public void Reading_a_word_again_gives_the_word() => Prop.ForAll<string>(text =>
        WordsOf(text ?? "").All(w => w.Contains('.') || WordsOf(w).SequenceEqual([w]))).QuickCheckThrowOnFailure();

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        new WordReader().Read(text, word => words.Add(word.ToString()));
        return words;
    }
}
