using ClusterHandbook.Content.Tests;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions.Html;
using ClusterHandbook.Editions.Pdf;
using ClusterHandbook.Editions.Printing;
using ClusterHandbook.Editions.Tests.Oracles;

namespace ClusterHandbook.Editions.Tests.Printing;

/// <summary>What is printed on which paper, and what does not fit on it.</summary>
public sealed class PaperTests(OpenPress press) : IClassFixture<OpenPress>
{
    private const string Head = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>One</title><style>
        @page { size: 100mm 60mm; margin: 5mm; } :root { --text-width: 90mm; --text-height: 50mm; } body { margin: 0; }
        </style></head><body><main><article class="chapter"><h1>Styria</h1>
        """;

    [OracleTheory(TestBrowser.Name, "pdfinfo")]
    [InlineData("Letter", "letter")]
    [InlineData("A5", "A5")]
    public async Task An_edition_is_printed_on_the_paper_it_names(string paper, string judged)
    {
        var book = SampleEdition.Book($"id: one\ntitle: One\ncity: القاهرة\nhosts: [東京都]\npaper: {paper}\nparts: [cases, worksheets, index]\n");

        var printed = await press.PrintAsync(BookHtml.Compose(book, SampleEdition.Theme).Value);

        Assert.Empty(printed.Diagnostics.Select(SampleSite.Line));
        Assert.Matches($"Page size: .* \\({judged}\\)", press.Judge(printed.Value, "pdfinfo"));
    }

    [OracleFact(TestBrowser.Name)]
    public async Task A_table_wider_than_the_paper_is_found() =>
        Assert.Equal(
            "input/editions/one.yml:1:1 CH0753 a table in “Styria” is wider than the paper: “place 0”",
            SampleSite.Line(Single(await press.PrintAsync($"{Head}<table><tr>{Repeat(12, i => $"<td>{(i == 0 ? "place 0" : "")}</td>")}</tr></table>"))));

    [OracleFact(TestBrowser.Name)]
    public async Task A_figure_taller_than_the_page_is_found() =>
        Assert.Equal(
            "input/editions/one.yml:1:1 CH0753 a figure in “Styria” is larger than the paper: “A tower”",
            SampleSite.Line(Single(await press.PrintAsync($"{Head}<figure><svg width=\"20\" height=\"900\" role=\"img\"></svg><figcaption>A tower</figcaption></figure>"))));

    [OracleFact(TestBrowser.Name)]
    public async Task A_line_wider_than_the_paper_is_found() =>
        Assert.Equal(
            "input/editions/one.yml:1:1 CH0753 a line in “Styria” is wider than the paper: “" + new string('x', 50) + "”",
            SampleSite.Line(Single(await press.PrintAsync($"{Head}<p>{new string('x', 200)}</p>"))));

    [OracleFact(TestBrowser.Name)]
    public async Task A_box_of_a_form_that_two_pages_share_is_found() =>
        Assert.Equal(
            "input/editions/one.yml:1:1 CH0752 the end of a page cuts the box for question A1 in two",
            SampleSite.Line(Single(await press.PrintAsync(
                $"{Head}<a style=\"display: block; height: 80mm\" href=\"https://field.invalid/A1\" aria-label=\"A1. Who?\">&#160;</a>", new FieldBox("A1", "A1. Who?")))));

    // A column as wide as the number of its last page: a number of one digit makes it so narrow, and so long, that the number
    // has two digits, and with two digits it is half as long.
    [OracleFact(TestBrowser.Name)]
    public async Task Numbers_that_never_settle_are_found()
    {
        var printed = await press.PrintAsync(
            $"{Head}<div style=\"width: min-content; font: 10mm/1 monospace\"><a class=\"pn\" href=\"#end\"></a><p style=\"margin: 0; font-size: 5mm\">{Repeat(120, _ => "a ")}</p></div><h2 id=\"end\">End</h2>");

        Assert.Equal("input/editions/one.yml:1:1 CH0751 the page numbers of this edition still move after 5 prints", SampleSite.Line(Single(printed)));
        Assert.Equal(BookPrinter.MostPasses, printed.Value.Passes);
    }

    private static Diagnostic Single(WithDiagnostics<PrintedEdition> printed) => Assert.Single(printed.Diagnostics);

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
