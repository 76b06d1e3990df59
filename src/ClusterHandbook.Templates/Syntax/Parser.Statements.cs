using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Statements;

namespace ClusterHandbook.Templates.Syntax;

/// <content>Statements.</content>
internal sealed partial class Parser
{
    // Until the end of the file, or a word that closes or divides a block.
    private void ParseStatements(List<Statement> statements)
    {
        while (true)
        {
            _failedHere = false;
            switch (Kind)
            {
                case TokenKind.EndOfFile:
                    return;
                case TokenKind.Text:
                    var text = Next();
                    statements.Add(new TextStatement(text.Span, _text.AsSpan(text.Start, text.End - text.Start)));
                    break;
                case TokenKind.CodeEnter:
                    EnterCode(statements);
                    break;
                case TokenKind.CodeExit:
                    LeaveCode(statements);
                    break;
                case TokenKind.NewLine or TokenKind.Semicolon:
                    Next();
                    break;
                default:
                    if (AtBlockWord)
                    {
                        return;
                    }

                    ParseStatement(statements);
                    break;
            }
        }
    }

    private bool AtBlockWord => Kind == TokenKind.Identifier && (IsWord("end") || IsWord("else") || IsWord("when")) && !FollowedByMember;

    private bool FollowedByMember => Peek().Kind is TokenKind.Dot or TokenKind.QuestionDot or TokenKind.OpenBracket && !Peek().SpaceBefore;

    private void EnterCode(List<Statement> statements)
    {
        var enter = Next();
        if (enter.Indent > 0)
        {
            _indents = true;
            statements.Add(new EnterIndentStatement(enter.Span, _text.AsSpan(enter.Start - enter.Indent, enter.Indent)));
        }
    }

    private void LeaveCode(List<Statement> statements)
    {
        var exit = Next();
        if (_indents)
        {
            _indents = false;
            statements.Add(new LeaveIndentStatement(exit.Span));
        }
    }

    private void ParseStatement(List<Statement> statements)
    {
        EnterNesting();
        var start = _at;
        var statement = Kind == TokenKind.Identifier && !FollowedByMember ? ParseKeyword() : null;
        statement ??= ParseExpressionStatement();
        if (_failedHere)
        {
            SkipToEndOfStatement();
        }
        else
        {
            ExpectEndOfStatement();
        }

        // A mistake that took no token would be found for ever.
        if (_at == start)
        {
            Next();
        }

        _nesting--;
        statements.Add(statement);
    }

    // Null: no keyword, so an expression.
    private Statement? ParseKeyword()
    {
        var word = Current;
        switch (TextOf(word))
        {
            case "if":
                return ParseIf();
            case "for":
                return ParseFor();
            case "while":
                return ParseWhile();
            case "case":
                return ParseCase();
            case "capture":
                return ParseCapture();
            case "with":
                return ParseWith();
            case "wrap":
                return ParseWrap();
            case "func":
                return ParseFunction();
            case "break":
                Next();
                return new JumpStatement(word.Span, "break", Flow.Break);
            case "continue":
                Next();
                return new JumpStatement(word.Span, "continue", Flow.Continue);
            case "ret":
                Next();
                return new ReturnStatement(word.Span, AtEndOfStatement ? null : ParseExpression());
            case "import" or "readonly" or "tablerow":
                return Refuse(word);
            default:
                return IsInlineFunction() ? ParseInlineFunction() : null;
        }
    }

    private ReturnStatement Refuse(Token word)
    {
        Next();
        Report(TemplateDiagnostics.NotInSubset(_source, word.Span, $"`{TextOf(word)}`", null));
        SkipToEndOfStatement();
        if (IsWord(word, "tablerow"))
        {
            ParseBlock("tablerow", word.Span);
        }

        return new ReturnStatement(word.Span, null);
    }

    // The body of a block up to its `end`, which is taken.
    private Block ParseBlock(string keyword, TextSpan opening)
    {
        var block = ParseBranch();
        TakeEnd(keyword, opening);
        return block;
    }

