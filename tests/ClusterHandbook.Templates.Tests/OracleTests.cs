using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Templates.Tests;

/// <summary>Every case of the oracle gives what the original gives, or is refused by name and listed in <c>refused.txt</c>.</summary>
public sealed class OracleTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Root, "oracle");

    private static readonly Dictionary<string, string> Refused = File.ReadAllLines(Path.Combine(TestFiles.Root, "refused.txt"))
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    public static TheoryData<string> Cases() => [.. AllCases()];

    private static IEnumerable<string> AllCases()
    {
        foreach (var topic in Directory.GetDirectories(Folder).Order(StringComparer.Ordinal))
        {
            foreach (var file in Directory.GetFiles(topic, "*.sbn").Order(StringComparer.Ordinal))
            {
                yield return Path.GetFileName(topic) + "/" + Path.GetFileNameWithoutExtension(file);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_is_equal_or_refused(string name)
    {
        var actual = Run(name);
        if (Refused.TryGetValue(name, out var code))
        {
            Assert.Contains(actual.Findings, f => f.Code == code);
            return;
        }

        Assert.Equal(Expected(name), actual.Outcome);
    }

    [Fact]
    public void At_most_fifteen_percent_are_refused_and_every_refusal_is_a_case()
    {
        var all = new HashSet<string>(AllCases(), StringComparer.Ordinal);
        Assert.Empty(Refused.Keys.Except(all, StringComparer.Ordinal));
        Assert.True(Refused.Count * 100 <= all.Count * 15, $"{Refused.Count} of {all.Count}");
    }

    private static string Expected(string name)
    {
        var path = Path.Combine(Folder, name);
        return TestFiles.ReadIfThere(path + ".err") is { } error ? "error " + error.Trim() : TestFiles.Read(path + ".out");
    }

    private static (string Outcome, IReadOnlyList<Diagnostic> Findings) Run(string name)
    {
        var path = Path.Combine(Folder, name);
        var topic = Path.GetDirectoryName(path)!;
        var parsed = Template.Parse(new SourceText(Path.GetFileName(path) + ".sbn", TestFiles.Read(path + ".sbn")));
        if (parsed.HasErrors)
        {
            return (Describe(parsed.Diagnostics[0], "parse", null), parsed.Diagnostics);
        }

        var data = TestFiles.ReadIfThere(path + ".json") ?? TestFiles.ReadIfThere(Path.Combine(topic, "data.json")) ?? "{}";
        var result = parsed.Value.RenderToString(JsonData.Parse(data), Options(topic));
        return result.HasErrors
            ? (Describe(result.Diagnostics[0], "run", parsed.Value.Source.Path), result.Diagnostics)
            : (result.Value, []);
    }

    private static RenderOptions Options(string topic) => new()
    {
        Loader = partial => TestFiles.ReadIfThere(Path.Combine(topic, "partials", partial)) is { } text
            ? Template.Parse(new SourceText(partial, text)).Value
            : null,
    };

    private static string Describe(Diagnostic finding, string kind, string? page)
    {
        var place = $"error {finding.Position.Line}:{finding.Position.Column} {kind}";
        return page is null || finding.Source.Path == page ? place : place + " " + finding.Source.Path;
    }
}
