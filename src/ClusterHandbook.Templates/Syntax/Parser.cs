using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Statements;

namespace ClusterHandbook.Templates.Syntax;

/// <summary>Builds the tree of a template from its tokens, by recursive descent. After a mistake it goes on with the next statement.</summary>
internal sealed partial class Parser
{
    // Blocks in blocks and expressions in expressions; also keeps a run from exhausting the stack.
    private const int MaximumNesting = 100;
    private const int MaximumDepth = 300;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly TokenList _tokens;
    private readonly List<Diagnostic> _findings;
    private LocalLayout _layout = new();
    private int _at;
    private int _nesting;
    private bool _indents;
    private LoopNames? _loops;

    private Parser(SourceText source, TokenList tokens, List<Diagnostic> findings)
    {
        _source = source;
        _text = source.Text;
        _tokens = tokens;
        _findings = findings;
    }

    private Token Current => _tokens[_at];

    private TokenKind Kind => _tokens[_at].Kind;

    /// <summary>Parses a template.</summary>
    public static Template Parse(SourceText source)
    {
        var findings = new List<Diagnostic>();
        var parser = new Parser(source, Lexer.Tokenize(source, findings, out var unclosed), findings);
        var body = parser.ParsePage();
        if (unclosed is { } block && findings.Count == 0)
        {
            findings.Add(TemplateDiagnostics.UnclosedCode(source, block));
        }

        findings.Sort(Diagnostic.CompareByPlace);
        return new Template(source, body, parser._layout, findings);
    }

    private Block ParsePage()
    {
        try
        {
            var statements = new List<Statement>();
            while (true)
            {
                ParseStatements(statements);
                if (Kind == TokenKind.EndOfFile)
                {
                    return new Block([.. statements]);
                }

                ReportStray();
            }
        }
        catch (NestingException)
        {
            return Block.Empty;
        }
    }

    private void ReportStray()
    {
        var keyword = TextOf(Current);
        var token = Current;
        Next();

        // The original reports an `end` at its last letter, and the others behind their line.
        var at = new TextSpan(token.End - 1, 1);
        if (keyword != "end")
        {
            SkipToEndOfStatement();
            at = Current.Span;
        }

        _findings.Add(TemplateDiagnostics.NothingToClose(_source, at, keyword));
        if (keyword == "end")
        {
            SkipToEndOfStatement();
        }
    }

    private Token Next()
    {
        var token = _tokens[_at];
        if (_at < _tokens.Count - 1)
        {
            _at++;
        }

        return token;
    }

    private bool TryTake(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Next();
        return true;
    }

    private Token Peek(int ahead = 1) => _tokens[Math.Min(_at + ahead, _tokens.Count - 1)];

    private string TextOf(Token token) => _text[token.Start..token.End];

    private bool IsWord(string word) => IsWord(Current, word);

    private bool IsWord(Token token, string word) =>
        token.Kind == TokenKind.Identifier && _text.AsSpan(token.Start, token.End - token.Start).SequenceEqual(word);

    private bool AtEndOfStatement => Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile;

    private void ExpectEndOfStatement()
    {
        if (!AtEndOfStatement)
        {
            ReportExpected("the end of the statement");
            SkipToEndOfStatement();
        }
    }

    private void SkipToEndOfStatement()
    {
        while (!AtEndOfStatement)
        {
            Next();
        }
    }

    private bool _failedHere;

    // One mistake, one finding: what follows from it on the way to the end of the statement is not told.
    private void ReportExpected(string expected)
    {
        if (Kind == TokenKind.EndOfFile && _findings.Count > 0)
        {
            return;
        }

        Report(TemplateDiagnostics.Expected(_source, Current.Span, expected, Describe(Current)));
    }

    private void Report(Diagnostic finding)
    {
        if (!_failedHere)
        {
            _findings.Add(finding);
            _failedHere = true;
        }
    }

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "the end of the file",
        TokenKind.NewLine => "the end of the line",
        TokenKind.CodeExit => "the end of the code block",
        TokenKind.Text => "text",
        _ => $"`{_text.AsSpan(token.Start, Math.Min(40, token.End - token.Start))}{(token.End - token.Start > 40 ? "…" : "")}`",
    };

    private void EnterNesting()
    {
        if (++_nesting > MaximumNesting)
        {
            throw TooDeep(Current.Span);
        }
    }

    private T Bounded<T>(T expression)
        where T : Expressions.Expression => expression.Depth > MaximumDepth ? throw TooDeep(expression.Span) : expression;

    private NestingException TooDeep(TextSpan at)
    {
        _findings.Add(TemplateDiagnostics.TooDeep(_source, at, "the nesting of the template"));
        return new NestingException();
    }

    // The variables of the loops that stand around, of this function.
    private sealed record LoopNames(string Name, LoopNames? Outer);

    // Nothing sensible can be parsed behind it; never leaves the parser.
    private sealed class NestingException : Exception;
}
