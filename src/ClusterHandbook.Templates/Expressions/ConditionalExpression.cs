using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Expressions;

/// <summary><c>condition ? a : b</c>.</summary>
internal sealed class ConditionalExpression : Expression
{
    private readonly Expression _condition;
    private readonly Expression _then;
    private readonly Expression _else;

    public ConditionalExpression(TextSpan span, Expression condition, Expression then, Expression otherwise)
        : base(span)
    {
        (_condition, _then, _else) = (condition, then, otherwise);
        Depth = Above([condition, then, otherwise]);
    }

    public override object? Evaluate(RenderContext context) => Chosen(context).Evaluate(context);

    public override void Write(RenderContext context) => Chosen(context).Write(context);

    private Expression Chosen(RenderContext context) => _condition.Test(context) ? _then : _else;
}
