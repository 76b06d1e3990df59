namespace ClusterHandbook.Commands;

/// <summary>A report that was asked for.</summary>
/// <param name="Format"><c>text</c>, <c>github</c>, <c>sarif</c> or <c>json</c>.</param>
/// <param name="File">Where it is written; null for standard output (standard error for text).</param>
internal sealed record ReportTarget(string Format, string? File)
{
    /// <summary>Reads <c>format</c> or <c>format=FILE</c>.</summary>
    public static bool TryParse(string text, out ReportTarget? target)
    {
        var parts = text.Split('=', 2);
        target = parts[0] is "text" or "github" or "sarif" or "json" && (parts.Length == 1 || parts[1].Length > 0)
            ? new ReportTarget(parts[0], parts.Length == 2 ? parts[1] : null)
            : null;
        return target is not null;
    }
}
