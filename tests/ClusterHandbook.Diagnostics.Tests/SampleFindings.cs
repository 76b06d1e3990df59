namespace ClusterHandbook.Diagnostics.Tests;

/// <summary>A few findings that between them use everything a renderer can be given.</summary>
internal static class SampleFindings
{
    private static readonly SourceText Case = new(
        "input/cases/skåne, 100%.md",
        "---\nid: skane\ntitel: Skåne\n---\n## A The cluster {#cluster}\n\nSee [the network](brest.md#food) for more,\nand [again](brest.md#food).\n");

    private static readonly SourceText Other = new("input/cases/brest.md", "## Lessons {#food-network}\r\n\r\nText.\r\n");

    private static readonly SourceText Broken = new("input/concepts/fit.md", "");

    public static IReadOnlyList<Diagnostic> All { get; } =
    [
        new("CH9001", Severity.Error, "unknown key `titel`", Case, Part(Case, "titel"), "did you mean `title`?"),
        new("CH9002", Severity.Warning, "no heading `food` on the linked page: 50%\nof such links", Case, Part(Case, "brest.md#food"))
        {
            Count = 2,
            Related = [new("the headings are here", Other, Part(Other, "## Lessons"))],
        },
        new("CH9003", Severity.Info, "this section is long", Case, Part(Case, "## A The cluster {#cluster}\n\nSee")),
        new("CH0001", Severity.Error, "the file is not UTF-8", Broken, default, "save it as UTF-8"),
    ];

    private static TextSpan Part(SourceText source, string text) =>
        new(source.Text.IndexOf(text, StringComparison.Ordinal), text.Length);
}
