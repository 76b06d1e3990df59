using System.Text;

namespace ClusterHandbook.Publishing.Themes;

/// <summary>
/// A script as it is published: without lines that hold nothing but comment, without indentation, and otherwise unchanged.
/// </summary>
/// <remarks>
/// No line is joined to another, so that nothing changes for automatic semicolons (ECMA-262, section 12.10). A comment
/// that begins with <c>/*!</c> stays, as licences do. Where a slash could begin a regular expression or divide, which only
/// a parser can tell, the rest of the file is published as it was written.
/// </remarks>
internal sealed class ScriptText
{
    private static readonly string[] WordsBeforeExpressions =
        ["return", "typeof", "case", "in", "delete", "void", "throw", "new", "else", "do", "instanceof"];

    private static readonly string[] WordsThatMayBeNames = ["of", "await", "yield", "let", "async"];

    private static readonly string[] WordsBeforeConditions = ["if", "while", "for", "with"];

    private readonly string _text;
    private readonly StringBuilder _published;
    private readonly List<int> _substitutions = []; // How deep the braces stood where each `${` began.
    private readonly List<int> _conditions = []; // How deep the parentheses stood where each condition began.
    private bool _closedCondition;
    private int _at;
    private int _braces;
    private int _parentheses;
    private int _lastCode = -1; // The last character that is neither space nor comment.

    private ScriptText(string text)
    {
        _text = text;
        _published = new StringBuilder(text.Length);
    }

    /// <summary>The text to publish.</summary>
    /// <param name="text">The script as it was written, with LF or CRLF.</param>
    public static string Publish(string text) => text.AsSpan().IndexOfAny('\u2028', '\u2029') >= 0 ? text : new ScriptText(text).Run();

    private string Run()
    {
        while (_at < _text.Length)
        {
            if (!ReadLine())
            {
                _published.Append(_text, _at, _text.Length - _at);
                break;
            }
        }

        return _published.ToString();
    }

    // From the first character of a line that begins in code to the beginning of the next such line; false where no step
    // would be sure, with the place where the line began.
    private bool ReadLine()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is ' ' or '\t') _at++;
        var code = _at;
        if (SkipBlank() || SkipComments()) return true;
        _at = code;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '\n')
            {
                _at++;
                break;
            }

            if (!ReadToken(c))
            {
                _at = start;
                return false;
            }
        }

        _published.Append(_text, code, _at - code);
        return true;
    }

    private bool SkipBlank()
    {
        var end = _at;
        while (end < _text.Length && _text[end] is ' ' or '\t' or '\r') end++;
        if (end < _text.Length && _text[end] != '\n') return false;
        _at = Math.Min(end + 1, _text.Length);
        return true;
    }

    // A comment that has its lines for itself. Code before or behind it would have to be looked at; such lines stay.
    private bool SkipComments()
    {
        if (Begins("//"))
        {
            SkipToLineEnd();
            _at = Math.Min(_at + 1, _text.Length);
            return true;
        }

        if (!Begins("/*") || Begins("/*!")) return false;
        var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0) return false;
        var back = _at;
        _at = end + 2;
        if (SkipBlank()) return true;
        _at = back;
        return false;
    }

    // Reads one token, comment or character of a line; false when it cannot be told what a slash means.
    private bool ReadToken(char c)
    {
        switch (c)
        {
            case '/' when Begins("//"):
                SkipToLineEnd();
                return true;
            case '/' when Begins("/*"):
                return SkipTo("*/");
            case '/' when BeginsExpression() is var regex and not false:
                return regex == true && ReadRegex();
            case '"' or '\'':
                return ReadString(c);
            case '`':
                _at++;
                return ReadTemplate();
            case '}' when EndsWith(_substitutions, _braces):
                _substitutions.RemoveAt(_substitutions.Count - 1);
                _at++;
                return ReadTemplate();
            case '(':
                _parentheses++;
                if (WordsBeforeConditions.Contains(LastWord(), StringComparer.Ordinal)) _conditions.Add(_parentheses);
                break;
            case ')':
                _closedCondition = EndsWith(_conditions, _parentheses);
                if (_closedCondition) _conditions.RemoveAt(_conditions.Count - 1);
                _parentheses = Math.Max(0, _parentheses - 1);
                break;
            case '{':
                _braces++;
                break;
            case '}':
                _braces--;
                break;
        }

        if (!char.IsWhiteSpace(c)) _lastCode = _at;
        _at++;
        return true;
    }

    // Whether a slash here begins a regular expression; null when only a parser knows.
    private bool? BeginsExpression()
    {
        if (_lastCode < 0) return true;
        var last = _text[_lastCode];
        if (last is '(' or ',' or '=' or ':' or '[' or '!' or '&' or '|' or '?' or '{' or ';' or '<' or '>' or '*' or '%' or '~' or '^') return true;
        if (last is ']' or '"' or '\'' or '`') return false;
        if (last == ')') return _closedCondition;
        if (!IsOfWord(last)) return null; // `}` may close a block or an object, `+` may be the half of `++`.
        var word = LastWord();
        if (WordsThatMayBeNames.Contains(word, StringComparer.Ordinal)) return null;
        return WordsBeforeExpressions.Contains(word, StringComparer.Ordinal);
    }

    // The word just read; empty when it is none, or the name of a member.
    private string LastWord()
    {
        var start = _lastCode + 1;
        while (start > 0 && IsOfWord(_text[start - 1])) start--;
        return start > 0 && _text[start - 1] == '.' ? "" : _text[start..(_lastCode + 1)];
    }

    private bool ReadString(char quote)
    {
        for (_at++; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '\\')
            {
                _at++;
            }
            else if (c == quote)
            {
                _lastCode = _at++;
                return true;
            }
            else if (c == '\n')
            {
                return false;
            }
        }

        return false;
    }

    private bool ReadRegex()
    {
        var inClass = false;
        for (_at++; _at < _text.Length; _at++)
        {
            switch (_text[_at])
            {
                case '\n':
                    return false;
                case '\\':
                    _at++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass:
                    _lastCode = _at++;
                    while (_at < _text.Length && char.IsAsciiLetter(_text[_at])) _at++;
                    return true;
            }
        }

        return false;
    }

    // From inside a template literal to its end, or to the beginning of a substitution.
    private bool ReadTemplate()
    {
        for (; _at < _text.Length; _at++)
        {
            switch (_text[_at])
            {
                case '\\':
                    _at++;
                    break;
                case '`':
                    _lastCode = _at++;
                    return true;
                case '$' when Begins("${"):
                    _substitutions.Add(_braces);
                    _lastCode = _at + 1;
                    _at += 2;
                    return true;
            }
        }

        return false;
    }

    private bool SkipTo(string end)
    {
        var found = _text.IndexOf(end, _at + 2, StringComparison.Ordinal);
        if (found < 0) return false;
        _at = found + end.Length;
        return true;
    }

    private void SkipToLineEnd()
    {
        while (_at < _text.Length && _text[_at] != '\n') _at++;
    }

    private bool Begins(string token) => string.CompareOrdinal(_text, _at, token, 0, token.Length) == 0;

    private static bool EndsWith(List<int> depths, int depth) => depths.Count > 0 && depths[^1] == depth;

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';
}
