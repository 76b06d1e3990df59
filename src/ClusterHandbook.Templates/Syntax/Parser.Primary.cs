using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Syntax;

/// <content>The smallest expressions: literals, variables, what stands in brackets.</content>
internal sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return ParseName();
            case TokenKind.LocalIdentifier:
                return ParseLocal();
            case TokenKind.Integer or TokenKind.HexInteger or TokenKind.Float:
                Next();
                return ParseNumber(token);
            case TokenKind.String:
                Next();
                return new LiteralExpression(token.Span, Unescape(token, TextOf(token)[1..].TrimEndOne(_text[token.Start])));
            case TokenKind.VerbatimString:
                Next();
                return new LiteralExpression(token.Span, TextOf(token)[1..].TrimEndOne('`'));
            case TokenKind.InterpolatedStart:
                return ParseInterpolated();
            case TokenKind.OpenParen:
                return ParseParentheses();
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.OpenBrace:
                return ParseObject();
            default:
                ReportExpected("an expression");
                return new LiteralExpression(token.Span, null);
        }
    }

    private Expression ParseName()
    {
        var token = Current;
        switch (TextOf(token))
        {
            case "true":
                Next();
                return new LiteralExpression(token.Span, Numbers.True);
            case "false":
                Next();
                return new LiteralExpression(token.Span, Numbers.False);
            case "null":
                Next();
                return new LiteralExpression(token.Span, null);
            case "empty" or "blank":
                Next();
                return new LiteralExpression(token.Span, EmptyValue.Instance);
            case "this":
                Next();
                return new ThisExpression(token.Span);
            case "do":
                return ParseAnonymousFunction();
            case "for" or "while":
                return ParseLoopState();
            default:
                Next();
                return new GlobalVariable(token.Span, Name(token));
        }
    }

    private Expression ParseLoopState()
    {
        var word = Next();
        var isWhile = IsWord(word, "while");
        if (Kind != TokenKind.Dot || Peek().Kind != TokenKind.Identifier)
        {
            ReportExpected("`.` and what to know about the loop");
            return new LiteralExpression(word.Span, null);
        }

        Next();
        var name = Next();
        var span = TextSpan.FromBounds(word.Start, name.End);
        if (LoopStateExpression.TryParse(TextOf(name), isWhile, out var member))
        {
            return new LoopStateExpression(span, isWhile, member);
        }

        Report(TemplateDiagnostics.UnknownLoopMember(_source, name.Span, TextOf(name), isWhile));
        return new LiteralExpression(span, null);
    }

    private Expression ParseLocal()
    {
        var token = Next();
        var name = TextOf(token)[1..];
        if (name == "$")
        {
            Report(TemplateDiagnostics.NotInSubset(_source, Current.Span, "`$$` inside an expression", "`$$` stands as a statement of its own"));
            return new LiteralExpression(token.Span, null);
        }

        if (name.Length == 0)
        {
            return new ArgumentVariable(token.Span, null);
        }

        return int.TryParse(name, System.Globalization.NumberStyles.None, null, out var index)
            ? new ArgumentVariable(token.Span, index)
            : new LocalVariable(token.Span, string.Intern(name), _layout);
    }

    private LiteralExpression ParseNumber(Token token)
    {
        var text = TextOf(token);
        var value = NumberLiteral.Parse(text, token.Kind);
        if (value is null)
        {
            Report(TemplateDiagnostics.BadNumber(_source, token.Span, text));
        }

        return new LiteralExpression(token.Span, value);
    }

    private ParenthesizedExpression ParseParentheses()
    {
        var open = Next();
        var header = _inForHeader;
        _inForHeader = false;
        var inner = ParseExpression();
        _inForHeader = header;
        if (!TryTake(TokenKind.CloseParen))
        {
            ReportExpected("`)`");
        }

        return new ParenthesizedExpression(From(open), inner);
    }

    private ArrayExpression ParseArray()
    {
        var open = Next();
        var header = _inForHeader;
        _inForHeader = false;
        var items = new List<Expression>();
        SkipNewLines();
        while (Kind != TokenKind.CloseBracket && !_failedHere)
        {
            items.Add(ParseExpression());
            SkipNewLines();
            if (!TryTake(TokenKind.Comma))
            {
                break;
            }

            SkipNewLines();
        }

        _inForHeader = header;
        if (!TryTake(TokenKind.CloseBracket))
        {
            ReportExpected("`,` or `]`");
        }

        return new ArrayExpression(From(open), items);
    }

    private ObjectExpression ParseObject()
    {
        var open = Next();
        var header = _inForHeader;
        _inForHeader = false;
        var members = new List<KeyValuePair<string, Expression>>();
        SkipNewLines();
        while (Kind is TokenKind.Identifier or TokenKind.String && !_failedHere)
        {
            members.Add(ParseObjectMember());
            SkipNewLines();
            if (!TryTake(TokenKind.Comma))
            {
                break;
            }

            SkipNewLines();
        }

        _inForHeader = header;
        if (!TryTake(TokenKind.CloseBrace))
        {
            ReportExpected("a member, `,` or `}`");
        }

        return new ObjectExpression(From(open), members);
    }

    private KeyValuePair<string, Expression> ParseObjectMember()
    {
        var key = Next();
        var name = key.Kind == TokenKind.String ? Unescape(key, TextOf(key)[1..].TrimEndOne(_text[key.Start])) : Name(key);
        if (!TryTake(TokenKind.Colon))
        {
            ReportExpected("`:`");
        }

        SkipNewLines();
        return new(name, ParseExpression());
    }

    private void SkipNewLines()
    {
        while (Kind == TokenKind.NewLine)
        {
            Next();
        }
    }

    private Expression ParseInterpolated()
    {
        var start = Next();
        var header = _inForHeader;
        _inForHeader = false;
        EnterNesting();
        var parts = new List<Expression>();
        while (Kind is TokenKind.InterpolatedText or TokenKind.InterpolationOpen && !_failedHere)
        {
            parts.Add(Kind == TokenKind.InterpolatedText ? ParseInterpolatedText(start) : ParseInterpolation());
        }

        _nesting--;
        _inForHeader = header;
        if (!TryTake(TokenKind.InterpolatedEnd))
        {
            ReportExpected("the end of the text");
        }

        return new InterpolatedString(From(start), parts);
    }

    private LiteralExpression ParseInterpolatedText(Token start)
    {
        var text = Next();
        return new LiteralExpression(text.Span, Unescape(start, TextOf(text)));
    }

    private Expression ParseInterpolation()
    {
        Next();
        var expression = ParseExpression();
        if (!TryTake(TokenKind.InterpolationClose))
        {
            ReportExpected("`}`");
        }

        return expression;
    }

    private string Unescape(Token token, string text)
    {
        if (StringEscape.TryDecode(text, out var decoded, out var wrong))
        {
            return decoded;
        }

        Report(TemplateDiagnostics.BadEscape(_source, token.Span, wrong));
        return text;
    }
}
