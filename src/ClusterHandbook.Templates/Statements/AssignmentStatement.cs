using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Statements;

/// <summary><c>a = b</c>, and with an operator <c>a += b</c>.</summary>
internal sealed class AssignmentStatement(
    TextSpan span, PathExpression target, BinaryOperator op, TextSpan operatorSpan, Expression value) : Statement(span)
{
    public override Flow Execute(RenderContext context)
    {
        context.Site = value;
        if (op == BinaryOperator.None)
        {
            target.Assign(context, value.Evaluate(context, TextUse.Capture));
            return Flow.Next;
        }

        var left = target.Evaluate(context);
        var places = new OperandPlaces(operatorSpan, target.Span, value.Span);
        target.Assign(context, BinaryOperation.Apply(context, op, left, value.Evaluate(context), places));
        return Flow.Next;
    }
}
