namespace ClusterHandbook.Diagnostics;

/// <summary>What a step produced and everything it noticed; the value may be partial.</summary>
public readonly record struct WithDiagnostics<T>(T Value, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>True when something is wrong that must keep the result from being published.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
