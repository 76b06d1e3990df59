namespace ClusterHandbook.Templates;

/// <summary>What one run of a template may use; every statement, loop and built-in counts against it.</summary>
public sealed record RenderLimits
{
    /// <summary>Generous for any page, small enough that nothing hangs.</summary>
    public static RenderLimits Default { get; } = new();

    /// <summary>Statements, loop rounds, calls and items that built-ins look at.</summary>
    public long Steps { get; init; } = 5_000_000;

    /// <summary>Bytes of output, captured text included.</summary>
    public int OutputBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Includes and function calls inside one another.</summary>
    public int Depth { get; init; } = 100;

    /// <summary>UTF-16 units of one string that is made.</summary>
    public int StringLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Items of one array that is made.</summary>
    public int ArrayLength { get; init; } = 1_000_000;

    /// <summary>How long one regular expression may search.</summary>
    public TimeSpan RegexTime { get; init; } = TimeSpan.FromSeconds(2);
}
