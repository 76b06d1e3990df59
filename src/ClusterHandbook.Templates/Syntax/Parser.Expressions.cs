using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Builtins;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Syntax;

/// <content>Expressions.</content>
internal sealed partial class Parser
{
    // In the head of a `for`, `limit:`, `offset:` and `reversed` are not arguments of the list's function.
    private bool _inForHeader;

    private Expression ParseExpression()
    {
        EnterNesting();
        var expression = ParseCall();
        var hasPipe = Kind == TokenKind.Pipe;
        while (Kind == TokenKind.Pipe && !_failedHere)
        {
            expression = ParsePipe(expression);
        }

        if (Kind == TokenKind.Question && !_failedHere)
        {
            expression = ParseConditional(expression, hasPipe);
        }

        _nesting--;
        return Bounded(expression);
    }

    private ConditionalExpression ParseConditional(Expression condition, bool hasPipe)
    {
        Next();
        if (hasPipe)
        {
            Report(TemplateDiagnostics.NotInSubset(_source, condition.Span, "a pipe before `?`", "put the pipe in parentheses"));
        }

        var then = ParseExpression();
        if (!TryTake(TokenKind.Colon))
        {
            ReportExpected("`:`");
        }

        var otherwise = _failedHere ? then : ParseExpression();
        return new ConditionalExpression(TextSpan.FromBounds(condition.Span.Start, otherwise.Span.End), condition, then, otherwise);
    }

    // As in the original, an operator behind the target works on the result of the pipe: `"1" | string.to_int + 1` is 2.
    private Expression ParsePipe(Expression from)
    {
        Next();
        SkipNewLines();
        var target = ParseUnary();
        if (target is not (PathExpression or ParenthesizedExpression or AliasExpression or CallExpression or IncludeExpression or LiteralExpression))
        {
            Report(TemplateDiagnostics.NotInSubset(_source, target.Span, "this behind a pipe", "put a function there"));
        }

        var piped = new Argument(from, null, IsExpanded: false);
        var to = StartsArgument || IsInclude(target) ? ParseArguments(target) : target;
        var span = TextSpan.FromBounds(from.Span.Start, to.Span.End);
        Expression call = to switch
        {
            CallExpression f => new CallExpression(span, f.Target, [piped, .. f.Arguments]) { IsPiped = true },
            IncludeExpression include => include.WithFirst(span, piped),
            _ => new CallExpression(span, to, [piped]) { IsPiped = true },
        };
        return ParseBinary(Bounded(call), 0);
    }

    // `f a b`: values that follow a value without an operator are arguments.
    private Expression ParseCall()
    {
        var target = ParseBinary(0);
        return !_failedHere && (StartsArgument || IsInclude(target)) ? ParseArguments(target) : target;
    }

    private Expression ParseArguments(Expression target)
    {
        var arguments = new List<Argument>();
        while (StartsArgument && !_failedHere)
        {
            arguments.Add(ParseArgument());
        }

        var end = arguments.Count == 0 ? target.Span.End : arguments[^1].Value.Span.End;
        return MakeCall(TextSpan.FromBounds(target.Span.Start, end), target, arguments);
    }

    private Expression MakeCall(TextSpan span, Expression target, List<Argument> arguments) => Bounded<Expression>(
        IsInclude(target)
            ? new IncludeExpression(span, target.Span, arguments)
            : new CallExpression(span, target, arguments));

    private static bool IsInclude(Expression target) => target is GlobalVariable { Name: "include" };

    private bool StartsArgument => Kind switch
    {
        TokenKind.Identifier => !(_inForHeader && AtForOption) && !AtBlockWord && !IsWord("in"),
        TokenKind.LocalIdentifier or TokenKind.Integer or TokenKind.HexInteger or TokenKind.Float => true,
        TokenKind.String or TokenKind.VerbatimString or TokenKind.InterpolatedStart => true,
        TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace => true,
        TokenKind.At or TokenKind.Caret or TokenKind.Not => true,
        _ => false,
    };

    private bool AtForOption => IsWord("reversed") || ((IsWord("offset") || IsWord("limit")) && Peek().Kind == TokenKind.Colon);

    private Argument ParseArgument()
    {
        if (Kind == TokenKind.Identifier && Peek() is { Kind: TokenKind.Colon, SpaceBefore: false })
        {
            var name = TextOf(Next());
            Next();
            return new Argument(ParseBinary(0), name, IsExpanded: false);
        }

        return TryTake(TokenKind.Caret)
            ? new Argument(ParseUnary(), null, IsExpanded: true)
            : new Argument(ParseBinary(0), null, IsExpanded: false);
    }

    private Expression ParseBinary(int above) => ParseBinary(ParseUnary(), above);

    private Expression ParseBinary(Expression left, int above)
    {
        while (!_failedHere)
        {
            var (op, precedence) = Operators.Binary(Kind);
            if (precedence <= above)
            {
                break;
            }

            var sign = Next();
            var right = ParseBinary(precedence);
            left = Bounded(MakeBinary(op, sign.Span, left, right));
        }

        return left;
    }

