namespace ClusterHandbook.Content.Model;

/// <summary>Finds the phrases of concepts in running text: whole words, longest first, a plural <c>s</c> allowed.</summary>
public sealed class ConceptMatcher
{
    // First word, folded to lower case → phrases that begin with it, longest first.
    private readonly Dictionary<string, Phrase[]> _byFirstWord;
    private readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private ConceptMatcher(IEnumerable<Phrase> phrases)
    {
        _byFirstWord = phrases
            .GroupBy(phrase => FirstWord(phrase.Text), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(p => p.Text.Length).ThenBy(p => p.Concept.Id, StringComparer.Ordinal).ToArray(),
                StringComparer.OrdinalIgnoreCase);
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True when there is nothing to find.</summary>
    public bool IsEmpty => _byFirstWord.Count == 0;

    /// <summary>A matcher for the phrases of these concepts.</summary>
    public static ConceptMatcher From(IEnumerable<Concept> concepts) => new(
        concepts.SelectMany(concept => concept.AutoLink.Where(text => text.Length > 1).Select(text => new Phrase(text, concept))));

    /// <summary>
    /// The first phrase at or after <paramref name="start"/> whose concept is accepted and of the language; false when there is none.
    /// </summary>
    public bool TryFind(
        string text, int start, string language, Func<Concept, bool> accept, out int at, out int length, out Concept concept)
    {
        for (at = start; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]) || (at > 0 && IsWordPart(text[at - 1])))
            {
                continue;
            }

            var word = text.AsSpan(at, WordLength(text, at));
            if (TryMatch(word, text, at, language, accept, out length, out concept)
                || (word.Length > 3 && word[^1] == 's' && TryMatch(word[..^1], text, at, language, accept, out length, out concept)))
            {
                return true;
            }
        }

        (length, concept) = (0, null!);
        return false;
    }

    private bool TryMatch(
        ReadOnlySpan<char> firstWord, string text, int at, string language, Func<Concept, bool> accept, out int length, out Concept concept)
    {
        if (_lookup.TryGetValue(firstWord, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                length = Match(text, at, phrase.Text);
                if (length > 0 && phrase.Concept.Language == language && accept(phrase.Concept))
                {
                    concept = phrase.Concept;
                    return true;
                }
            }
        }

        (length, concept) = (0, null!);
        return false;
    }

    private static int Match(string text, int at, string phrase)
    {
        if (string.Compare(text, at, phrase, 0, phrase.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return 0;
        }

        var end = at + phrase.Length;
        if (end < text.Length && text[end] == 's' && (end + 1 == text.Length || !IsWordPart(text[end + 1])))
        {
            end++;
        }

        return end == text.Length || !IsWordPart(text[end]) ? end - at : 0;
    }

    private static string FirstWord(string phrase) => phrase[..Math.Max(1, WordLength(phrase, 0))];

    private static int WordLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '’' or '_';

    private sealed record Phrase(string Text, Concept Concept);
}
