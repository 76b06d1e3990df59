namespace ClusterHandbook.Templates.Runtime;

/// <summary>The variable of a running <c>for</c> loop, and those of the loops around it.</summary>
internal sealed class LoopVariable(string name, LoopVariable? outer)
{
    public string Name { get; } = name;

    public LoopVariable? Outer { get; } = outer;

    public object? Value { get; set; }
}
