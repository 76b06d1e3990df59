namespace ClusterHandbook.Templates.Runtime;

/// <summary>What <c>for.index</c> and its like read.</summary>
internal sealed class LoopState(int length, LoopState? outer)
{
    public LoopState? Outer { get; } = outer;

    public int Length { get; } = length;

    public int Index { get; set; }

    /// <summary>False when the value is the one of the round before.</summary>
    public bool Changed { get; set; } = true;
}
