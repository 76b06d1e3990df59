namespace ClusterHandbook.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never fails a build.</summary>
    Info,

    /// <summary>Should be mended; fails a build only with <c>--strict</c>.</summary>
    Warning,

    /// <summary>Nothing is published until it is mended.</summary>
    Error,
}
