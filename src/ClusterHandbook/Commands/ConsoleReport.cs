using System.Globalization;
using ClusterHandbook.Building;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Diagnostics.Rendering;

namespace ClusterHandbook.Commands;

/// <summary>Shows findings and the summary of a build.</summary>
internal sealed class ConsoleReport(TextWriter output, TextWriter error)
{
    /// <summary>True when a person reads standard error.</summary>
    public static bool IsTerminal => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("CI") is null or "";

    /// <summary>Writes every report that was asked for; text to standard error when none was.</summary>
    public void WriteFindings(IReadOnlyList<Diagnostic> findings, IReadOnlyList<ReportTarget> reports, IFileSystem files)
    {
        foreach (var report in reports.Count == 0 ? [new ReportTarget("text", null)] : reports)
        {
            if (report.File is null)
            {
                Write(report.Format, findings, report.Format == "text" ? error : output, IsTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is null or "");
                continue;
            }

            using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            Write(report.Format, findings, text, colour: false);
            var path = Path.GetFullPath(report.File);
            files.CreateFolder(Path.GetDirectoryName(path)!);
            files.Write(path, System.Text.Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    /// <summary>What was built, what was found, and what took how long.</summary>
    public void WriteSummary(BuildResult result, BuildOptions options)
    {
        var errors = result.Findings.Count(f => f.Severity == Severity.Error);
        var warnings = result.Findings.Count(f => f.Severity == Severity.Warning);
        error.WriteLine(string.Join("  ", result.Steps.Select(s => $"{s.Name} {Milliseconds(s.Elapsed)}")));
        error.WriteLine(Invariant($"{Count(result.PageCount, "page")}, {Count(result.FileCount, "file")}, {result.ByteCount / 1024.0 / 1024.0:0.0} MiB; {Count(errors, "error")}, {Count(warnings, "warning")}; {Milliseconds(result.Steps.Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Elapsed))}"));
        if (result.Note is { } note) error.WriteLine(note);
        error.WriteLine(result switch
        {
            { Published: true } => $"The handbook is in {options.Output}/index.html",
            { HasErrors: true } when options.Write => $"Nothing was published; {options.Output} is as it was. `handbook explain CODE` says more about a finding.",
            { HasErrors: true } => "`handbook explain CODE` says more about a finding.",
            _ => "Everything is in order.",
        });
    }

    /// <summary>What was checked, what was found, and how long it took.</summary>
    public void WriteSummary(BuiltFolderResult result, string folder)
    {
        var errors = result.Findings.Count(f => f.Severity == Severity.Error);
        var warnings = result.Findings.Count(f => f.Severity == Severity.Warning);
        error.WriteLine(Invariant($"{folder}: {Count(result.PageCount, "page")}, {Count(result.FileCount, "file")}; {Count(errors, "error")}, {Count(warnings, "warning")}; {Milliseconds(result.Elapsed)}"));
        error.WriteLine(errors + warnings > 0 ? "`handbook explain CODE` says more about a finding." : "Everything is in order.");
    }

    /// <summary>Each file of the editions with its size and how long it took.</summary>
    public void WriteSummary(EditionBuildResult result, string folder)
    {
        foreach (var file in result.Files)
        {
            error.WriteLine(Invariant($"{folder}/{file.Name}  {file.ByteCount / 1024.0:#,0} kB  {Milliseconds(file.Elapsed)}{(file.Note.Length > 0 ? "  " : "")}{file.Note}"));
        }

        foreach (var note in result.Notes) error.WriteLine(note);
        error.WriteLine(result.HasErrors
            ? "Not everything was made. `handbook explain CODE` says more about a finding."
            : $"{Count(result.Files.Count, "file")} in {folder}/");
    }

    /// <summary>Says something to the person at the terminal.</summary>
    public void Say(string text) => error.WriteLine(text);

    private static void Write(string format, IReadOnlyList<Diagnostic> findings, TextWriter writer, bool colour)
    {
        switch (format)
        {
            case "github":
                GitHubAnnotationRenderer.Write(findings, writer);
                break;
            case "sarif":
                SarifRenderer.Write(findings, writer, ProgramVersion.Current);
                break;
            case "json":
                JsonRenderer.Write(findings, writer);
                break;
            default:
                TextRenderer.Write(findings, writer, colour);
                break;
        }
    }

    private static string Count(int number, string noun) => Invariant($"{number} {noun}{(number == 1 ? "" : "s")}");

    private static string Milliseconds(TimeSpan time) => Invariant($"{time.TotalMilliseconds:0} ms");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
