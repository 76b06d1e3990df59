using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Expressions;

/// <summary>What a loop says about itself.</summary>
internal enum LoopMember
{
    Index,
    ReverseIndex,
    First,
    Last,
    Even,
    Odd,
    Length,
    Changed,
}

/// <summary><c>for.index</c>, <c>while.first</c> and their like; null outside a loop.</summary>
internal sealed class LoopStateExpression(TextSpan span, bool isWhile, LoopMember member) : Expression(span)
{
    // In the order of LoopMember.
    private static readonly string[] ForMembers = ["index", "rindex", "first", "last", "even", "odd", "length", "changed"];

    /// <summary>What <c>for</c> and <c>while</c> have.</summary>
    public static IReadOnlyCollection<string> Names(bool isWhile) =>
        isWhile ? ["index", "first", "even", "odd"] : ForMembers;

    /// <summary>The member of a name.</summary>
    public static bool TryParse(string name, bool isWhile, out LoopMember member)
    {
        var number = Array.IndexOf(ForMembers, name);
        member = (LoopMember)Math.Max(number, 0);
        return number >= 0 && (!isWhile || member is LoopMember.Index or LoopMember.First or LoopMember.Even or LoopMember.Odd);
    }

    public override object? Evaluate(RenderContext context)
    {
        var state = isWhile ? context.While : context.For;
        return state is null ? null : member switch
        {
            LoopMember.Index => Numbers.Box(state.Index),
            LoopMember.ReverseIndex => Numbers.Box(state.Length - state.Index - 1),
            LoopMember.Length => Numbers.Box(state.Length),
            _ => Numbers.Box(Test(state)),
        };
    }

    public override bool Test(RenderContext context)
    {
        var state = isWhile ? context.While : context.For;
        return state is not null && Test(state);
    }

    // Numbers count as true.
    private bool Test(LoopState state) => member switch
    {
        LoopMember.First => state.Index == 0,
        LoopMember.Last => state.Index == state.Length - 1,
        LoopMember.Even => (state.Index & 1) == 0,
        LoopMember.Odd => (state.Index & 1) == 1,
        LoopMember.Changed => state.Changed,
        _ => true,
    };
}
