using System.Text;
using Xunit;

namespace ClusterHandbook.Content.Tests.Markdown;

/// <summary>No limit refuses what people write.</summary>
public sealed class OrdinaryTextTests
{
    public static TheoryData<string> Names => [.. Texts.Keys.Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, Func<string>> Texts = new(StringComparer.Ordinal)
    {
        ["two megabytes of paragraphs"] = () => Repeat("A sentence with *some* emphasis, a [link](https://example.org) and `code`, as people write them. ", 8, "\n\n", 2500),
        ["paragraphs wrapped at eighty columns"] = () => Repeat("A line of about eighty columns, with a word in *italics* and one in **bold**.\n", 12, "\n", 300),
        ["a table of 300 rows with links"] = () => "| a | b | c | d |\n| --- | --- | --- | --- |\n" + Repeat("| [one](https://example.org/1) | *two* | `three` | **four** and five |\n", 300, "", 1),
        ["deeply indented code"] = () => "```\n" + string.Concat(Enumerable.Range(0, 120).Select(i => new string(' ', 4 * i) + "{\n")) + "```\n",
        ["a long block of code"] = () => "```json\n" + Repeat("  { \"a\": [1, 2, 3], \"b\": \"*_`<![\" },\n", 3000, "", 1) + "```\n",
        ["code by indentation"] = () => Repeat("    var x = a[0] * b[1];\n", 1000, "", 1),
        ["a list of 1,000 items"] = () => Repeat("- An item with a [link](https://example.org) and *words*\n", 1000, "", 1),
        ["a list of eight levels"] = () => string.Concat(Enumerable.Range(0, 8).Select(i => new string(' ', 4 * i) + "- item\n")),
        ["300 headings"] = () => Repeat("## A heading\n\nText.\n\n", 300, "", 1),
        ["200 notes"] = () => string.Concat(Enumerable.Range(0, 200).Select(i => $"Text.[^{i}]\n\n[^{i}]: A note.\n\n")),
        ["a list of references"] = () => "Text.\n\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"[r{i}]: https://example.org/{i} \"A title\"\n")),
        ["a wide table"] = () => "|" + Repeat(" a |", 40, "", 1) + "\n|" + Repeat(" --- |", 40, "", 1) + "\n" + Repeat("|" + Repeat(" b |", 40, "", 1) + "\n", 50, "", 1),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Ordinary_text_is_not_refused(string name)
    {
        var (html, findings) = HostileTextTests.Render(Texts[name]());
        Assert.Empty(findings.Where(f => f.Code.StartsWith("CH030", StringComparison.Ordinal)).Select(f => f.Message));
        Assert.NotEqual(0, html);
    }

    private static string Repeat(string piece, int times, string end, int blocks) =>
        new StringBuilder().Insert(0, new StringBuilder().Insert(0, piece, times) + end, blocks).ToString();
}
