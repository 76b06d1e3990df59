using ClusterHandbook.Sites.Tests.Running;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Robustness;

/// <summary>
/// Texts that are made to overflow the stack, fill the memory or take for ever. Each ends, with the report in
/// <c>tests/sites/hostile</c>, or as a page: what is refused and what is not is visible there.
/// </summary>
public sealed class HostileInputTests
{
    private static readonly Dictionary<string, string> FrontMatter = new(StringComparer.Ordinal)
    {
        ["yaml-brackets-unclosed"] = "title: " + Repeat("[", 500),
        ["yaml-braces-unclosed"] = "title: " + Repeat("{a: ", 500),
        ["yaml-groups-deep"] = string.Join('\n', Enumerable.Range(0, 300).Select(i => new string(' ', i) + "a:")),
        ["yaml-lists-deep"] = Repeat("- ", 5000) + "x",
        ["yaml-question-marks"] = Repeat("? ", 2000),
        ["yaml-aliases"] = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]",
        ["yaml-alias-only"] = "a: *a",
        ["yaml-merge-bomb"] = "a: &a { x: 1 }\n" + string.Join('\n', "bcdefgh".Select(c => $"{c}: &{c} {{ <<: [*{(char)(c - 1)}, *{(char)(c - 1)}] }}")),
        ["yaml-merge-key"] = "title: Home\n<<: { description: Merged }",
        ["yaml-long"] = "title: " + new string('x', 100_000),
        ["yaml-two-documents"] = "title: Home\n...\nmore: text",
    };

    private static readonly Dictionary<string, string> Markdown = new(StringComparer.Ordinal)
    {
        ["quotes-deep"] = Repeat(">", 10_000) + " a",
        ["quotes-deep-with-spaces"] = Repeat("> ", 1000) + "a",
        ["lists-deep"] = Repeat("- ", 2000) + "a",
        ["lists-deep-by-indentation"] = string.Join('\n', Enumerable.Range(0, 500).Select(i => new string(' ', 2 * i) + "- a")),
        ["numbered-lists-deep"] = Repeat("1. ", 2000) + "a",
        ["tabs"] = Repeat("\t", 30_000) + "a",
        ["links-unclosed"] = Repeat("[a](", 40_000),
        ["links-unclosed-in-lines"] = Repeat("[a](\n", 40_000),
        ["images-unclosed"] = Repeat("![a](", 20_000),
        ["brackets-unclosed"] = Repeat("[", 30_000),
        ["emphasis"] = Repeat("*a **a ", 20_000),
        ["emphasis-short"] = Repeat("a**b", 8000),
        ["code-spans"] = string.Concat(Enumerable.Range(1, 250).Select(i => new string('`', i) + " ")),
        ["comments"] = Repeat("<!-- ", 6000),
        ["character-data"] = Repeat("a <![CDATA[", 2500),
        ["angle-brackets"] = Repeat("<a:", 8000),
        ["headings-equal"] = Repeat("## a\n\n", 20_000),
        ["headings-underlined"] = Repeat("a\n---\n\n", 20_000),
        ["table-long"] = "|a|b|\n|-|-|\n" + Repeat("|c|d|\n", 200_000),
        ["table-wide"] = Repeat("|a", 3000) + "|\n" + Repeat("|-", 3000) + "|\n" + Repeat("|\n", 8000),
        ["table-grid"] = Repeat("+---+\n|a|\n", 5000),
        ["brackets-with-text"] = Repeat("[a; ", 1900),
        ["lazy-lines"] = Repeat("> ", 60) + "a\n" + Repeat("b\n", 20_000),
    };

    // Large, but no larger than a text may be: these are pages.
    private static readonly Dictionary<string, string> Harmless = new(StringComparer.Ordinal)
    {
        ["brackets nested"] = Repeat("[", 1900) + Repeat("]", 1900),
        ["round brackets"] = "[a](" + Repeat("(", 30_000),
        ["entities"] = Repeat("&amp;", 6000),
        ["quotation marks"] = Repeat("\"a ", 10_000),
        ["processing instructions"] = Repeat("a <? ", 300),
        ["comments in blocks"] = Repeat("a \\<!-- \n\n", 60_000),
        ["footnotes"] = string.Concat(Enumerable.Range(0, 5000).Select(i => $"a[^{i}]\n\n[^{i}]: b\n\n")),
        ["a footnote in itself"] = "a[^1]\n\n[^1]: b[^1]\n",
        ["link definitions"] = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[a{i}]: #b\n\n")),
        ["callouts"] = Repeat("> [!NOTE]\n> a\n\n", 10_000),
        ["definition lists"] = Repeat("a\n:   b\n\n", 20_000),
        ["struck out"] = Repeat("~~a ", 8000),
        ["two megabytes of words"] = Repeat(Repeat("word ", 6000) + "\n\n", 60),
    };

    public static TheoryData<string> FrontMatterNames => [.. FrontMatter.Keys];

    public static TheoryData<string> MarkdownNames => [.. Markdown.Keys];

    public static TheoryData<string> HarmlessNames => [.. Harmless.Keys];

    [Theory]
    [MemberData(nameof(FrontMatterNames))]
    public void Hostile_front_matter_ends_in_a_finding(string name) => Check(name, "index.md", $"---\n{FrontMatter[name]}\n---\n\nText.\n");

    [Theory]
    [MemberData(nameof(MarkdownNames))]
    public void Hostile_Markdown_ends_in_a_finding(string name) => Check(name, "index.md", $"# Home\n\n{Markdown[name]}\n");

    [Theory]
    [InlineData("settings.yml")]
    [InlineData("taxonomy.yml")]
    [InlineData("references.yml")]
    [InlineData("assessment/questionnaire.yml")]
    [InlineData("paths/week.yml")]
    [InlineData("drawings/drawing-one.yml")]
    [InlineData("notes/_directory.yml")]
    public void Every_YAML_file_is_read_with_the_same_care(string file)
    {
        var name = "file-" + Path.GetFileNameWithoutExtension(file).TrimStart('_');
        Check(name, file, Repeat("[", 500) + "\n");
        Check(name + "-with-alias", file, "a: &a [x]\nb: *a\n");
    }

    [Theory]
    [MemberData(nameof(HarmlessNames))]
    public void Large_but_harmless_Markdown_becomes_a_page(string name)
    {
        using var site = new TemporaryFolder().With("input/index.md", $"# Home\n\n{Harmless[name]}\n");

        var run = SiteRun.Build(site.Path);

        Assert.Equal((0, ""), (run.ExitCode, string.Join('\n', run.Report.Split('\n').Where(l => l.Contains(": error ", StringComparison.Ordinal)))));
        Assert.Contains("</html>", File.ReadAllText(site["output/index.html"]), StringComparison.Ordinal);
    }

    private static void Check(string name, string file, string text)
    {
        using var site = new TemporaryFolder().With("input/index.md", "# Home\n").With($"input/{file}", text);

        BadInput.Check(site, $"hostile/{name}.txt");
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
