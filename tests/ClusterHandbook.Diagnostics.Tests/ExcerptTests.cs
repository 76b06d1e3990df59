using ClusterHandbook.Diagnostics.Rendering;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Diagnostics.Tests;

/// <summary>Each <c>golden/excerpts/NAME.txt</c> is a source whose span stands between ⟦ and ⟧; <c>NAME.out.txt</c> is its report.</summary>
public sealed class ExcerptTests
{
    private const string Folder = "golden/excerpts";

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.TestProject, Folder), "*.txt")
            .Select(file => Path.GetFileName(file).Replace(".out.txt", ".txt", StringComparison.Ordinal)[..^4])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_span_is_marked(string name)
    {
        var marked = File.ReadAllText(Path.Combine(Repository.TestProject, Folder, name + ".txt"));
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        var end = marked.IndexOf('⟧', StringComparison.Ordinal) - 1;
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var report = Report(new SourceText("input/page.md", text), TextSpan.FromBounds(start, end));
        Golden.Check(report, $"{Folder}/{name}.out.txt");
    }

    [Fact]
    public void A_line_of_megabytes_is_cut_around_the_span()
    {
        var text = new string('a', 2_000_000) + "bad" + string.Concat(Enumerable.Repeat("😀", 1_000_000));
        var lines = Report(new SourceText("input/page.md", text), new(2_000_000, 3)).Split('\n');
        Assert.InRange(lines[1].Length, 60, 200);
        Assert.Contains("| …a", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("😀…", lines[1], StringComparison.Ordinal);
        Assert.Equal(lines[1].IndexOf("bad", StringComparison.Ordinal), lines[2].IndexOf("^^^", StringComparison.Ordinal));
    }

    private static string Report(SourceText source, TextSpan span)
    {
        using var report = new StringWriter();
        TextRenderer.Write([new("CH9001", Severity.Error, "here", source, span)], report);
        return report.ToString();
    }
}