    // The statements up to `end`, `else` or `when`, which are not taken.
    private Block ParseBranch()
    {
        EnterNesting();
        ExpectEndOfStatement();
        var statements = new List<Statement>();
        ParseStatements(statements);
        _nesting--;
        return new Block([.. statements]);
    }

    private void TakeEnd(string keyword, TextSpan opening)
    {
        if (IsWord("end"))
        {
            Next();
            return;
        }

        if (Kind != TokenKind.EndOfFile)
        {
            ReportStray();
            SkipToEnd(keyword, opening);
            return;
        }

        // The last token before the end of the file is where the `end` is missed.
        var last = _tokens[Math.Max(0, _tokens.Count - 2)];
        Report(TemplateDiagnostics.MissingEnd(_source, last.Span, keyword, opening));
        _failedHere = true;
    }

    private void SkipToEnd(string keyword, TextSpan opening)
    {
        ParseStatements([]);
        TakeEnd(keyword, opening);
    }

    private IfStatement ParseIf()
    {
        var word = Next();
        var condition = ParseExpression();
        EndHeader();
        var then = ParseBranch();
        return new IfStatement(word.Span, condition, then, ParseElse("if", word.Span));
    }

    // A header that is wrong does not take the block behind it along.
    private void EndHeader()
    {
        if (_failedHere)
        {
            SkipToEndOfStatement();
        }
    }

    // `else`, `else if` or `end`; all of them take the `end`.
    private Block? ParseElse(string keyword, TextSpan opening)
    {
        if (!IsWord("else"))
        {
            TakeEnd(keyword, opening);
            return null;
        }

        Next();
        if (keyword == "if" && IsWord("if"))
        {
            return ParseElseIf();
        }

        return ParseBlock(keyword, opening);
    }

    private Block ParseElseIf()
    {
        EnterNesting();
        var nested = ParseIf();
        _nesting--;
        return new Block([nested]);
    }

    private CaseStatement ParseCase()
    {
        var word = Next();
        var value = ParseExpression();
        EndHeader();
        ExpectEndOfStatement();
        SkipToFirstWhen();
        var clauses = new List<WhenClause>();
        while (IsWord("when"))
        {
            Next();
            var values = new List<Expression>();
            do
            {
                values.Add(ParseBinary(Operators.Binary(TokenKind.OrOr).Precedence));
            }
            while (TryTake(TokenKind.Comma) || TryTake(TokenKind.OrOr));

            EndHeader();
            clauses.Add(new WhenClause(values, ParseBranch()));
        }

        return new CaseStatement(word.Span, value, clauses, ParseElse("case", word.Span));
    }

    // The original drops what stands between `case` and the first `when`.
    private void SkipToFirstWhen()
    {
        var dropped = new List<Statement>();
        while (Kind is TokenKind.Text or TokenKind.CodeEnter or TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon)
        {
            if (Kind == TokenKind.CodeEnter) EnterCode(dropped);
            else if (Kind == TokenKind.CodeExit) LeaveCode(dropped);
            else Next();
        }

        if (!IsWord("when") && !IsWord("else") && !IsWord("end"))
        {
            ReportExpected("`when`");
            ParseStatements(dropped);
        }
    }

    private ForStatement ParseFor()
    {
        var word = Next();
        var variable = ParseVariable("a variable");
        if (IsWord("in"))
        {
            Next();
        }
        else
        {
            ReportExpected("`in`");
        }

        var source = ParseLoopSource();
        var options = ParseForOptions();
        EndHeader();
        _loops = new LoopNames(variable.Text, _loops);
        var body = ParseBranch();
        _loops = _loops.Outer;
        return new ForStatement(word.Span, variable, source, options, body, ParseElse("for", word.Span));
    }

    private Expression ParseLoopSource()
    {
        var outer = _inForHeader;
        _inForHeader = true;
        var source = ParseExpression();
        _inForHeader = outer;
        return source;
    }

    private ForOptions ParseForOptions()
    {
        var options = new ForOptions(null, null, false);
        while (!AtEndOfStatement && !_failedHere)
        {
            if (IsWord("reversed"))
            {
                Next();
                options = options with { Reversed = true };
            }
            else if ((IsWord("offset") || IsWord("limit")) && Peek().Kind == TokenKind.Colon)
            {
                var isOffset = IsWord("offset");
                Next();
                Next();
                var value = ParseBinary(0);
                options = isOffset ? options with { Offset = value } : options with { Limit = value };
            }
            else
            {
                ReportExpected("`offset:`, `limit:`, `reversed` or the end of the statement");
            }
        }

        return options;
    }

