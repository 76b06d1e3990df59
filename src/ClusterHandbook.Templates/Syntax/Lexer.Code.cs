using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Templates.Syntax;

/// <content>The inside of a code block.</content>
internal sealed partial class Lexer
{
    // One entry per interpolated string that is open: its quote, and the braces that were open outside it.
    private readonly Stack<OpenString> _interpolations = new();
    private int _braces;

    private void ReadCode(int block)
    {
        _braces = 0;
        _interpolations.Clear();
        while (true)
        {
            var space = SkipSpace();
            if (_at >= _text.Length)
            {
                _unclosed = new TextSpan(block, 2);
                return;
            }

            if (ReadExit())
            {
                return;
            }

            ReadToken(space);
        }
    }

    private bool SkipSpace()
    {
        var start = _at;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '#')
            {
                SkipComment();
            }
            else if (c != '\n' && char.IsWhiteSpace(c))
            {
                _at++;
            }
            else
            {
                break;
            }
        }

        return _at > start;
    }

    // Both kinds of comment also end before the end of the code block.
    private void SkipComment()
    {
        var many = Peek(_at + 1) == '#';
        for (_at += many ? 2 : 1; _at < _text.Length && !AtExit(_at, out _); _at++)
        {
            if (many && _text[_at] == '#' && Peek(_at + 1) == '#')
            {
                _at += 2;
                return;
            }

            if (!many && _text[_at] == '\n')
            {
                return;
            }
        }
    }

    private bool AtExit(int at, out TrimMode mode)
    {
        mode = WhiteSpace.ModeOf(_text[at]);
        var brace = mode == TrimMode.None ? at : at + 1;
        return Peek(brace) == '}' && Peek(brace + 1) == '}';
    }

    private bool ReadExit()
    {
        if (_braces > 0 || _interpolations.Count > 0 || !AtExit(_at, out var mode))
        {
            return false;
        }

        var end = _at + (mode == TrimMode.None ? 2 : 3);
        Add(TokenKind.CodeExit, _at, end);
        _at = end;
        _exitMode = mode;
        return true;
    }

    private void ReadToken(bool space)
    {
        var c = _text[_at];
        if (c == '\n')
        {
            Take(TokenKind.NewLine, 1, space);
        }
        else if (c == '_' || char.IsLetter(c))
        {
            ReadIdentifier(space);
        }
        else if (char.IsAsciiDigit(c))
        {
            ReadNumber(space);
        }
        else if (c is '"' or '\'' or '`')
        {
            ReadString(c, space);
        }
        else if (c == '$')
        {
            ReadDollar(space);
        }
        else if (c is '{' or '}')
        {
            ReadBrace(c, space);
        }
        else
        {
            Take(Operators.Match(_text, _at, out var length), length, space);
        }
    }

    private void Take(TokenKind kind, int length, bool space)
    {
        Add(kind, _at, _at + length, space);
        _at += length;
    }

    private void ReadIdentifier(bool space)
    {
        var end = EndOfName(_at);

        // `.empty?` is one name; `a.b ? c : d` and `a.b?.c` are not touched by this.
        var afterDot = _tokens.Last.Kind is TokenKind.Dot or TokenKind.QuestionDot;
        if (afterDot && Peek(end) == '?' && _text.AsSpan(_at, end - _at) is "empty")
        {
            end++;
        }

        Take(TokenKind.Identifier, end - _at, space);
    }

    private int EndOfName(int at)
    {
        while (at < _text.Length && (_text[at] == '_' || char.IsLetterOrDigit(_text[at])))
        {
            at++;
        }

        return at;
    }

    private void ReadDollar(bool space)
    {
        var next = Peek(_at + 1);
        if (next is '"' or '\'')
        {
            _interpolations.Push(new OpenString(next, _braces));
            Take(TokenKind.InterpolatedStart, 2, space);
            ReadInterpolatedText();
        }
        else if (next == '$')
        {
            Take(TokenKind.LocalIdentifier, 2, space);
        }
        else
        {
            Take(TokenKind.LocalIdentifier, EndOfName(_at + 1) - _at, space);
        }
    }

    private void ReadBrace(char c, bool space)
    {
        if (c == '{')
        {
            _braces++;
            Take(TokenKind.OpenBrace, 1, space);
        }
        else if (_interpolations.Count > 0 && _braces == _interpolations.Peek().Braces)
        {
            Take(TokenKind.InterpolationClose, 1, space);
            ReadInterpolatedText();
        }
        else
        {
            _braces = Math.Max(0, _braces - 1);
            Take(TokenKind.CloseBrace, 1, space);
        }
    }

    private void ReadInterpolatedText()
    {
        var quote = _interpolations.Peek().Quote;
        var start = _at;
        while (_at < _text.Length && _text[_at] != quote && _text[_at] != '{')
        {
            _at += _text[_at] == '\\' ? 2 : 1;
        }

        _at = Math.Min(_at, _text.Length);
        if (_at > start)
        {
            Add(TokenKind.InterpolatedText, start, _at);
        }

        if (_at == _text.Length)
        {
            ReportUnclosedString(quote);
        }
        else if (_text[_at] == '{')
        {
            Take(TokenKind.InterpolationOpen, 1, space: false);
        }
        else
        {
            _braces = _interpolations.Pop().Braces;
            Take(TokenKind.InterpolatedEnd, 1, space: false);
        }
    }

    private void ReadString(char quote, bool space)
    {
        var start = _at++;
        var verbatim = quote == '`';
        while (_at < _text.Length && _text[_at] != quote)
        {
            _at += _text[_at] == '\\' && !verbatim ? 2 : 1;
        }

        if (_at >= _text.Length)
        {
            _at = _text.Length;
            ReportUnclosedString(quote);
        }
        else
        {
            _at++;
        }

        Add(verbatim ? TokenKind.VerbatimString : TokenKind.String, start, _at, space);
    }

    private void ReportUnclosedString(char quote)
    {
        _findings.Add(TemplateDiagnostics.UnclosedString(_source, new TextSpan(_text.Length - 1, 1), quote));
    }

    private void ReadNumber(bool space)
    {
        var start = _at;
        var kind = TokenKind.Integer;
        if (_text[_at] == '0' && (Peek(_at + 1) is 'x' or 'X'))
        {
            kind = TokenKind.HexInteger;
            for (_at += 2; char.IsAsciiHexDigit(Peek(_at)); _at++)
            {
            }

            if (Peek(_at) is 'u' or 'U') _at++;
        }
        else
        {
            SkipDigits();
            if (Peek(_at) == '.' && char.IsAsciiDigit(Peek(_at + 1)))
            {
                kind = TokenKind.Float;
                _at++;
                SkipDigits();
            }

            SkipExponent();
            if (Peek(_at) is 'f' or 'F' or 'd' or 'D' or 'm' or 'M')
            {
                kind = TokenKind.Float;
                _at++;
            }
        }

        Add(kind, start, _at, space);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(_at)))
        {
            _at++;
        }
    }

    private void SkipExponent()
    {
        if (Peek(_at) is not ('e' or 'E'))
        {
            return;
        }

        var digits = _at + (Peek(_at + 1) is '+' or '-' ? 2 : 1);
        if (char.IsAsciiDigit(Peek(digits)))
        {
            _at = digits;
            SkipDigits();
        }
    }

    private sealed record OpenString(char Quote, int Braces);
}
