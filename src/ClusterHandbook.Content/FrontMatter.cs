using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content;

/// <summary>The head of a Markdown file: YAML between two lines of <c>---</c>.</summary>
/// <param name="Values">The keys; empty when there is no front matter.</param>
/// <param name="IsPresent">True when the file begins with <c>---</c>.</param>
/// <param name="BodyStart">Where the Markdown begins, in UTF-16 units from the start of the file.</param>
public sealed record FrontMatter(YamlMapping Values, bool IsPresent, int BodyStart)
{
    /// <summary>The longest front matter that is read, in UTF-16 units.</summary>
    public const int MaximumLength = 64 * 1024;

    /// <summary>Splits and reads; null (and a finding) when the front matter is there but cannot be used.</summary>
    public static FrontMatter? Read(SourceText source, DiagnosticBag findings)
    {
        var text = source.Text;
        if (!IsFence(text, 0, out var yamlStart))
        {
            return new FrontMatter(YamlMapping.Empty, false, 0);
        }

        for (var line = yamlStart; line < text.Length; line = NextLine(text, line))
        {
            if (line - yamlStart > MaximumLength)
            {
                findings.Add(FrontMatterDiagnostics.TooLong(source, MaximumLength));
                return null;
            }

            if (IsFence(text, line, out var bodyStart))
            {
                var values = YamlReader.Read(source, TextSpan.FromBounds(yamlStart, line), findings);
                return values is null ? null : new FrontMatter(values, true, bodyStart);
            }
        }

        findings.Add(FrontMatterDiagnostics.Unclosed(source));
        return null;
    }

    private static bool IsFence(string text, int line, out int next)
    {
        next = NextLine(text, line);
        return text.AsSpan(line, next - line).TrimEnd() is "---" && text.AsSpan(line).StartsWith("---", StringComparison.Ordinal);
    }

    private static int NextLine(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length
            : text.AsSpan(from + end).StartsWith("\r\n", StringComparison.Ordinal) ? from + end + 2 : from + end + 1;
    }
}

internal static class FrontMatterDiagnostics
{
    public static Diagnostic Unclosed(SourceText source) =>
        new("CH0110", Severity.Error, "the front matter is opened here and never closed", source, new TextSpan(0, 3),
            "put a line with only `---` after the last key");

    public static Diagnostic TooLong(SourceText source, int limit) =>
        new("CH0111", Severity.Error, $"the front matter is longer than {limit / 1024} KiB", source, new TextSpan(0, 3),
            "is the closing line `---` missing? Long texts belong below it");

    public static Diagnostic Missing(SourceText source, string kind) =>
        new("CH0112", Severity.Error, $"a {kind} begins with front matter, and this file has none", source, new TextSpan(0, 0),
            $"put a line `---` at the very top, then the keys, then `---` again; `handbook new {kind.Split(' ')[0]} ID` writes a model");
}
