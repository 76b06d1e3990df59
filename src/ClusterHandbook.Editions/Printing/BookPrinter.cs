using System.Text;
using ClusterHandbook.Editions.Pdf;

namespace ClusterHandbook.Editions.Printing;

/// <summary>
/// Prints a book until its page numbers are true: the numbers are read from the print, written into the book, and the book is
/// printed again, until nothing moves.
/// </summary>
internal static class BookPrinter
{
    /// <summary>More passes than this mean that two numbers push each other over the end of a line for ever.</summary>
    public const int MostPasses = 5;

    /// <summary>Prints.</summary>
    /// <param name="printer">The tab.</param>
    /// <param name="html">The book; see <see cref="PageReferences"/>.</param>
    /// <param name="files">Style sheets and pictures.</param>
    /// <param name="progress">Told the number of each pass, and how many pages the last one had.</param>
    /// <param name="cancellation">Ends the printing.</param>
    /// <exception cref="PrintException">The browser fails.</exception>
    public static async Task<PrintedBook> PrintAsync(
        PagePrinter printer, string html, IReadOnlyList<PrintFile> files, Action<int, int> progress, CancellationToken cancellation)
    {
        Dictionary<string, int>? numbers = null;
        var needed = !string.Equals(html, PageReferences.Fill(html, null), StringComparison.Ordinal);
        IReadOnlyList<Misfit> misfits = [];
        var pages = 0;
        for (var pass = 1; ; pass++)
        {
            progress(pass, pages);
            var filled = PageReferences.Fill(html, numbers);
            // Only the last print is kept, so only a print that may be the last needs its tags.
            var tagged = pass > 1 || !needed;
            await LoadAsync(printer, filled, files, cancellation).ConfigureAwait(false);
            if (pass == 1) misfits = await FitCheck.RunAsync(printer, cancellation).ConfigureAwait(false);
            var bytes = await printer.PrintAsync(tagged, cancellation).ConfigureAwait(false);
            var document = Read(bytes);
            pages = document.Pages().Count;
            numbers = Updated(numbers, Destinations.PageNumbers(document));
            var stable = string.Equals(filled, PageReferences.Fill(html, numbers), StringComparison.Ordinal);
            if (tagged && (stable || pass == MostPasses)) return new PrintedBook(document, numbers, pass, stable) { BrowserBytes = bytes.Length, Misfits = misfits };
        }
    }

    private static Task LoadAsync(PagePrinter printer, string html, IReadOnlyList<PrintFile> files, CancellationToken cancellation)
    {
        var page = new PrintFile(PagePrinter.Page, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
        return printer.LoadAsync([page, .. files], cancellation);
    }

    private static PdfDocument Read(byte[] bytes)
    {
        try
        {
            return PdfReader.Read(bytes);
        }
        catch (PdfFormatException e)
        {
            throw new PrintException(PrintFault.Refused, e.Message, e);
        }
    }

    // An id that only a repeated page of a list led to has no place of its own any more; the number it had still holds.
    private static Dictionary<string, int> Updated(Dictionary<string, int>? before, Dictionary<string, int> now)
    {
        foreach (var (id, page) in before ?? []) now.TryAdd(id, page);
        return now;
    }
}
