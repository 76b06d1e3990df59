using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation;

namespace ClusterHandbook.Building;

/// <summary>How a build went.</summary>
/// <param name="Findings">In file order.</param>
/// <param name="Steps">What took how long.</param>
/// <param name="PageCount">HTML pages.</param>
/// <param name="FileCount">All files.</param>
/// <param name="ByteCount">Their size.</param>
/// <param name="Published">True when the output was replaced.</param>
internal sealed record BuildResult(
    IReadOnlyList<Diagnostic> Findings, IReadOnlyList<StepTime> Steps, int PageCount, int FileCount, long ByteCount, bool Published)
{
    /// <summary>What looked at the pages, and knows the addresses outside the site; null when no page was made.</summary>
    public SiteValidator? Validator { get; init; }

    /// <summary>What was not made though nothing is wrong with the content; null when there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>True when something keeps the site from being published.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}

/// <summary>How long a step took.</summary>
/// <param name="Name">A verb and its object.</param>
/// <param name="Elapsed">Wall time.</param>
internal sealed record StepTime(string Name, TimeSpan Elapsed);
