using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Statements;

/// <summary>Which part of a list a loop takes.</summary>
/// <param name="Offset">How many items at the beginning are left out, or null.</param>
/// <param name="Limit">How many rounds at most, or null; zero and less mean no limit, as in the original.</param>
/// <param name="Reversed">From the end.</param>
internal sealed record ForOptions(Expression? Offset, Expression? Limit, bool Reversed)
{
    /// <summary>The index of the first item, and how many rounds there are.</summary>
    public (int First, int Count) Part(RenderContext context, int length)
    {
        var offset = Offset is null ? 0 : Conversions.ToInt(context, Offset.Evaluate(context), Offset.Span);
        var limit = Limit is null ? 0 : Conversions.ToInt(context, Limit.Evaluate(context), Limit.Span);
        offset = Math.Clamp(offset, 0, length);
        var count = length - offset;
        if (limit > 0)
        {
            count = Math.Min(count, limit);
        }

        return (Reversed ? length - 1 : offset, count);
    }
}
