using System.Text;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Content.Tests.Markdown;

/// <summary>
/// Every example of the specifications in <c>specs/</c>, rendered inside the small handbook of <c>site/</c>.
/// <c>HANDBOOK_ACCEPT=1</c> writes what the examples give: read the difference before you commit it.
/// </summary>
public sealed class SpecificationTests
{
    private static readonly string Folder = Path.Combine(Repository.TestProject, "Markdown");

    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var example in Files.SelectMany(Example.Read))
            {
                data.Add(example.File, example.Line);
            }

            return data;
        }
    }

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(Folder, "specs"), "*.md").Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_gives_its_html_and_findings(string file, int line)
    {
        var path = Path.Combine(Folder, "specs", file);
        if (Environment.GetEnvironmentVariable("HANDBOOK_ACCEPT") == "1")
        {
            Golden.Check(Example.Rewrite(path, Render), "Markdown/specs/" + file);
            return;
        }

        var example = Example.Read(path).Single(e => e.Line == line);
        Assert.Equal(example.Expected, Render(example));
    }

    [Fact]
    public void The_site_around_the_examples_has_no_fault_of_its_own() =>
        Assert.Empty(Site().Build().Diagnostics.Select(SampleSite.Line));

    private static SampleSite Site() => new SampleSite().WithFolder(Path.Combine(Folder, "site")).With("assets/turbine.png", SampleSite.Picture);

    private static string Render(Example example)
    {
        var markdown = example.Options.Contains("crlf", StringComparison.Ordinal)
            ? example.Markdown.Replace("\n", "\r\n", StringComparison.Ordinal)
            : example.Markdown;
        var built = Site().With(example.Path, markdown).Build();
        var source = "input/" + example.Path;
        var article = built.Value.Articles.SingleOrDefault(a => a.Document.Source.Path == source);
        var result = new StringBuilder(article is null ? "" : Encoding.UTF8.GetString(article.Html.Span));
        if (result.Length > 0 && result[^1] != '\n') result.Append('\n');
        if (built.Diagnostics.Count > 0) result.Append(".\n");
        foreach (var finding in built.Diagnostics)
        {
            Assert.Equal(source, finding.Source.Path);
            result.Append(finding.Position.Line).Append(':').Append(finding.Position.Column).Append(' ').Append(finding.Code)
                .Append(" \"").Append(finding.Source.Text.AsSpan(finding.Span.Start, finding.Span.Length)).Append("\" ")
                .Append(finding.Message).Append('\n');
            if (finding.Help is not null) result.Append("    ").Append(finding.Help).Append('\n');
        }

        return result.ToString();
    }
}
