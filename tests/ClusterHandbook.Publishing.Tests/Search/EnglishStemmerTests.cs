using ClusterHandbook.Publishing.Search;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Search;

/// <summary>Endings of English words; the pairs are those by which the algorithm is published.</summary>
public sealed class EnglishStemmerTests
{
    private const string Published = """
        consign consign, consigned consign, consigning consign, consignment consign, consist consist, consisted consist,
        consistency consist, consistent consist, consistently consist, consisting consist, consists consist, consolation consol,
        consolations consol, consolatory consolatori, console consol, consoled consol, consoles consol, consolidate consolid,
        consolidated consolid, consolidating consolid, consoling consol, consolingly consol, consols consol, consonant conson,
        consort consort, consorted consort, consorting consort, conspicuous conspicu, conspicuously conspicu, conspiracy conspiraci,
        conspirator conspir, conspirators conspir, conspire conspir, conspired conspir, constable constabl, constance constanc,
        constancy constanc, constant constant, knack knack, knackeries knackeri, knacks knack, knag knag, knave knave, knaves knave,
        knavish knavish, kneaded knead, kneading knead, knee knee, kneel kneel, kneeled kneel, kneeling kneel, kneels kneel,
        knees knee, knell knell, knelt knelt, knew knew, knick knick, knif knif, knife knife, knight knight, knightly knight,
        knights knight, knit knit, knits knit, knitted knit, knitting knit, knives knive, knob knob, knock knock, knocked knock,
        knocker knocker, knockers knocker, knocking knock, knocks knock, knopp knopp, knot knot, knots knot
        """;

    private static readonly EnglishStemmer Stemmer = new();

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var pair in Published.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                pairs.Add(pair.Split(' ')[0], pair.Split(' ')[1]);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    [InlineData("skies", "sky")]
    [InlineData("dying", "die")]
    [InlineData("news", "news")]
    [InlineData("generously", "generous")]
    [InlineData("communism", "communism")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("luxuriating", "luxuri")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("gaps", "gap")]
    [InlineData("agreed", "agre")]
    [InlineData("succeed", "succeed")]
    [InlineData("relational", "relat")]
    [InlineData("say", "say")]
    [InlineData("youth", "youth")]
    [InlineData("adoption", "adopt")]
    [InlineData("is", "is")]
    public void A_word_loses_its_ending(string word, string stem) => Assert.Equal(stem, StemOf(word));

    [Theory]
    [InlineData("skåne")]
    [InlineData("500000")]
    [InlineData("kluster22s")]
    public void Other_words_stay_as_they_are(string word) => Assert.Equal(word, StemOf(word));

    [Fact]
    public void Forms_of_one_word_have_one_stem() => Assert.Single(
        new[] { "cluster", "clusters", "clustered", "clustering" }.Select(StemOf).Distinct());

    [Fact]
    public void A_stem_begins_as_its_word_does_and_is_no_longer() => Prop.ForAll<string[]>(words =>
        (words ?? []).All(text =>
        {
            var word = new string([.. (text ?? "").Where(char.IsAsciiLetter).Select(char.ToLowerInvariant).Take(WordReader.LongestWord)]);
            var stem = StemOf(word);
            return stem.Length <= word.Length + 1 && (word.Length == 0 || stem[0] == word[0]);
        })).QuickCheckThrowOnFailure();

    private static string StemOf(string word) => Stemmer.Stem(word).ToString();
}
