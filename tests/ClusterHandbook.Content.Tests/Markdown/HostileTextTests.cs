using System.Text;
using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;
using Xunit;

namespace ClusterHandbook.Content.Tests.Markdown;

/// <summary>
/// Texts that keep parsers busy for ever. Each must end: in a finding of its limit, or in a page. A test that hangs has
/// found a text that the limits do not count.
/// </summary>
public sealed class HostileTextTests
{
    private const int Size = 1_000_000;

    /// <summary>Name, what is repeated to 1 MB, and what ends it.</summary>
    public static TheoryData<string, string, string> Repeated => new()
    {
        { "quotations", ">", "" }, { "spaced quotations", "> ", "x" }, { "lists on a line", "- ", "x" }, { "numbered lists on a line", "1. ", "x" },
        { "open brackets", "[", "" }, { "pictures", "![", "" }, { "closed brackets", "[]", "" }, { "empty links", "[](", "" }, { "links in links", "[a](", "" },
        { "link references", "[a][", "" }, { "destinations", "[a](<", "" }, { "titles", "[a](b \"", "" },
        { "stars", "*", "" }, { "star words", "*a ", "" }, { "closing stars", "a* ", "" }, { "star pairs", "*a** ", "" }, { "underscores", "_a ", "" }, { "mixed emphasis", "*a _b ", "" },
        { "backticks", "`", "" }, { "growing backticks", "` `` ``` ", "" }, { "backtick words", "`a ", "" }, { "fences", "```\n", "" },
        { "angles", "<", "" }, { "tags", "<a ", "" }, { "attributes", "<a b=\"", "" }, { "comments", "<!--", "" }, { "instructions", "<?", "" }, { "declarations", "<!A ", "" }, { "CDATA", "<![CDATA[", "" },
        { "addresses", "<a:", "" }, { "mail", "<a@", "" }, { "entities", "&amp", "" }, { "backslashes", "\\", "" },
        { "pipes", "|", "" }, { "table cells", "a|", "\n" + "-|" }, { "rows of pipes", "|\n", "" }, { "table heads", "|a|\n|-|\n", "" },
        { "footnotes", "[^a]", "\n\n[^a]: x" }, { "notes", "[^a]: x\n", "" }, { "notes in notes", "[^a]: [^a]: ", "" }, { "references", "[a]: b\n", "" }, { "open references", "[a]: <", "" },
        { "abbreviations", "*[a]: b\n", "" }, { "definitions", "a\n: ", "b" }, { "tasks", "- [ ] ", "" }, { "callouts", "> [!NOTE]\n", "" },
        { "citations", "[@", "" }, { "citation chains", "in @a ", "]" }, { "long citations", "@a;", "" }, { "headings", "# a\n", "" }, { "heading ids", "{#", "" }, { "under lines", "a\n=\n", "" },
        { "quotes", "\"a ", "" }, { "single quotes", "'a ", "" }, { "dashes", "-- ", "" }, { "dots", "...", "" }, { "spaces", " ", "x" }, { "tabs", "\t", "x" }, { "line ends", "\n", "x" }, { "hard breaks", "a\\\n", "" },
        { "words", "word ", "" }, { "one word", "w", "" }, { "terms", "trust ", "" }, { "accents", "\u0301", "" }, { "rules", "***\n", "" }, { "parentheses", "(", "" }, { "braces", "{", "" },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_sign_repeated_on_one_line_ends(string name, string piece, string end) => Ends(name, Repeat(piece, Size) + end);

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_sign_repeated_in_many_small_blocks_ends(string name, string piece, string end)
    {
        var block = Repeat(piece, 1200) + end + "\n\n";
        Ends(name, Repeat(block, Size));
    }

    public static TheoryData<string> Shapes => [.. ShapeTexts.Keys.Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, Func<string>> ShapeTexts = new(StringComparer.Ordinal)
    {
        ["lists that go deeper"] = () => string.Concat(Enumerable.Range(0, 1500).Select(i => new string(' ', 2 * i) + "- a\n")),
        ["lists that go deeper, spaced"] = () => string.Concat(Enumerable.Range(0, 1500).Select(i => new string(' ', 2 * i) + "- a\n\n")),
        ["quotations that go deeper"] = () => string.Concat(Enumerable.Range(0, 1500).Select(i => new string('>', i) + " a\n\n")),
        ["quotations that go back"] = () => Repeat(new string('>', 60) + " a\n\n> b\n\n", Size),
        ["backticks of every length"] = () => string.Join(' ', Enumerable.Range(1, 1700).Select(i => new string('`', i))),
        ["nested brackets"] = () => new string('[', 1500) + new string(']', 1500) + "(x)",
        ["nested links"] = () => Repeat("[a", 3000) + Repeat("](b)", 6000),
        ["nested emphasis"] = () => Repeat("*a **b ", 10000) + Repeat("c** d* ", 10000),
        ["nested pictures"] = () => Repeat("![", 2000) + "x" + Repeat("](y)", 4000),
        ["a wide table"] = () => Repeat("a|", 4000) + "\n" + Repeat("-|", 4000) + "\n" + Repeat(Repeat("b|", 4000) + "\n", 200_000),
        ["a table and one pipe more"] = () => "|a|\n|-|\n" + Repeat("|b|\n", Size),
        ["a ragged table"] = () => "|a|b|\n|-|-|\n" + Repeat("|x|`|`|*|\n", Size),
        ["many notes and uses"] = () => string.Concat(Enumerable.Range(0, 40_000).Select(i => $"a[^{i}]\n\n")) + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"[^{i}]: b\n\n")),
        ["one note used everywhere"] = () => Repeat("a[^1]\n\n", Size) + "[^1]: b\n",
        ["many references and uses"] = () => string.Concat(Enumerable.Range(0, 30_000).Select(i => $"[r{i}]\n\n")) + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"[r{i}]: b\n")),
        ["many abbreviations and uses"] = () => string.Concat(Enumerable.Range(0, 20_000).Select(i => $"*[A{i}]: b\n")) + "\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"A{i} ") + "\n"),
        ["nested abbreviations"] = () => string.Concat(Enumerable.Range(1, 900).Select(i => $"*[{new string('a', i)}]: b\n")) + "\n" + Repeat(new string('a', 890) + " ", 30_000),
        ["equal headings"] = () => Repeat("## a\n\n", 2000 * 6),
        ["underlined headings"] = () => Repeat("a\n-\n\n", Size),
        ["unknown citations"] = () => Repeat("[@nobody]\n\n", Size),
        ["one source"] = () => Repeat("[@smith-2010]\n\n", Size),
        ["unknown pages"] = () => Repeat("[a](gone.md)\n\n", Size / 4),
        ["raw HTML"] = () => Repeat("<b>x</b>\n\n", Size),
        ["definitions of nothing"] = () => Repeat("a\n\n:   b\n\n", Size),
        ["lists and fences"] = () => Repeat("- ```\n  a\n\n", Size),
        ["paragraphs in a deep quotation"] = () => Repeat(new string('>', 63) + " a\n", 30_000),
        ["a list that never ends"] = () => Repeat("- a\n", Size),
        ["a list of lists"] = () => Repeat("- - - - a\n", Size),
        ["numbers"] = () => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i}. a\n")),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_hostile_shape_ends(string shape) => Ends(shape, ShapeTexts[shape]());

    [Theory]
    [InlineData(">", "CH0303")]
    [InlineData("- ", "CH0303")]
    [InlineData("[", "CH0301")]
    [InlineData("## a\n", "CH0304")]
    public void The_limit_is_named(string piece, string code) =>
        Assert.Equal(code, Assert.Single(Render(Repeat(piece, Size)).Findings, f => f.Code.StartsWith("CH030", StringComparison.Ordinal)).Code);

    private static void Ends(string name, string text)
    {
        // A limit of ours names the place; the parser's own guard (CH0305) does not.
        var findings = Render(text).Findings;
        Assert.True(findings.All(f => f.Code != "CH0305"), name);
    }

    internal static (int Html, IReadOnlyList<Diagnostic> Findings) Render(string text)
    {
        var findings = new DiagnosticBag();
        var page = new Page { Id = "x", Title = "X", Language = "en", Address = "x.html", Source = new SourceText("input/x.md", text) };
        var article = ArticleRenderer.Render(page, Catalog, findings);
        return (article.Html.Length, findings.ToOrderedList());
    }

    private static readonly Catalog Catalog = new SampleSite()
        .With("concepts/trust.md", "---\nid: trust\ntitle: Trust\ndefinition: D.\ntheme: t\n---\n")
        .With("taxonomy.yml", "themes: [{ id: t, name: T }]\n").With("references.yml", "smith-2010: { title: T }\n").Bind().Value;

    private static string Repeat(string piece, int length) => new StringBuilder().Insert(0, piece, Math.Max(1, length / piece.Length)).ToString();
}
