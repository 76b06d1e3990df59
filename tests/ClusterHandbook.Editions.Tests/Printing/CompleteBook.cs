using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Tests;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Editions.Html;
using ClusterHandbook.Editions.Printing;
using ClusterHandbook.Editions.Tests.Oracles;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Editions.Tests.Printing;

/// <summary>The whole handbook of this repository, printed once for all tests that look at it.</summary>
public sealed class CompleteBook : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal Book Book { get; private set; } = null!;

    internal string Html { get; private set; } = "";

    internal WithDiagnostics<PrintedEdition> Printed { get; private set; }

    internal string Path => _folder["complete.pdf"];

    internal string this[string name] => _folder[name];

    public async Task InitializeAsync()
    {
        if (TestBrowser.Program is null && !Oracle.IsRequired) return;
        var handbook = new SampleSite().WithFolder(System.IO.Path.Combine(Repository.Root, "input")).WithSetting("Host", "handbook.example.org").Build().Value;
        var scope = EditionScope.Resolve(handbook.Catalog.Editions.Single(e => e.Id == "complete"), handbook).Value;
        Book = SampleEdition.Book(scope);
        Html = BookHtml.Compose(Book, SampleEdition.Theme).Value;
        await using var press = await PrintingPress.StartAsync(
            DiskFileSystem.Instance, TestBrowser.Places, _folder["profile"], TimeProvider.System, true, default);
        Printed = await press.PrintAsync(PdfEdition.Book(Book, Html, "ClusterHandbook"), (_, _) => { }, default);
        _folder.With("complete.pdf", Printed.Value.Pdf.ToArray());
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
