namespace ClusterHandbook.Editions.Printing;

/// <summary>How a browser is run.</summary>
/// <param name="Program">Its path.</param>
/// <param name="ProfileFolder">A folder that only this run uses, for its profile; removed afterwards.</param>
/// <param name="Clock">Measures the waiting; no time reaches a page.</param>
/// <param name="WithoutSandbox">
/// True for the system's administrator and in containers, where the browser cannot build its sandbox. Our pages run no script
/// and load nothing from elsewhere.
/// </param>
internal sealed record BrowserOptions(string Program, string ProfileFolder, TimeProvider Clock, bool WithoutSandbox)
{
    /// <summary>How long the browser may take to start.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one step may take; the print of a large book may take longer.</summary>
    public TimeSpan StepLimit { get; init; } = TimeSpan.FromMinutes(5);
}
