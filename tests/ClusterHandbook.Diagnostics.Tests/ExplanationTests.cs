using System.Text.RegularExpressions;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Diagnostics.Tests;

public sealed partial class ExplanationTests
{
    private static readonly string[] CodesInSources =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsGenerated(file))
            .SelectMany(File.ReadLines).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => CodeLiteral().Matches(line))
            .Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Codes => [.. Explanation.Codes];

    [Fact]
    public void Every_code_in_the_sources_has_a_page() =>
        NothingIn(CodesInSources.Except(Explanation.Codes));

    [Fact]
    public void Every_page_is_about_a_code_in_the_sources() =>
        NothingIn(Explanation.Codes.Except(CodesInSources));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_says_what_why_an_example_and_the_repair(string code)
    {
        var page = Explanation.Find(code)!;
        Assert.StartsWith($"# {code}: ", page.Markdown, StringComparison.Ordinal);
        Assert.NotEmpty(page.Title);
        Assert.All(
            ["**Why it matters.**", "**Example.**", "**Repair.**"],
            part => Assert.Contains($"\n\n{part} ", page.Markdown, StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_is_found_in_any_case() => Assert.Equal("CH0001", Explanation.Find("ch0001")?.Code);

    [Fact]
    public void There_is_no_page_for_an_unknown_code() => Assert.Null(Explanation.Find("CH9999"));

    // Names all of them: xunit's own message stops after five.
    private static void NothingIn(IEnumerable<string> codes)
    {
        string[] all = [.. codes];
        Assert.True(all.Length == 0, string.Join(' ', all));
    }

    private static bool IsGenerated(string file)
    {
        var path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
        return path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal);
    }

    [GeneratedRegex("\"(CH[0-9]{4})\"")]
    private static partial Regex CodeLiteral();
}
