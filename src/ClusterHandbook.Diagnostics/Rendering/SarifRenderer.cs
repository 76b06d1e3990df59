using System.Text.Json;

namespace ClusterHandbook.Diagnostics.Rendering;

/// <summary>Writes findings as SARIF 2.1.0 (OASIS), which code hosts and editors read.</summary>
public static class SarifRenderer
{
    private const string Root = "%SRCROOT%";

    /// <summary>Writes one log with one run: a rule for each code that occurs, and the findings in their order.</summary>
    /// <param name="diagnostics">The findings.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="version">The version of the program, such as <c>0.1.0</c>.</param>
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter writer, string version)
    {
        string[] codes = [.. diagnostics.Select(d => d.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        JsonReport.Write(writer, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, codes, version);
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteBase(json);
            json.WriteStartArray("results");
            foreach (var finding in diagnostics)
            {
                WriteResult(json, finding, codes);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteTool(Utf8JsonWriter json, string[] codes, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ClusterHandbook");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            WriteRule(json, code);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, string code)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        if (Explanation.Find(code) is { } explanation)
        {
            WriteText(json, "shortDescription", explanation.Title);
            json.WriteStartObject("help");
            json.WriteString("text", explanation.Markdown);
            json.WriteString("markdown", explanation.Markdown);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // The base has no address of its own: a reader puts there the folder into which it checked the sources out.
    private static void WriteBase(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        WriteText(json, "description", "The folder that holds input/.");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic finding, string[] codes)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", Array.BinarySearch(codes, finding.Code, StringComparer.Ordinal));
        json.WriteString("level", finding.Severity.SarifLevel());
        WriteText(json, "message", finding.Help is null ? finding.Message : $"{finding.Message}\n{finding.Help}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysicalLocation(json, finding.Source, finding.Span);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteNumber("occurrenceCount", finding.Count);
        if (finding.Related.Count > 0)
        {
            WriteRelated(json, finding.Related);
        }

        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, IReadOnlyList<RelatedPlace> related)
    {
        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < related.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i);
            WritePhysicalLocation(json, related[i].Source, related[i].Span);
            WriteText(json, "message", related[i].Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePhysicalLocation(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        var start = source.PositionOf(span.Start);
        var end = source.PositionOf(span.End);
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", RelativeUri(source.Path));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string RelativeUri(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
