namespace ClusterHandbook.Templates.Syntax;

/// <summary>What a block's mark does to the white space beside it.</summary>
internal enum TrimMode
{
    /// <summary>No mark: nothing.</summary>
    None,

    /// <summary><c>-</c>: all of it, line ends included.</summary>
    Greedy,

    /// <summary><c>~</c>: what stands on the same line, and after the block its line end.</summary>
    Line,
}
