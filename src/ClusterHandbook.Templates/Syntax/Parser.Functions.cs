using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Statements;

namespace ClusterHandbook.Templates.Syntax;

/// <content>Definitions of functions.</content>
internal sealed partial class Parser
{
    private FunctionStatement ParseFunction()
    {
        var word = Next();
        var name = ParseVariable("the name of the function");
        var (outer, loops) = (_layout, _loops);
        (_layout, _loops) = (new LocalLayout(), null);
        var parameters = Kind == TokenKind.OpenParen ? ParseParameters() : null;
        EndHeader();
        var body = ParseBlock("func", word.Span);
        var function = new ScriptFunction(name.Text, _source, parameters, body, _layout);
        (_layout, _loops) = (outer, loops);
        return new FunctionStatement(word.Span, name, function);
    }

    private FunctionExpression ParseAnonymousFunction()
    {
        var word = Next();
        var outer = (_layout, _inForHeader, _indents, _loops);
        (_layout, _inForHeader, _indents, _loops) = (new LocalLayout(), false, false, null);
        var parameters = Kind == TokenKind.OpenParen ? ParseParameters() : null;
        EndHeader();
        var body = ParseBlock("do", word.Span);
        var function = new ScriptFunction("do", _source, parameters, body, _layout);
        (_layout, _inForHeader, _indents, _loops) = outer;
        return new FunctionExpression(TextSpan.FromBounds(word.Start, _tokens[_at - 1].End), function);
    }

    // `name(a, b) = expression`
    private bool IsInlineFunction()
    {
        if (Peek().Kind != TokenKind.OpenParen || Peek().SpaceBefore)
        {
            return false;
        }

        var ahead = 2;
        while (Peek(ahead).Kind is TokenKind.Identifier or TokenKind.Comma)
        {
            ahead++;
        }

        return Peek(ahead).Kind == TokenKind.CloseParen && Peek(ahead + 1).Kind == TokenKind.Assign;
    }

    private FunctionStatement ParseInlineFunction()
    {
        var word = Next();
        var outer = _layout;
        _layout = new LocalLayout();
        var parameters = ParseParameters();
        TryTake(TokenKind.Assign);
        var value = ParseExpression();
        var body = new Block([new ReturnStatement(value.Span, value)]);
        var function = new ScriptFunction(TextOf(word), _source, parameters, body, _layout);
        _layout = outer;
        return new FunctionStatement(word.Span, new GlobalVariable(word.Span, TextOf(word)), function);
    }

    private List<Parameter> ParseParameters()
    {
        Next();
        var parameters = new List<Parameter>();
        while (Kind == TokenKind.Identifier && !_failedHere)
        {
            parameters.Add(ParseParameter(parameters));
            if (!TryTake(TokenKind.Comma))
            {
                break;
            }
        }

        if (!TryTake(TokenKind.CloseParen))
        {
            ReportExpected("a parameter or `)`");
        }

        return parameters;
    }

    private Parameter ParseParameter(List<Parameter> before)
    {
        var name = Next();
        var text = TextOf(name);
        if (TryTake(TokenKind.Ellipsis))
        {
            return new Parameter(text, null, IsRest: true);
        }

        var parameter = new Parameter(text, TryTake(TokenKind.Assign) ? ParseBinary(0) : null, IsRest: false);
        if (before is [.., { IsRest: true }])
        {
            Report(TemplateDiagnostics.ParameterAfterRest(_source, name.Span, text));
        }
        else if (parameter.Default is null && before.Any(p => p.Default is not null))
        {
            Report(TemplateDiagnostics.RequiredAfterOptional(_source, name.Span, text));
        }
        else if (before.Any(p => p.Name == text))
        {
            Report(TemplateDiagnostics.DuplicateParameter(_source, name.Span, text));
        }

        return parameter;
    }
}
