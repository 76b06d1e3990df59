using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions;
using ClusterHandbook.Editions.Printing;

namespace ClusterHandbook.Building;

/// <summary>
/// The browser that prints editions. Once it fails, it is not tried again: the
/// editions are made without their PDFs, and one line says why.
/// </summary>
internal sealed class EditionPress(IFileSystem files, TimeProvider clock, Settings settings) : IDisposable
{
    private Task<PrintingPress>? _press;

    /// <summary>Why there is no PDF; null when nothing went wrong.</summary>
    public string? Failure { get; private set; }

    /// <summary>Has the browser start while the books are being composed, if one of them is to be printed.</summary>
    public void StartFor(IEnumerable<EditionFormat> formats)
    {
        if (formats.Any(f => f is EditionFormat.Pdf or EditionFormat.Booklet or EditionFormat.Form)) Start();
    }

    /// <summary>Prints; null when there is no browser that does.</summary>
    /// <param name="order">What to print.</param>
    /// <param name="progress">Told the number of each pass, and how many pages the last one had.</param>
    public WithDiagnostics<PrintedEdition>? Print(PrintOrder order, Action<int, int> progress)
    {
        if (Failure is not null) return null;
        try
        {
            return PrintAsync(order, progress).GetAwaiter().GetResult();
        }
        catch (PrintException fault)
        {
            Failure = fault.Sentence;
            return null;
        }
    }

    public void Dispose()
    {
        if (_press is not null) EndAsync(_press).GetAwaiter().GetResult();
    }

    private void Start() => _press ??= Task.Run(() => PrintingPress.StartAsync(
        files, Places(settings), Path.Join(Path.GetTempPath(), "handbook-print-" + Path.GetRandomFileName()), clock,
        // The system's administrator, and every container, for whom the browser's sandbox does not work.
        withoutSandbox: Environment.IsPrivilegedProcess, CancellationToken.None));

    private async Task<WithDiagnostics<PrintedEdition>> PrintAsync(PrintOrder order, Action<int, int> progress)
    {
        Start();
        var press = await _press!.ConfigureAwait(false);
        return await press.PrintAsync(order, progress, CancellationToken.None).ConfigureAwait(false);
    }

    private static async Task EndAsync(Task<PrintingPress> starting)
    {
        try
        {
            var press = await starting.ConfigureAwait(false);
            await press.DisposeAsync().ConfigureAwait(false);
        }
        catch (PrintException)
        {
            // It never started, and who wanted to print was told.
        }
    }

    private static BrowserPlaces Places(Settings settings) => new(
        settings.Browser.Length > 0 ? settings.Browser : Environment.GetEnvironmentVariable("CHROME"),
        Environment.GetEnvironmentVariable("PATH") ?? "",
        [
            .. new[] { "ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA" }
                .Select(Environment.GetEnvironmentVariable).OfType<string>().Where(folder => folder.Length > 0),
        ]);
}
