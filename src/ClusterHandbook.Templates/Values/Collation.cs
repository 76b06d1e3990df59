namespace ClusterHandbook.Templates.Values;

/// <summary>The order of texts in a dictionary: letters before accents, accents before case, small before capital.</summary>
/// <remarks>
/// The original asks the culture data of the machine. This is the root order of the Unicode Collation Algorithm for
/// Latin letters, so that every machine sorts alike; other scripts follow by code point, as they do there.
/// </remarks>
internal static class Collation
{
    // Rank of ASCII other than letters and digits.
    private const string Signs = "\t\n\v\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

    // From À (00C0) on, what each letter is an accented form of; a dot is no letter.
    private const string Bases =
        "AAAAAA.CEEEEIIII.NOOOOO.OUUUUY..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiI...JjKk.LlLlLl."
        + ".LlNnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz.";

    // The accent of each, named by its rank.
    private const string Accents =
        "badigf.lbadgbadg.ibadig.kbadga..badigf.lbadgbadg.ibadig.kbadga.g"
        + "nnccmmaaddjjeeeekknnccjjmmeeddccjjllddkkiinnccmmj...ddll.aallee."
        + ".kkaallee...nncchh..aalleeaaddlleelleekkiinnccffhhmmddddgaajjee.";

    // Letters that sort as two.
    private static readonly Dictionary<char, string> Expansions = new()
    {
        ['æ'] = "ae",
        ['Æ'] = "AE",
        ['œ'] = "oe",
        ['Œ'] = "OE",
        ['ß'] = "ss",
        ['ĳ'] = "ij",
        ['Ĳ'] = "IJ",
    };

    /// <summary>Less than, equal to or more than zero.</summary>
    public static int Compare(string left, string right)
    {
        var order = 0;
        for (var level = 0; level < 3 && order == 0; level++)
        {
            order = Compare(left, right, level);
        }

        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static int Compare(string left, string right, int level)
    {
        using var a = Weights(left, level).GetEnumerator();
        using var b = Weights(right, level).GetEnumerator();
        while (true)
        {
            var (more, other) = (a.MoveNext(), b.MoveNext());
            if (!more || !other) return more.CompareTo(other);
            if (a.Current != b.Current) return a.Current.CompareTo(b.Current);
        }
    }

    private static IEnumerable<int> Weights(string text, int level)
    {
        foreach (var c in text)
        {
            if (Expansions.TryGetValue(c, out var letters))
            {
                foreach (var letter in letters) yield return Weight(letter, level, accented: true);
            }
            else
            {
                var letter = BaseOf(c);
                yield return Weight(letter, level, letter != c, c);
            }
        }
    }

    private static int Weight(char letter, int level, bool accented, char original = '\0') => level switch
    {
        0 => Primary(letter),
        1 => accented ? AccentOf(original) : 0,
        _ => char.IsUpper(letter) ? 1 : 0,
    };

    private static int Primary(char c)
    {
        var sign = Signs.IndexOf(c, StringComparison.Ordinal);
        if (sign >= 0) return sign;
        if (char.IsAsciiDigit(c)) return 100 + (c - '0');
        return char.IsAsciiLetter(c) ? 200 + (char.ToLowerInvariant(c) - 'a') : 1000 + char.ToLowerInvariant(c);
    }

    private static char BaseOf(char c)
    {
        var at = c - '\u00C0';
        return at >= 0 && at < Bases.Length && Bases[at] != '.' ? Bases[at] : c;
    }

    private static int AccentOf(char c) => c == '\0' ? 1000 : 1 + Accents[c - '\u00C0'];
}
