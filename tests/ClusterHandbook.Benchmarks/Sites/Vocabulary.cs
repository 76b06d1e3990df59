namespace ClusterHandbook.Benchmarks.Sites;

/// <summary>Invented words, used as often as words of a language are: the n-th half as often as the n/2-th (Zipf's law).</summary>
internal sealed class Vocabulary
{
    private static readonly string[] Onsets =
        ["b", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "br", "cl", "st", "tr", "c"];

    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ea"];
    private static readonly string[] Codas = ["", "n", "r", "s", "l"];

    private readonly string[] _words;
    private readonly double[] _upTo;

    /// <param name="size">How many words; the rarest is used <paramref name="size"/> times as rarely as the commonest.</param>
    public Vocabulary(int size)
    {
        _words = new string[size];
        _upTo = new double[size];
        var sum = 0.0;
        for (var rank = 0; rank < size; rank++)
        {
            _words[rank] = Word(rank);
            sum += 1.0 / (rank + 1);
            _upTo[rank] = sum;
        }
    }

    /// <summary>A word; common ones come often.</summary>
    public string Next(Dice dice)
    {
        var index = Array.BinarySearch(_upTo, dice.Fraction() * _upTo[^1]);
        return _words[Math.Min(index < 0 ? ~index : index, _words.Length - 1)];
    }

    /// <summary>Any word but the two hundred commonest: for titles and headings, which say something.</summary>
    public string NextRare(Dice dice) => _words[200 + dice.Below(_words.Length - 200)];

    // The rank in syllables, as a number is in digits: common words are short, and no two are equal.
    private static string Word(int rank)
    {
        var syllables = Onsets.Length * Vowels.Length;
        var coda = Codas[rank % Codas.Length];
        var word = "";
        for (var rest = rank / Codas.Length + 1; rest > 0; rest = (rest - 1) / syllables)
        {
            var syllable = (rest - 1) % syllables;
            word = Onsets[syllable / Vowels.Length] + Vowels[syllable % Vowels.Length] + word;
        }

        return word + coda;
    }
}
