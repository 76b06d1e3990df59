using System.Globalization;

namespace ClusterHandbook.Diagnostics.Rendering;

/// <summary>Writes findings as workflow commands, which GitHub shows beside the lines of a pull request.</summary>
/// <remarks>GitHub shows ten a step of each severity: the whole list belongs into the step's summary.</remarks>
public static class GitHubAnnotationRenderer
{
    /// <summary>Writes a line for each finding, in their order.</summary>
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter writer)
    {
        foreach (var finding in diagnostics)
        {
            var place = $"file={EscapeProperty(finding.Source.Path)},{Region(finding)},title={EscapeProperty(finding.Code)}";
            writer.Write($"::{finding.Severity.GitHubCommand()} {place}::{EscapeData(Text(finding))}\n");
        }
    }

    // GitHub takes columns only where a span begins and ends on one line.
    private static string Region(Diagnostic finding)
    {
        var start = finding.Position;
        var end = finding.Source.PositionOf(finding.Span.End);
        return start.Line == end.Line
            ? string.Create(CultureInfo.InvariantCulture, $"line={start.Line},col={start.Column},endColumn={end.Column}")
            : string.Create(CultureInfo.InvariantCulture, $"line={start.Line},endLine={end.Line}");
    }

    private static string Text(Diagnostic finding)
    {
        var lines = new List<string> { finding.Message };
        if (finding.Help is not null)
        {
            lines.Add($"help: {finding.Help}");
        }

        lines.AddRange(finding.Related.Select(related => string.Create(
            CultureInfo.InvariantCulture,
            $"{related.Note}: {related.Source.Path}:{related.Position.Line}:{related.Position.Column}")));
        return string.Join('\n', lines);
    }

    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
