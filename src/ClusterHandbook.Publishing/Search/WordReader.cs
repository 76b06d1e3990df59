using System.Globalization;
using System.Text;
using ClusterHandbook.Content.Text;

namespace ClusterHandbook.Publishing.Search;

/// <summary>
/// Divides text into words as search sees them: runs of letters and digits in small letters without accents. The query
/// engine (<c>search-words.js</c>) divides what a reader types by the same rules; both must change together.
/// </summary>
/// <remarks>
/// A point between digits stays (28.67) and a comma goes (500,000 is 500000). Two words joined by a hyphen are three: each
/// of them, and both together, so that “spinoff” finds “spin-off”. For one thread at a time.
/// </remarks>
internal sealed class WordReader
{
    /// <summary>A longer word is cut: nobody types it to its end.</summary>
    public const int LongestWord = 40;

    private static readonly string?[] Folded = new string?[char.MaxValue + 1];

    private readonly char[] _word = new char[LongestWord];
    private readonly char[] _compound = new char[LongestWord];
    private int _length;
    private bool _isNumber;

    /// <summary>Takes a word; the characters are only good during the call.</summary>
    public delegate void Take(ReadOnlySpan<char> word);

    /// <summary>Hands over every word of a text in order.</summary>
    public void Read(ReadOnlySpan<char> text, Take take)
    {
        var before = 0; // Length of the word before a hyphen, kept in _compound; 0 when there is none.
        _length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsSmall(c)) i += AppendRun(text[i..]) - 1;
            else if (IsSmall((char)(c | 0x20)) && c < 0x80) Append((char)(c | 0x20));
            else if (IsDigit(c)) AppendDigit(c);
            else if (c < 0x80 || !TryAppendOther(text, ref i))
            {
                if (_length == 0)
                {
                    before = 0;
                    continue;
                }

                if (_isNumber && c is '.' or ',' && i + 1 < text.Length && IsDigit(text[i + 1]))
                {
                    if (c == '.') Append('.');
                    _isNumber = true;
                    continue;
                }

                var joins = before == 0 && !_isNumber && c is '-' or '\u2010' or '\u2011';
                before = Finish(before, joins, take);
            }
        }

        if (_length > 0) Finish(before, false, take);
    }

    /// <summary>A text as words with single spaces between them, hyphens too; what a name is compared by.</summary>
    public string Normalize(string text)
    {
        var builder = new StringBuilder(text.Length);
        Read(text.Replace('-', ' ').Replace('\u2011', ' '), word => builder.Append(builder.Length > 0 ? " " : "").Append(word));
        return builder.ToString();
    }

    private int Finish(int before, bool joins, Take take)
    {
        take(_word.AsSpan(0, _length));
        if (before > 0 && before + _length <= LongestWord)
        {
            _word.AsSpan(0, _length).CopyTo(_compound.AsSpan(before));
            take(_compound.AsSpan(0, before + _length));
        }

        if (joins) _word.AsSpan(0, _length).CopyTo(_compound);
        var length = joins ? _length : 0;
        _length = 0;
        return length;
    }

    // Most of any text: small letters until something else comes. Returns how many.
    private int AppendRun(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && IsSmall(text[end])) end++;
        var taken = Math.Min(end, LongestWord - _length);
        text[..taken].CopyTo(_word.AsSpan(_length));
        _length += taken;
        _isNumber = false;
        return end;
    }

    private void Append(char c)
    {
        _isNumber = false;
        if (_length < LongestWord) _word[_length++] = c;
    }

    private void AppendDigit(char c)
    {
        var isNumber = _length == 0 || _isNumber;
        if (_length < LongestWord) _word[_length++] = c;
        _isNumber = isNumber;
    }

    // The framework has both, but code that is compiled ahead calls them for every letter of the handbook.
    private static bool IsSmall(char c) => (uint)(c - 'a') <= 'z' - 'a';

    private static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    // A letter of another alphabet, with or without a mark; false for anything that divides words.
    private bool TryAppendOther(ReadOnlySpan<char> text, ref int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            if (!Rune.IsLetter(new Rune(c, text[i + 1]))) return false;
            if (_length + 2 <= LongestWord)
            {
                Append(c);
                Append(text[i + 1]);
            }

            i++;
            return true;
        }

        if (FoldOf(c) is not { } folded) return false;
        foreach (var letter in folded)
        {
            if (IsDigit(letter)) AppendDigit(letter);
            else Append(letter);
        }

        return true;
    }

    // Empty for a mark that is part of the letter before it; null for what is no part of a word.
    private static string? FoldOf(char c)
    {
        var known = Folded[c];
        if (known is null) Folded[c] = known = Fold(c) ?? "\0";
        return known == "\0" ? null : known;
    }

    private static string? Fold(char c)
    {
        if (IsMark(c)) return "";
        if (!char.IsLetterOrDigit(c)) return null;
        if (Slug.Fold(c) is { Length: > 0 } letters) return letters;
        var builder = new StringBuilder();
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (!IsMark(part)) builder.Append(char.ToLowerInvariant(part));
        }

        return builder.ToString();
    }

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
