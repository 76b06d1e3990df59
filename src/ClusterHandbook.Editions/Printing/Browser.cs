using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Editions.Printing;

/// <summary>A running browser without a window. One serves all prints of a command; it ends when it is disposed of.</summary>
internal sealed class Browser : IAsyncDisposable
{
    /// <summary>The first version that prints page margin boxes, and with them running heads and page numbers.</summary>
    public const int OldestVersion = 131;

    private const string ListeningMark = "DevTools listening on ";

    private readonly IFileSystem _files;
    private readonly BrowserOptions _options;
    private readonly Process _process;
    private readonly DevToolsConnection _connection = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _lastWords = "";

    private Browser(IFileSystem files, BrowserOptions options)
    {
        _files = files;
        _options = options;
        _process = new Process { StartInfo = StartInfo(options), EnableRaisingEvents = true };
    }

    /// <summary>The conversation with it.</summary>
    public DevToolsConnection Connection => _connection;

    /// <summary>Starts a browser and makes sure that it can do what we need.</summary>
    /// <exception cref="PrintException">It does not start, does not answer, or is too old.</exception>
    public static async Task<Browser> StartAsync(IFileSystem files, BrowserOptions options, CancellationToken cancellation)
    {
        var browser = new Browser(files, options);
        try
        {
            await browser.StartAsync(cancellation).ConfigureAwait(false);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Asks the browser, or one of its tabs, for something; see <see cref="DevToolsConnection.SendAsync"/>.</summary>
    /// <exception cref="PrintException">It refuses, is gone, or does not answer within the step's limit.</exception>
    public Task<JsonElement> SendAsync(
        string method, Action<Utf8JsonWriter>? parameters = null, string? session = null, CancellationToken cancellation = default) =>
        WithinAsync(_options.StepLimit, method, token => _connection.SendAsync(method, parameters, session, token), cancellation);

    /// <summary>Runs a step, and gives up when it takes too long.</summary>
    public async Task<T> WithinAsync<T>(
        TimeSpan limit, string step, Func<CancellationToken, Task<T>> run, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(limit, _options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            return await run(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new PrintException(PrintFault.Hangs, string.Create(CultureInfo.InvariantCulture, $"no answer to {step} in {limit.TotalSeconds:0} s"));
        }
    }

    /// <summary>The limit of one step.</summary>
    public TimeSpan StepLimit => _options.StepLimit;

    public async ValueTask DisposeAsync()
    {
        await EndAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
        _process.Dispose();
        try
        {
            _files.DeleteFolder(_options.ProfileFolder);
        }
        catch (FileSystemException)
        {
            // A child of the browser may still write there. The folder is in the system's place for temporary files.
        }
    }

    private static ProcessStartInfo StartInfo(BrowserOptions options)
    {
        var start = new ProcessStartInfo(options.Program)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        string[] switches =
        [
            "--headless", "--remote-debugging-port=0", "--user-data-dir=" + options.ProfileFolder,
            // Nothing leaves this machine, and nothing of this machine's user changes the page.
            "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-quic", "--disable-extensions", "--disable-default-apps", "--disable-domain-reliability",
            "--no-pings", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1", "--proxy-server=direct://",
            "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--mute-audio", "--lang=en",
            // The same letters everywhere: no rounding to the screen's pixels.
            "--font-render-hinting=none", "--force-color-profile=srgb",
        ];
        foreach (var one in switches) start.ArgumentList.Add(one);
        if (options.WithoutSandbox) start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add("about:blank");
        return start;
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        Launch();
        var address = await WithinAsync(_options.StartLimit, "its start", token => _address.Task.WaitAsync(token), cancellation).ConfigureAwait(false);
        try
        {
            await _connection.OpenAsync(address, cancellation).ConfigureAwait(false);
        }
        catch (WebSocketException e)
        {
            throw new PrintException(PrintFault.NoStart, "it takes no requests", e);
        }

        var version = await SendAsync("Browser.getVersion", cancellation: cancellation).ConfigureAwait(false);
        CheckVersion(version.GetProperty("product").GetString() ?? "");
    }

    private void Launch()
    {
        _process.ErrorDataReceived += (_, e) => Hear(e.Data);
        // Unread output would fill its pipe and stop the browser.
        _process.OutputDataReceived += (_, _) => { };
        _process.Exited += (_, _) => _ = ReportEndAsync();
        try
        {
            _process.Start();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            throw new PrintException(PrintFault.NoStart, e.Message, e);
        }

        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    // The end of a process is told before the last lines that it wrote, which say why it ended.
    private async Task ReportEndAsync()
    {
        try
        {
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(2), _options.Clock);
            await _process.WaitForExitAsync(late.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidOperationException)
        {
            // A child of the browser keeps the pipe open, or we have let go of the browser in the meantime.
        }

        _address.TrySetException(new PrintException(PrintFault.NoStart, _lastWords.Length == 0 ? "it ended at once" : _lastWords));
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        var mark = line.IndexOf(ListeningMark, StringComparison.Ordinal);
        if (mark >= 0 && Uri.TryCreate(line[(mark + ListeningMark.Length)..].Trim(), UriKind.Absolute, out var address)) _address.TrySetResult(address);
        else if (!string.IsNullOrWhiteSpace(line)) _lastWords = line.Trim();
    }

    // "HeadlessChrome/156.0.8078.79", "Chrome/131.0.1", "Edg/140.0.1".
    private static void CheckVersion(string product)
    {
        var number = product[(product.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('.')[0];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < OldestVersion)
        {
            throw new PrintException(PrintFault.TooOld, product);
        }
    }

    private async Task EndAsync()
    {
        try
        {
            if (_process.HasExited) return;
        }
        catch (InvalidOperationException)
        {
            return; // it was never started
        }

        try
        {
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(5), _options.Clock);
            await _connection.SendAsync("Browser.close", null, null, late.Token).ConfigureAwait(false);
            await _process.WaitForExitAsync(late.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is PrintException or OperationCanceledException or InvalidOperationException)
        {
            Kill();
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }
}
