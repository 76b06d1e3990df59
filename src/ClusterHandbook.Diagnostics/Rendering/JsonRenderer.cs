using System.Text.Json;

namespace ClusterHandbook.Diagnostics.Rendering;

/// <summary>Writes findings for other programs, in a shape that only grows.</summary>
/// <remarks>
/// <code>
/// {
///   "version": 1,                                        a change of meaning would make it 2; new keys do not
///   "errors": 1, "warnings": 0, "infos": 0,              how many findings of each severity
///   "findings": [{
///     "code": "CH0203", "severity": "error",             error, warning or info
///     "message": "…", "help": "…",                       help is null where there is none
///     "path": "input/cases/brest.md",                    from the root of the site, with "/"
///     "start": { "line": 12, "column": 8, "offset": 260 },   line and column from 1, offset from 0, in UTF-16 units
///     "end": { "line": 12, "column": 21, "offset": 273 },    the place after the last unit
///     "count": 1,                                        how many times the mistake shows
///     "related": [{ "note": "…", "path": "…", "start": { … }, "end": { … } }]
///   }]
/// }
/// </code>
/// </remarks>
public static class JsonRenderer
{
    /// <summary>Writes one JSON document with the findings in their order.</summary>
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter writer) => JsonReport.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("errors", diagnostics.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("warnings", diagnostics.Count(d => d.Severity == Severity.Warning));
        json.WriteNumber("infos", diagnostics.Count(d => d.Severity == Severity.Info));
        json.WriteStartArray("findings");
        foreach (var finding in diagnostics)
        {
            WriteFinding(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteFinding(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity.Word());
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        WritePlace(json, finding.Source, finding.Span);
        json.WriteNumber("count", finding.Count);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("note", related.Note);
            WritePlace(json, related.Source, related.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        json.WriteString("path", source.Path);
        WritePosition(json, "start", source, span.Start);
        WritePosition(json, "end", source, span.End);
    }

    private static void WritePosition(Utf8JsonWriter json, string name, SourceText source, int offset)
    {
        var position = source.PositionOf(offset);
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteNumber("offset", Math.Clamp(offset, 0, source.Text.Length));
        json.WriteEndObject();
    }
}
