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
    /// <param name="progress">Told the number of each pass, and how many pages the last one had.</param>
    /// <param name="cancellation">Ends the printing.</param>
    /// <exception cref="PrintException">The browser fails.</exception>
    public static async Task<PrintedBook> PrintAsync(
        PagePrinter printer, string html, Action<int, int> progress, CancellationToken cancellation)
    {
        var numbers = PageGuess.Of(html);
        var pages = 0;
        for (var pass = 1; ; pass++)
        {
            progress(pass, pages);
            var filled = PageReferences.Fill(html, numbers);
            // Only the last print is kept, so only a print that may be the last shows anything.
            var complete = pass > 1 || !PageReferences.AreIn(html);
            await printer.LoadAsync(filled, cancellation).ConfigureAwait(false);
            var bytes = await printer.PrintAsync(complete, cancellation).ConfigureAwait(false);
            var document = Read(bytes);
            pages = document.Pages().Count;
            numbers = Destinations.PageNumbers(document);
            var stable = string.Equals(filled, PageReferences.Fill(html, numbers), StringComparison.Ordinal);
            if (complete && (stable || pass == MostPasses)) return new PrintedBook(bytes, numbers, pass, stable);
        }
    }

    /// <summary>Reads what the browser wrote.</summary>
    /// <exception cref="PrintException">It is not a whole PDF.</exception>
    public static PdfDocument Read(byte[] bytes)
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
}