    private WhileStatement ParseWhile()
    {
        var word = Next();
        var condition = ParseExpression();
        EndHeader();
        return new WhileStatement(word.Span, condition, ParseBlock("while", word.Span));
    }

    private CaptureStatement ParseCapture()
    {
        var word = Next();
        var target = ParseTarget();
        EndHeader();
        return new CaptureStatement(word.Span, target, ParseBlock("capture", word.Span));
    }

    private WithStatement ParseWith()
    {
        var word = Next();
        var target = ParseExpression();
        EndHeader();
        return new WithStatement(word.Span, target, ParseBlock("with", word.Span));
    }

    private ExpressionStatement ParseWrap()
    {
        var word = Next();
        var call = ParseExpression();
        if (call is not (CallExpression or PathExpression) && !_failedHere)
        {
            Report(TemplateDiagnostics.Expected(_source, call.Span, "a function call after `wrap`", "a value"));
        }

        EndHeader();
        var body = ParseBlock("wrap", word.Span);
        var wrapped = call is CallExpression c
            ? new CallExpression(c.Span, c.Target, c.Arguments) { WrappedBody = body }
            : new CallExpression(call.Span, call, []) { WrappedBody = body };
        return new ExpressionStatement(word.Span, wrapped);
    }

    private Statement ParseExpressionStatement()
    {
        if (Kind == TokenKind.LocalIdentifier && TextOf(Current) == "$$" && IsEndOfStatement(Peek().Kind))
        {
            return new WrappedBlockStatement(Next().Span);
        }

        var expression = ParseExpression();
        var op = Kind == TokenKind.Assign ? BinaryOperator.None : Operators.Compound(Kind);
        return op is { } assignment && !_failedHere
            ? ParseAssignment(expression, assignment)
            : new ExpressionStatement(expression.Span, expression);
    }

    private static bool IsEndOfStatement(TokenKind kind) =>
        kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile;

    private Statement ParseAssignment(Expression target, BinaryOperator op)
    {
        var sign = Next();
        var value = ParseExpression();
        if (Kind == TokenKind.Assign || Operators.Compound(Kind) is not null)
        {
            Report(TemplateDiagnostics.NestedAssignment(_source, value.Span));
        }

        if (target is PathExpression path)
        {
            RefuseLoopVariable(path);
            return new AssignmentStatement(target.Span, path, op, sign.Span, value);
        }

        Report(TemplateDiagnostics.CannotAssignTo(_source, target.Span));
        return new ExpressionStatement(target.Span, value);
    }

    // Which of the two the loop would go on with cannot be told from the documentation.
    private void RefuseLoopVariable(PathExpression target)
    {
        for (var loop = _loops; loop is not null; loop = loop.Outer)
        {
            if (target is GlobalVariable or LocalVariable && target.Text == loop.Name)
            {
                Report(TemplateDiagnostics.NotInSubset(_source, target.Span, $"assigning to `{loop.Name}`, the variable of a loop,", "use another name"));
                return;
            }
        }
    }

    // What `capture` and `func` name.
    private PathExpression ParseTarget()
    {
        var expression = ParsePostfix();
        if (expression is PathExpression path)
        {
            return path;
        }

        Report(TemplateDiagnostics.CannotAssignTo(_source, expression.Span));
        return new GlobalVariable(expression.Span, "_");
    }

    private PathExpression ParseVariable(string expected)
    {
        if (Kind is TokenKind.Identifier or TokenKind.LocalIdentifier)
        {
            var token = Current;
            if (ParsePrimary() is PathExpression path and (GlobalVariable or LocalVariable))
            {
                return path;
            }

            Report(TemplateDiagnostics.CannotAssignTo(_source, token.Span));
        }

        ReportExpected(expected);
        return new GlobalVariable(Current.Span, "_");
    }
}