    private static Expression MakeBinary(BinaryOperator op, TextSpan sign, Expression left, Expression right)
    {
        var span = TextSpan.FromBounds(left.Span.Start, right.Span.End);
        return op switch
        {
            BinaryOperator.And or BinaryOperator.Or => new LogicalExpression(span, left, right, op == BinaryOperator.And),
            BinaryOperator.Coalesce or BinaryOperator.NotNull => new CoalesceExpression(span, left, right, op == BinaryOperator.Coalesce),
            _ => new BinaryExpression(span, op, sign, left, right),
        };
    }

    private Expression ParseUnary()
    {
        var sign = Current;
        switch (Kind)
        {
            case TokenKind.Not:
                Next();
                return Nested(() => ParseUnary(), o => new NotExpression(From(sign), o));
            case TokenKind.Minus or TokenKind.Plus:
                Next();
                return Nested(() => ParseUnary(), o => MakeSign(sign, o));
            case TokenKind.At:
                Next();
                return Nested(() => ParsePostfix(), o => new AliasExpression(From(sign), o));
            case TokenKind.PlusPlus or TokenKind.MinusMinus:
                Next();
                return MakeIncrement(ParsePostfix(), sign, givesOld: false);
            default:
                var operand = ParsePostfix();
                return Kind is TokenKind.PlusPlus or TokenKind.MinusMinus && !_failedHere
                    ? MakeIncrement(operand, Next(), givesOld: true)
                    : operand;
        }
    }

    private Expression Nested(Func<Expression> parse, Func<Expression, Expression> make)
    {
        EnterNesting();
        var operand = parse();
        _nesting--;
        return Bounded(make(operand));
    }

    private TextSpan From(Token first) => TextSpan.FromBounds(first.Start, _tokens[Math.Max(0, _at - 1)].End);

    private Expression MakeSign(Token sign, Expression operand)
    {
        var negative = sign.Kind == TokenKind.Minus;
        if (operand is LiteralExpression { Value: { } value } && Numbers.KindOf(value) != NumberKind.None)
        {
            return new LiteralExpression(From(sign), negative ? SignExpression.Negate(value) : value);
        }

        return new SignExpression(From(sign), operand, negative);
    }

    private Expression MakeIncrement(Expression operand, Token sign, bool givesOld)
    {
        if (operand is PathExpression path)
        {
            return new IncrementExpression(
                TextSpan.FromBounds(Math.Min(sign.Start, operand.Span.Start), Math.Max(sign.End, operand.Span.End)),
                path, sign.Kind == TokenKind.MinusMinus, givesOld);
        }

        Report(TemplateDiagnostics.CannotAssignTo(_source, operand.Span));
        return operand;
    }

    // A value with what clings to it: `.member`, `[index]`, `(arguments)`.
    private Expression ParsePostfix()
    {
        var expression = ParsePrimary();
        while (!_failedHere)
        {
            switch (Kind)
            {
                case TokenKind.Dot or TokenKind.QuestionDot:
                    expression = ParseMember(expression);
                    break;
                case TokenKind.OpenBracket when !Current.SpaceBefore:
                    expression = ParseIndex(expression);
                    break;
                case TokenKind.OpenParen when !Current.SpaceBefore && expression is PathExpression:
                    expression = ParseParenthesizedCall(expression);
                    break;
                default:
                    return expression;
            }

            Bounded(expression);
        }

        return expression;
    }

    private Expression ParseMember(Expression target)
    {
        var dot = Next();
        if (Kind != TokenKind.Identifier)
        {
            ReportExpected("the name of a member");
            return target;
        }

        var name = Next();
        var member = new MemberExpression(target, Name(name), name.Span, dot.Kind == TokenKind.QuestionDot);
        return target is GlobalVariable { Name: var owner } && BuiltinLibrary.Find(owner) is { } library
            ? new BuiltinMember(library, member)
            : member;
    }

    // Names repeat all over a template; one string each makes comparing them fast.
    private string Name(Token token) => string.Intern(TextOf(token));

    private IndexExpression ParseIndex(Expression target)
    {
        Next();
        var header = _inForHeader;
        _inForHeader = false;
        var index = ParseExpression();
        _inForHeader = header;
        if (!TryTake(TokenKind.CloseBracket))
        {
            ReportExpected("`]`");
        }

        return new IndexExpression(TextSpan.FromBounds(target.Span.Start, _tokens[_at - 1].End), target, index);
    }

    private Expression ParseParenthesizedCall(Expression target)
    {
        Next();
        var header = _inForHeader;
        _inForHeader = false;
        var arguments = new List<Argument>();
        while (Kind != TokenKind.CloseParen && !_failedHere)
        {
            arguments.Add(ParseArgument());
            if (!TryTake(TokenKind.Comma))
            {
                break;
            }
        }

        _inForHeader = header;
        if (!TryTake(TokenKind.CloseParen))
        {
            ReportExpected("`,` or `)`");
        }

        return MakeCall(TextSpan.FromBounds(target.Span.Start, _tokens[_at - 1].End), target, arguments);
    }
}
