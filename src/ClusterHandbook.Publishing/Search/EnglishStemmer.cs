namespace ClusterHandbook.Publishing.Search;

/// <summary>
/// Takes the endings off English words, so that <i>clusters</i>, <i>clustering</i> and <i>cluster</i> are one. Porter's second
/// algorithm, written from its description (snowballstem.org, “The English (Porter2) stemming algorithm”).
/// </summary>
/// <remarks>A stem is no word to show: <c>policy</c> gives <c>polici</c>. Only words of the letters a to z are stemmed.</remarks>
internal sealed class EnglishStemmer
{
    // The longest ending first; the first that fits decides, whether or not it may be taken off.
    private static readonly (string Ending, string Instead)[] Step2Endings =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"),
        ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"),
        ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string Instead)[] Step3Endings =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"),
        ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4Endings =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    private readonly char[] _word = new char[WordReader.LongestWord + 2];
    private int _length;
    private int _region1;
    private int _region2;

    private ReadOnlySpan<char> Word => _word.AsSpan(0, _length);

    /// <summary>The stem of a word in small letters; good until the next is asked for.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length <= 2 || word.Length > WordReader.LongestWord || !IsEnglish(word)) return word;
        if (ExceptionFor(word) is { } exception) return exception;
        word.CopyTo(_word);
        _length = word.Length;
        MarkConsonantY();
        FindRegions();
        Step1A();
        if (Word is not ("inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed"))
        {
            Step1B();
            Step1C();
            Step2();
            Step3();
            Step4();
            Step5();
        }

        foreach (ref var c in _word.AsSpan(0, _length))
        {
            if (c == 'Y') c = 'y';
        }

        return Word;
    }

    private static bool IsEnglish(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is < 'a' or > 'z') return false;
        }

        return true;
    }

    // Words that the rules would stem badly, and words that stay as they are.
    private static string? ExceptionFor(ReadOnlySpan<char> word) => word switch
    {
        "skis" => "ski",
        "skies" => "sky",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "sky" => "sky",
        "news" => "news",
        "howe" => "howe",
        "atlas" => "atlas",
        "cosmos" => "cosmos",
        "bias" => "bias",
        "andes" => "andes",
        _ => null,
    };

    // A y that begins a word or follows a vowel is a consonant; it is written Y until the end.
    private void MarkConsonantY()
    {
        for (var i = 0; i < _length; i++)
        {
            if (_word[i] == 'y' && (i == 0 || IsVowel(i - 1))) _word[i] = 'Y';
        }
    }

    // R1 is what follows the first consonant after a vowel; R2 is the same again inside R1.
    private void FindRegions()
    {
        _region1 = Word switch
        {
            ['g', 'e', 'n', 'e', 'r', ..] or ['a', 'r', 's', 'e', 'n', ..] => 5,
            ['c', 'o', 'm', 'm', 'u', 'n', ..] => 6,
            _ => RegionFrom(0),
        };
        _region2 = RegionFrom(_region1);
    }

    private int RegionFrom(int start)
    {
        for (var i = start + 1; i < _length; i++)
        {
            if (!IsVowel(i) && IsVowel(i - 1)) return i + 1;
        }

        return _length;
    }

    private void Step1A()
    {
        if (Ends("sses")) Cut(2);
        else if (Ends("ied") || Ends("ies")) Cut(_length > 4 ? 2 : 1);
        else if (!Ends("us") && !Ends("ss") && Ends("s") && HasVowelBefore(_length - 2)) Cut(1);
    }

    private void Step1B()
    {
        if (Ends("eedly"))
        {
            if (InRegion1(5)) Cut(3);
        }
        else if (Ends("eed"))
        {
            if (InRegion1(3)) Cut(1);
        }
        else
        {
            var ending = Ends("ingly") ? 5 : Ends("edly") ? 4 : Ends("ing") ? 3 : Ends("ed") ? 2 : 0;
            if (ending > 0 && HasVowelBefore(_length - ending)) RestoreAfter(ending);
        }
    }

    private void RestoreAfter(int ending)
    {
        Cut(ending);
        if (Ends("at") || Ends("bl") || Ends("iz")) Append('e');
        else if (EndsWithDouble()) Cut(1);
        else if (IsShort()) Append('e');
    }

    private void Step1C()
    {
        if (_length > 2 && _word[_length - 1] is 'y' or 'Y' && !IsVowel(_length - 2)) _word[_length - 1] = 'i';
    }

    private void Step2()
    {
        foreach (var (ending, instead) in Step2Endings)
        {
            if (!Ends(ending)) continue;
            var mayGo = ending switch
            {
                "ogi" => _length > 3 && _word[_length - 4] == 'l',
                "li" => _length > 2 && _word[_length - 3] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
                _ => true,
            };
            if (mayGo && InRegion1(ending.Length)) ReplaceEnding(ending.Length, instead);
            return;
        }
    }

    private void Step3()
    {
        foreach (var (ending, instead) in Step3Endings)
        {
            if (!Ends(ending)) continue;
            if (InRegion1(ending.Length) && (ending != "ative" || InRegion2(5))) ReplaceEnding(ending.Length, instead);
            return;
        }
    }

    private void Step4()
    {
        foreach (var ending in Step4Endings)
        {
            if (!Ends(ending)) continue;
            var mayGo = ending != "ion" || (_length > 3 && _word[_length - 4] is 's' or 't');
            if (mayGo && InRegion2(ending.Length)) Cut(ending.Length);
            return;
        }
    }

    private void Step5()
    {
        if (Ends("e"))
        {
            if (InRegion2(1) || (InRegion1(1) && !EndsWithShortSyllable(_length - 1))) Cut(1);
        }
        else if (Ends("ll") && InRegion2(1))
        {
            Cut(1);
        }
    }

    // Asked some fifty times of every word; nearly always the last letter is the answer.
    private bool Ends(string ending)
    {
        var start = _length - ending.Length;
        if (start < 0 || _word[_length - 1] != ending[^1]) return false;
        for (var i = 0; i < ending.Length - 1; i++)
        {
            if (_word[start + i] != ending[i]) return false;
        }

        return true;
    }

    private bool InRegion1(int ending) => _length - ending >= _region1;

    private bool InRegion2(int ending) => _length - ending >= _region2;

    private void Cut(int characters) => _length -= characters;

    private void Append(char c) => _word[_length++] = c;

    private void ReplaceEnding(int ending, string instead)
    {
        Cut(ending);
        instead.CopyTo(_word.AsSpan(_length));
        _length += instead.Length;
    }

    private bool IsVowel(int at) => _word[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private bool HasVowelBefore(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(i)) return true;
        }

        return false;
    }

    private bool EndsWithDouble() =>
        _length > 1 && _word[_length - 1] == _word[_length - 2] && _word[_length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't'
        && !(_length == 3 && _word[0] is 'a' or 'e' or 'o');

    private bool IsShort() => _region1 >= _length && EndsWithShortSyllable(_length);

    // A vowel between consonants, the last of them not w, x or Y; or a vowel at the beginning before a consonant.
    private bool EndsWithShortSyllable(int end) =>
        end switch
        {
            2 => IsVowel(0) && !IsVowel(1),
            > 2 => !IsVowel(end - 3) && IsVowel(end - 2) && !IsVowel(end - 1) && _word[end - 1] is not ('w' or 'x' or 'Y'),
            _ => false,
        };
}
