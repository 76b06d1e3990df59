using System.Text;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Templates.Tests;

/// <summary>Every example of <c>golden/</c> gives its output, or its message in full.</summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Root, "golden");

    private static readonly Lazy<Dictionary<string, GoldenExample>> Examples = new(() =>
        Directory.GetFiles(Folder, "*.md").SelectMany(GoldenExample.Read).ToDictionary(e => $"{e.File}: {e.Name}", StringComparer.Ordinal));

    public static TheoryData<string> Names() => [.. Examples.Value.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Example_gives_what_it_says(string name)
    {
        var example = Examples.Value[name];
        var (output, error) = Run(example);
        Assert.Equal(example.Error, error);
        Assert.Equal(example.Output, output);
    }

    [Fact]
    public void There_are_at_least_three_hundred() => Assert.True(Examples.Value.Count >= 300, $"{Examples.Value.Count}");

    [Fact]
    public void Every_builtin_has_an_example()
    {
        var templates = string.Join('\n', Examples.Value.Values.Select(e => e.Template));
        var names = Builtins.BuiltinLibrary.Libraries.SelectMany(l => l.FunctionNames.Select(f => l.Name + "." + f));
        Assert.All(names, name => Assert.Contains(name, templates, StringComparison.Ordinal));
    }

    internal static (string? Output, string? Error) Run(GoldenExample example)
    {
        var parsed = Template.Parse(new SourceText("page.sbn", example.Template));
        var result = parsed.Value.RenderToString(JsonData.Parse(example.Data), Options(example));
        return result.HasErrors ? (null, Describe(result.Diagnostics)) : (result.Value, null);
    }

    private static RenderOptions Options(GoldenExample example) => new()
    {
        StrictVariables = example.IsStrict,
        Loader = name => example.Partials.TryGetValue(name, out var text) ? Template.Parse(new SourceText(name, text)).Value : null,
        TemplateNames = example.Partials.Keys,
        Clock = new FixedClock(new DateTimeOffset(2026, 3, 5, 17, 8, 9, TimeSpan.Zero)),
        Limits = RenderLimits.Default with { Steps = 200_000, StringLength = 100_000, OutputBytes = 500_000 },
    };

    private static string Describe(IReadOnlyList<Diagnostic> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append($"{finding.Code} {finding.Source.Path}:{finding.Position.Line}:{finding.Position.Column} {finding.Message}\n");
            if (finding.Help is not null) text.Append($"  help: {finding.Help}\n");
            foreach (var place in finding.Related)
            {
                text.Append($"  {place.Source.Path}:{place.Position.Line}:{place.Position.Column} {place.Note}\n");
            }
        }

        return text.ToString().TrimEnd('\n');
    }
}
