using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary>Arithmetic, comparison and ranges: both sides are evaluated, then <see cref="BinaryOperation"/> decides.</summary>
internal sealed class BinaryExpression : Expression
{
    private readonly BinaryOperator _operator;
    private readonly Expression _left;
    private readonly Expression _right;

    public BinaryExpression(TextSpan span, BinaryOperator op, TextSpan operatorSpan, Expression left, Expression right)
        : base(span)
    {
        (_operator, OperatorSpan, _left, _right) = (op, operatorSpan, left, right);
        Depth = Above(left, right);
    }

    /// <summary>Where an error of the operator points.</summary>
    public TextSpan OperatorSpan { get; }

    public TextSpan LeftSpan => _left.Span;

    public TextSpan RightSpan => _right.Span;

    public override object? Evaluate(RenderContext context)
    {
        var left = _left.Evaluate(context);
        var right = _right.Evaluate(context);
        return BinaryOperation.Apply(context, _operator, left, right, Places);
    }

    public override bool Test(RenderContext context)
    {
        var left = _left.Evaluate(context);
        var right = _right.Evaluate(context);
        if (left is int a && right is int b && _operator is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual)
        {
            return Comparison.Holds(_operator, a.CompareTo(b));
        }

        return Truth.Of(BinaryOperation.Apply(context, _operator, left, right, Places));
    }

    private OperandPlaces Places => new(OperatorSpan, _left.Span, _right.Span);
}
