using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions.Pdf;

namespace ClusterHandbook.Editions.Printing;

/// <summary>Makes PDFs of books. One browser serves all of them, since its start takes as long as a short book.</summary>
public sealed class PrintingPress : IAsyncDisposable
{
    private readonly Browser _browser;
    private (string Html, PrintedBook Book)? _last;

    private PrintingPress(Browser browser) => _browser = browser;

    /// <summary>Finds a browser and starts it.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="places">Where a browser may be.</param>
    /// <param name="profileFolder">A new folder for the browser's profile; it is removed at the end.</param>
    /// <param name="clock">Measures the waiting for the browser.</param>
    /// <param name="withoutSandbox">True for the system's administrator, for whom the browser's sandbox does not work.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="PrintException">There is none, it does not start, or it is too old.</exception>
    public static async Task<PrintingPress> StartAsync(
        IFileSystem files, BrowserPlaces places, string profileFolder, TimeProvider clock, bool withoutSandbox, CancellationToken cancellation)
    {
        var program = places.Find(files) ?? throw new PrintException(PrintFault.Missing, places.Named ?? "");
        var options = new BrowserOptions(program, profileFolder, clock, withoutSandbox);
        return new PrintingPress(await Browser.StartAsync(files, options, cancellation).ConfigureAwait(false));
    }

    /// <summary>Prints a book until its page numbers are true, and makes a small, tagged file of it that is the same every time.</summary>
    /// <param name="order">What to print.</param>
    /// <param name="progress">Told the number of each pass, and how many pages the last one had (0 before the first).</param>
    /// <param name="cancellation">Ends the printing.</param>
    /// <returns>The file; findings about what does not fit on the paper.</returns>
    /// <exception cref="PrintException">The browser fails.</exception>
    public async Task<WithDiagnostics<PrintedEdition>> PrintAsync(PrintOrder order, Action<int, int> progress, CancellationToken cancellation)
    {
        // A booklet is the same print as the book, folded.
        if (_last is { } last && string.Equals(last.Html, order.Html, StringComparison.Ordinal)) return Edition(order, last.Book);
        var printer = await PagePrinter.OpenAsync(_browser, cancellation).ConfigureAwait(false);
        await using (printer.ConfigureAwait(false))
        {
            var book = await BookPrinter.PrintAsync(printer, order.Html, progress, cancellation).ConfigureAwait(false);
            _last = (order.Html, book);
            // The browser measures while we make its file small.
            var misfits = FitCheck.RunAsync(printer, cancellation);
            var (edition, cut) = Edition(order, book);
            return new(edition,
            [
                .. book.Stable ? [] : new[] { PrintDiagnostics.NotStable(order.Source, book.Passes) },
                .. (await misfits.ConfigureAwait(false)).Select(m => PrintDiagnostics.DoesNotFit(order.Source, m)),
                .. cut,
            ]);
        }
    }

    /// <summary>Ends the browser.</summary>
    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    private static WithDiagnostics<PrintedEdition> Edition(PrintOrder order, PrintedBook book)
    {
        var document = BookPrinter.Read(book.Pdf);
        var pages = document.Pages().Count;
        var cut = Finish(document, order);
        return new(new PrintedEdition(PdfWriter.Write(document), pages, book.Passes, book.Pdf.Length) { Numbers = book.Numbers }, cut);
    }

    private static IReadOnlyList<Diagnostic> Finish(PdfDocument document, PrintOrder order)
    {
        order.Information.ApplyTo(document);
        TextRuns.Join(document);
        if (order.AsBooklet)
        {
            Booklet.Impose(document);
            return [];
        }

        var cut = order.Fields.Count > 0 ? FormFields.Add(document, order.Fields) : [];
        StructureTree.Tidy(document);
        return [.. cut.Distinct().Select(code => PrintDiagnostics.FieldCut(order.Source, code))];
    }
}
