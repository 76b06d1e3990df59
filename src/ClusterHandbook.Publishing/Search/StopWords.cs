namespace ClusterHandbook.Publishing.Search;

/// <summary>Words that say nothing of what a page is about. They are found in names only, and a query need not find them.</summary>
internal static class StopWords
{
    // Articles, pronouns, auxiliary verbs, prepositions, conjunctions, question words, and what is left of “don’t” and “we’ll”.
    private const string EnglishWords =
        "a about after all also am an and any are as at be because been before being between both but by can could did do does "
        + "doing don each for from had has have having he her here him his how i if in into is isn it its itself just ll may me might more "
        + "most must my no nor not of off on once only or other our ours out over own re s same she should so some such t than that "
        + "the their theirs them themselves then there these they this those through to too under until up upon us ve very was we were "
        + "what when where whether which while who whom whose why will with would you your yours";

    // Words of everyday speech: they are found, and tell a little.
    private const string EnglishWeakWords =
        "across against along always among another anybody anyone anything around become begin behind beyond bring come during enough even ever every everybody everyone everything find get "
        + "getting give go going gets good great hardly help keep know known let like lot look made make makes making many means much need needs "
        + "never new nobody nothing often people person place put really say see seem someone something sort still take tell thing things think "
        + "time try use used using want wants way ways well within without work working works";

    /// <summary>Those of a language; none where nobody has listed them.</summary>
    public static IReadOnlyList<string> Of(string language) => IsEnglish(language) ? EnglishWords.Split(' ') : [];

    /// <summary>The same as one text, in alphabetical order, for the browser.</summary>
    public static string TextOf(string language) => IsEnglish(language) ? EnglishWords : "";

    /// <summary>Words of everyday speech, which are found and tell a little; in alphabetical order, for the browser.</summary>
    public static string WeakTextOf(string language) => IsEnglish(language) ? EnglishWeakWords : "";

    /// <summary>True for <c>en</c> and its varieties.</summary>
    public static bool IsEnglish(string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (language.Length == 2 || language[2] == '-');
}
