using System.Text;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions.Pdf;
using ClusterHandbook.Editions.Printing;
using ClusterHandbook.Editions.Tests.Oracles;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Editions.Tests.Printing;

/// <summary>A small book, printed once for all tests that look at it: twice as a book, once as a form, once as a booklet.</summary>
public sealed class PrintedSample : IAsyncLifetime
{
    private static readonly string[] Chapters = ["Styria", "Brest", "Skåne", "Coimbra", "Barcelona", "Trust", "Fit", "Buzz", "Capture", "Notes", "Sources", "End"];

    private readonly TemporaryFolder _folder = new();

    /// <summary>The titles of its chapters.</summary>
    public static IReadOnlyList<string> Titles => Chapters;

    internal PrintedEdition Book { get; private set; } = null!;

    internal PrintedEdition Again { get; private set; } = null!;

    internal WithDiagnostics<PrintedEdition> Form { get; private set; }

    internal PrintedEdition Leaflet { get; private set; } = null!;

    internal string this[string name] => _folder[name];

    public async Task InitializeAsync()
    {
        if (TestBrowser.Program is null && !Oracle.IsRequired) return;
        await Task.WhenAll(PrintAllAsync(), PrintAgainAsync());
        _folder.With("book.pdf", Book.Pdf.ToArray()).With("form.pdf", Form.Value.Pdf.ToArray()).With("booklet.pdf", Leaflet.Pdf.ToArray());
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private async Task PrintAllAsync()
    {
        await using var press = await StartAsync("profile");
        Book = (await press.PrintAsync(Order(), (_, _) => { }, default)).Value;
        Leaflet = (await press.PrintAsync(Order() with { AsBooklet = true }, (_, _) => { }, default)).Value;
        Form = await press.PrintAsync(Order() with { Html = FormHtml, Fields = [new("A1", "Who is in the cluster?"), new("A2", "Who is missing?")] }, (_, _) => { }, default);
    }

    private async Task PrintAgainAsync()
    {
        await using var press = await StartAsync("another-profile");
        Again = (await press.PrintAsync(Order(), (_, _) => { }, default)).Value;
    }

    private async Task<PrintingPress> StartAsync(string profile) =>
        await PrintingPress.StartAsync(DiskFileSystem.Instance, TestBrowser.Places, _folder[profile], TimeProvider.System, true, default);

    private static PrintOrder Order() => new(
        Html(),
        new DocumentInformation("Clusters: “Skåne” & more", "ClusterHandbook", "A small book.", "en", new DateOnly(2026, 10, 2), "ClusterHandbook"),
        new SourceText("input/editions/sample.yml", ""));

    // Titles that break lines, so that a number in the wrong place would move what follows.
    private static string Html()
    {
        var html = new StringBuilder("""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title><style>
            @page { size: A5; margin: 20mm; @bottom-right { content: counter(page) " of " counter(pages); } }
            body { margin: 0; font: 11pt/1.5 serif; } h1 { break-before: page; } .pn { display: inline-block; min-width: 3em; }
            </style></head><body><h1>Contents</h1><ol>
            """);
        for (var i = 0; i < Chapters.Length; i++) html.Append($"<li><a href=\"#c{i}\">{Chapters[i]}</a> <a class=\"pn\" href=\"#c{i}\"></a></li>");
        html.Append("</ol>");
        for (var i = 0; i < Chapters.Length; i++)
        {
            html.Append($"<h1 id=\"c{i}\">{Chapters[i]}</h1>");
            for (var p = 0; p < i % 4 * 5; p++) html.Append($"<p>{string.Concat(Enumerable.Repeat("Clusters are made of people who meet. ", 9))}(p. <a class=\"pn\" href=\"#c{(i + p) % Chapters.Length}\"></a>)</p>");
            html.Append("<ul><li>one</li><li>two</li></ul><table><tr><th scope=\"col\">Place</th><th scope=\"col\">Firms</th></tr><tr><th scope=\"row\">Brest</th><td>12</td></tr></table>");
        }

        return html.Append("</body></html>").ToString();
    }

    private const string FormHtml = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Form</title><style>
        @page { size: A4; margin: 20mm; } body { margin: 0; } .box { display: block; height: 40mm; border: 1px solid; break-inside: avoid; }
        </style></head><body><h1>Work sheet A</h1>
        <h2>A1 Who is in the cluster?</h2><a class="box" href="https://field.invalid/A1" aria-label="A1. Who is in the cluster?">&#160;</a>
        <h2>A2 Who is missing?</h2><a class="box" href="https://field.invalid/A2" aria-label="A2. Who is missing?">&#160;</a>
        <p><a href="https://example.org/">A link that stays one</a></p></body></html>
        """;
}
