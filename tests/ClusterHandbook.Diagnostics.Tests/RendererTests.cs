using System.Text.Json;
using ClusterHandbook.Diagnostics.Rendering;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Diagnostics.Tests;

public sealed class RendererTests
{
    [Fact]
    public void Text_shows_place_message_excerpt_help_and_related_places() =>
        Golden.Check(Written(writer => TextRenderer.Write(SampleFindings.All, writer)), "golden/reports/text.txt");

    [Fact]
    public void Text_in_colour_paints_severity_place_and_carets() =>
        Golden.Check(
            Written(writer => TextRenderer.Write(SampleFindings.All, writer, colour: true)), "golden/reports/colour.txt");

    [Fact]
    public void GitHub_annotations_are_escaped_and_leave_columns_out_of_spans_over_several_lines() =>
        Golden.Check(
            Written(writer => GitHubAnnotationRenderer.Write(SampleFindings.All, writer)), "golden/reports/github.txt");

    [Fact]
    public void Sarif_names_rules_regions_and_related_locations() =>
        Golden.Check(
            Written(writer => SarifRenderer.Write(SampleFindings.All, writer, "1.2.3")), "golden/reports/report.sarif");

    [Fact]
    public void Json_keeps_its_documented_shape() =>
        Golden.Check(Written(writer => JsonRenderer.Write(SampleFindings.All, writer)), "golden/reports/report.json");

    [Fact]
    public void No_finding_gives_no_text_and_valid_reports()
    {
        Assert.Empty(Written(writer => TextRenderer.Write([], writer)));
        Assert.Empty(Written(writer => GitHubAnnotationRenderer.Write([], writer)));
        using var json = JsonDocument.Parse(Written(writer => JsonRenderer.Write([], writer)));
        Assert.Equal(0, json.RootElement.GetProperty("findings").GetArrayLength());
        using var sarif = JsonDocument.Parse(Written(writer => SarifRenderer.Write([], writer, "1.2.3")));
        Assert.Equal(0, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Text_from_files_cannot_steer_the_terminal_or_begin_a_line()
    {
        var source = new SourceText("input/a\e[2J.md", "x \e]0;title\a \u202Eabc\u2028 \u0085");
        var report = Written(writer => TextRenderer.Write(
            [new("CH9001", Severity.Error, "bad\r\n::error::\u009B2J", source, new(2, 1), "\bhelp\u2066")], writer));
        Assert.DoesNotContain(report, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(report, c => c is '\u202E' or '\u2066' or '\u2028');
        Assert.DoesNotContain("\n::", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_breaks_no_report()
    {
        var source = new SourceText("input/a.md", "a\ud83d");
        Diagnostic[] findings = [new("CH9001", Severity.Error, "lone \ud83d", source, new(1, 1), "\udc00")];
        Assert.Contains("lone \ufffd", Written(writer => TextRenderer.Write(findings, writer)), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Written(writer => JsonRenderer.Write(findings, writer)));
        using var sarif = JsonDocument.Parse(Written(writer => SarifRenderer.Write(findings, writer, "1.2.3")));
        Assert.Equal("lone \ufffd", json.RootElement.GetProperty("findings")[0].GetProperty("message").GetString());
    }

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
