using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Statements;

/// <summary>One <c>when</c>: its values and what to do.</summary>
internal sealed record WhenClause(IReadOnlyList<Expression> Values, Block Body);

/// <summary><c>case</c>: the first <c>when</c> with an equal value runs, else the <c>else</c>.</summary>
internal sealed class CaseStatement(TextSpan span, Expression value, IReadOnlyList<WhenClause> clauses, Block? otherwise) : Statement(span)
{
    public override Flow Execute(RenderContext context)
    {
        context.Site = value;
        var subject = value.Evaluate(context);
        foreach (var clause in clauses)
        {
            if (Matches(context, clause, subject))
            {
                return clause.Body.Execute(context);
            }
        }

        return otherwise is null ? Flow.Next : otherwise.Execute(context);
    }

    private bool Matches(RenderContext context, WhenClause clause, object? subject)
    {
        foreach (var candidate in clause.Values)
        {
            var places = new OperandPlaces(candidate.Span, value.Span, candidate.Span);
            if (Truth.Of(BinaryOperation.Apply(context, BinaryOperator.Equal, subject, candidate.Evaluate(context), places)))
            {
                return true;
            }
        }

        return false;
    }
}
