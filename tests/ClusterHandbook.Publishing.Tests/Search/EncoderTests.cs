using ClusterHandbook.Publishing.Search;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Search;

/// <summary>What is written is what was meant; the browser's reader is tested with a whole site.</summary>
public sealed class EncoderTests
{
    private const string Digits = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    [Fact]
    public void A_digit_needs_no_escape_and_is_no_space()
    {
        Assert.Equal(ShardText.Base * 2, Digits.Distinct().Count());
        Assert.DoesNotContain(Digits, c => c is '"' or '\\' or ' ');
    }

    [Fact]
    public void Numbers_come_back() => Prop.ForAll<int[]>(numbers =>
    {
        int[] written = [.. (numbers ?? []).Select(n => n & int.MaxValue)];
        var text = new ShardText();
        foreach (var number in written) text.Number(number);
        return ReadNumbers(text.ToString()).SequenceEqual(written);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_and_their_groups_come_back() => Prop.ForAll<string[], int[]>((texts, numbers) =>
    {
        var words = Sorted(texts ?? [], numbers ?? []);
        var encoder = new WordsEncoder();
        var begun = 0;
        foreach (var (word, group) in words)
        {
            encoder.Add(word, group, begun, rank: group % 46);
            if (group == begun) begun++;
        }

        return ReadWords(encoder.Take()).SequenceEqual(words);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0, 1, -1, 2)]
    [InlineData(123_456, 789, WordMarks.Heading | WordMarks.Elsewhere | 3, 123_456, 3)]
    [InlineData(123_456, 5, 1, 100, 4)]
    [InlineData(int.MaxValue, 0xFFFFFF, 31, 0, 10)]
    public void Uses_of_words_come_back_from_few_bytes(int page, int section, int marks, int lastPage, int size)
    {
        var use = new WordUse(page, section, marks);
        var coded = new byte[10];
        Assert.Equal(size, UseCode.Write(use, lastPage, coded));
        Assert.Equal(size, UseCode.SizeOf(use, lastPage));
        Assert.Equal(size, UseCode.Read(coded, lastPage, out var read));
        Assert.Equal(use, read);
    }

    [Fact]
    public void Uses_of_names_come_back_from_one_number()
    {
        var name = new NameUse(123_456, 4000, 7, NameUse.Part, 789);
        Assert.Equal(name, NameUse.Unpack(name.Pack()));
    }

    // Groups as the merged vocabulary numbers them: by their first words.
    private static List<(string Word, int Group)> Sorted(string[] texts, int[] numbers)
    {
        var reader = new WordReader();
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in texts) reader.Read(text ?? "", word => all.Add(word.ToString()));
        var numberOf = new Dictionary<int, int>();
        var words = new List<(string, int)>();
        foreach (var word in all)
        {
            var key = words.Count < numbers.Length ? numbers[words.Count] % 5 : words.Count + 10;
            if (!numberOf.TryGetValue(key, out var group)) numberOf.Add(key, group = numberOf.Count);
            words.Add((word, group));
        }

        return words;
    }

    private static IEnumerable<int> ReadNumbers(string text)
    {
        for (var at = 0; at < text.Length;) yield return ReadNumber(text, ref at);
    }

    private static int ReadNumber(string text, ref int at)
    {
        long value = 0;
        for (long scale = 1; ; scale *= ShardText.Base)
        {
            var digit = Digits.IndexOf(text[at++], StringComparison.Ordinal);
            if (digit < ShardText.Base) return (int)(value + digit * scale);
            value += (digit - ShardText.Base) * scale;
        }
    }

    private static List<(string Word, int Group)> ReadWords(string text)
    {
        var words = new List<(string, int)>();
        var (word, group, next) = ("", -1, 0);
        for (var at = 0; at < text.Length;)
        {
            var shared = WordsEncoder.SameGroup.IndexOf(text[at], StringComparison.Ordinal);
            if (text[at] == '~')
            {
                at++;
                group = next - ReadNumber(text, ref at);
                shared = text[at++] - 'A';
            }
            else if (shared >= 0)
            {
                at++;
            }
            else
            {
                shared = text[at] - 'A';
                group = next++;
                at += 2;
            }

            var start = at;
            while (at < text.Length && text[at] is not ((>= 'A' and <= 'Z') or '~') && !WordsEncoder.SameGroup.Contains(text[at])) at++;
            word = word[..shared] + text[start..at];
            words.Add((word, group));
        }

        return words;
    }
}
