namespace ClusterHandbook.Diagnostics;

/// <summary>A stretch of a source text, counted in UTF-16 units from its beginning.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="Length">How many units; zero marks a place between two.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The unit after the last.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));

    /// <summary>The same length, further along: for text that was parsed out of a larger one.</summary>
    public TextSpan Shift(int by) => new(Start + by, Length);
}
