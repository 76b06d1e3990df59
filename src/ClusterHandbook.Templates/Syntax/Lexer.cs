using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Templates.Syntax;

/// <summary>Cuts a template into tokens: text, and inside <c>{{ }}</c> the tokens of the language.</summary>
/// <remarks>Never fails: a mistake is a finding, and the lexer goes on behind it.</remarks>
internal sealed partial class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<Diagnostic> _findings;
    private readonly TokenList _tokens = new();
    private int _at;
    private TrimMode _exitMode;
    private TextSpan? _unclosed;

    private Lexer(SourceText source, List<Diagnostic> findings)
    {
        _source = source;
        _text = source.Text;
        _findings = findings;
    }

    /// <summary>All tokens of a template; the last is the end of the file.</summary>
    /// <param name="source">The template.</param>
    /// <param name="findings">Gets the mistakes.</param>
    /// <param name="unclosed">The begin of a code block that the file's end cuts off: to be told when nothing else explains it.</param>
    public static TokenList Tokenize(SourceText source, List<Diagnostic> findings, out TextSpan? unclosed)
    {
        var lexer = new Lexer(source, findings);
        lexer.ReadTemplate();
        unclosed = lexer._unclosed;
        return lexer._tokens;
    }

    private void ReadTemplate()
    {
        while (_at < _text.Length)
        {
            var start = _at;
            var block = FindBlock(start, out var percents);
            if (block < 0)
            {
                AddText(start, _text.Length, TrimMode.None);
                _at = _text.Length;
            }
            else if (percents > 0)
            {
                ReadEscapeBlock(start, block, percents);
            }
            else
            {
                ReadCodeBlock(start, block);
            }
        }

        Add(TokenKind.EndOfFile, _text.Length, _text.Length);
    }

    // The next `{{` (no percents) or `{%{`; -1 when only text follows.
    private int FindBlock(int from, out int percents)
    {
        percents = 0;
        for (var i = _text.IndexOf('{', from); i >= 0; i = _text.IndexOf('{', i + 1))
        {
            var next = i + 1;
            while (next < _text.Length && _text[next] == '%')
            {
                next++;
            }

            if (next < _text.Length && _text[next] == '{')
            {
                percents = next - i - 1;
                return i;
            }
        }

        return -1;
    }

    private void ReadCodeBlock(int start, int block)
    {
        var mode = WhiteSpace.ModeOf(Peek(block + 2));
        var text = AddText(start, block, mode);
        var indent = text.End == block ? WhiteSpace.IndentBefore(_text, text.Start, text.End) : 0;
        _at = block + (mode == TrimMode.None ? 2 : 3);
        _tokens.Add(new Token(TokenKind.CodeEnter, block, _at, Indent: indent));
        ReadCode(block);
    }

    private void ReadEscapeBlock(int start, int block, int percents)
    {
        var content = block + percents + 2;
        var mode = WhiteSpace.ModeOf(Peek(content));
        AddText(start, block, mode);
        if (mode != TrimMode.None)
        {
            content++;
        }

        var closing = "}" + new string('%', percents) + "}";
        var end = _text.IndexOf(closing, content, StringComparison.Ordinal);
        if (end < 0)
        {
            _findings.Add(TemplateDiagnostics.UnclosedEscape(_source, TextSpan.FromBounds(block, content), closing));
            _at = _text.Length;
            return;
        }

        _exitMode = end > content ? WhiteSpace.ModeOf(_text[end - 1]) : TrimMode.None;
        var contentEnd = _exitMode == TrimMode.None ? end : end - 1;
        if (contentEnd > content)
        {
            Add(TokenKind.Text, content, contentEnd);
        }

        _at = end + closing.Length;
    }

    private TextSpan AddText(int start, int end, TrimMode nextMode)
    {
        var from = WhiteSpace.TrimStart(_text, start, end, _exitMode);
        var to = WhiteSpace.TrimEnd(_text, from, end, nextMode);
        _exitMode = TrimMode.None;
        if (to > from)
        {
            Add(TokenKind.Text, from, to);
        }

        return TextSpan.FromBounds(from, to);
    }

    private char Peek(int at) => at < _text.Length ? _text[at] : '\0';

    private void Add(TokenKind kind, int start, int end, bool spaceBefore = false) =>
        _tokens.Add(new Token(kind, start, end, spaceBefore));
}
