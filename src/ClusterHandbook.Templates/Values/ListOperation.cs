using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Values;

/// <summary>The operators that work on arrays: joining with <c>+</c>, and equality item by item.</summary>
internal static class ListOperation
{
    /// <summary>The result; null when the operator does not work on arrays here.</summary>
    public static object? Apply(RenderContext context, BinaryOperator op, IReadOnlyList<object?> left, object right, OperandPlaces places)
    {
        var other = Lists.Of(right);
        switch (op)
        {
            case BinaryOperator.Add:
                return other is not null ? Join(context, left, other) : throw Conversions.Wrong(context, right, places.Right, "an array");
            case BinaryOperator.Equal when other is not null:
                return Numbers.Box(AreEqual(context, left, other, 0));
            case BinaryOperator.NotEqual when other is not null:
                return Numbers.Box(!AreEqual(context, left, other, 0));
            default:
                return null;
        }
    }

    private static ScriptArray Join(RenderContext context, IReadOnlyList<object?> left, IReadOnlyList<object?> right)
    {
        context.CheckCount((long)left.Count + right.Count);
        context.Charge(left.Count + right.Count);
        var joined = new ScriptArray(left.Count + right.Count);
        foreach (var item in left) joined.Add(item);
        foreach (var item in right) joined.Add(item);
        return joined;
    }

    private static bool AreEqual(RenderContext context, IReadOnlyList<object?> left, IReadOnlyList<object?> right, int depth)
    {
        if (depth > 20)
        {
            throw context.Error(static p => TemplateDiagnostics.TooDeep(p.Source, p.Span, "the compared array"));
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            context.Charge(1);
            var equal = Lists.Of(left[i]) is { } a && Lists.Of(right[i]) is { } b
                ? AreEqual(context, a, b, depth + 1)
                : ItemsAreEqual(left[i], right[i]);
            if (!equal)
            {
                return false;
            }
        }

        return true;
    }

    private static bool ItemsAreEqual(object? left, object? right)
    {
        var numeric = left is not null && right is not null
            && Numbers.KindOf(left) != NumberKind.None && Numbers.KindOf(right) != NumberKind.None;
        return numeric ? Comparison.OrderNumbers(left!, right!) == 0 : Equals(left, right);
    }
}
