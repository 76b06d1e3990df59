using System.Globalization;

namespace ClusterHandbook.Diagnostics.Rendering;

/// <summary>Writes findings for people: the place, what is wrong, the line with the place marked, and the way out.</summary>
/// <remarks>
/// The first line of a finding is <c>path:line:column: error CH0203: message</c>, which editors and terminals make a link.
/// Text that comes from files cannot steer the terminal.
/// </remarks>
public static class TextRenderer
{
    /// <summary>Writes the findings in their order, an empty line between two.</summary>
    /// <param name="diagnostics">The findings.</param>
    /// <param name="writer">Where to; lines end with LF.</param>
    /// <param name="colour">Whether the writer is a terminal that shows colours.</param>
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter writer, bool colour = false)
    {
        var style = new TextStyle(colour);
        for (var i = 0; i < diagnostics.Count; i++)
        {
            if (i > 0)
            {
                writer.Write('\n');
            }

            WriteFinding(diagnostics[i], writer, style);
        }
    }

    private static void WriteFinding(Diagnostic finding, TextWriter writer, TextStyle style)
    {
        var place = Place(finding.Source, finding.Position);
        var kind = $"{finding.Severity.Word()} {finding.Code}";
        var times = finding.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({finding.Count} times)") : "";
        writer.Write($"{style.Strong(place)} {style.Of(finding.Severity, kind)}: ");
        writer.Write(style.Strong(TerminalText.Clean(finding.Message) + times));
        writer.Write('\n');
        WriteExcerpt(finding.Source, finding.Span, writer, style, finding.Severity);
        if (finding.Help is not null)
        {
            writer.Write($"{style.Help("help:")} {TerminalText.Clean(finding.Help)}\n");
        }

        foreach (var related in finding.Related)
        {
            writer.Write($"{Place(related.Source, related.Position)} {style.Help("note:")} {TerminalText.Clean(related.Note)}\n");
            WriteExcerpt(related.Source, related.Span, writer, style, Severity.Info);
        }
    }

    private static void WriteExcerpt(
        SourceText source, TextSpan span, TextWriter writer, TextStyle style, Severity severity)
    {
        if (Excerpt.Of(source, span) is not { } excerpt)
        {
            return;
        }

        var number = source.PositionOf(span.Start).Line.ToString(CultureInfo.InvariantCulture).PadLeft(4);
        var blank = new string(' ', number.Length);
        writer.Write($"{style.Gutter($"{number} |")} {excerpt.Line}".TrimEnd() + "\n");
        writer.Write($"{style.Gutter($"{blank} |")} {style.Of(severity, excerpt.Carets)}\n");
    }

    private static string Place(SourceText source, LinePosition position) => string.Create(
        CultureInfo.InvariantCulture, $"{TerminalText.Clean(source.Path)}:{position.Line}:{position.Column}:");
}
