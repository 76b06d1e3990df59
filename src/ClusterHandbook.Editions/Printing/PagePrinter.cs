using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace ClusterHandbook.Editions.Printing;

/// <summary>
/// Prints one page with one tab. The page comes from memory: the tab's request is answered here, and whatever else it asks
/// for is refused, so that nothing is read from the disk or from the network.
/// </summary>
internal sealed class PagePrinter : IAsyncDisposable
{
    // A secure origin that is nobody's (RFC 2606).
    private const string Address = "https://book.invalid/book.html";

    private const int ChunkSize = 1 << 20;

    private readonly Browser _browser;
    private readonly string _session;
    private readonly string _target;

    // By the number of the loading: the empty page that a tab begins with is loaded too, and may be late.
    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _loads = new(StringComparer.Ordinal);

    private readonly TaskCompletionSource<bool> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private byte[] _page = [];

    private PagePrinter(Browser browser, string target, string session)
    {
        _browser = browser;
        _target = target;
        _session = session;
    }

    /// <summary>Opens a tab.</summary>
    public static async Task<PagePrinter> OpenAsync(Browser browser, CancellationToken cancellation)
    {
        var target = Text(await browser.SendAsync("Target.createTarget", p => p.WriteString("url", "about:blank"), null, cancellation).ConfigureAwait(false), "targetId");
        var session = Text(
            await browser.SendAsync(
                "Target.attachToTarget",
                p =>
                {
                    p.WriteString("targetId", target);
                    p.WriteBoolean("flatten", true);
                },
                null,
                cancellation).ConfigureAwait(false),
            "sessionId");
        var printer = new PagePrinter(browser, target, session);
        browser.Connection.Listen(session, printer.Hear);
        await printer.SendAsync("Page.enable", null, cancellation).ConfigureAwait(false);
        await printer.SendAsync("Inspector.enable", null, cancellation).ConfigureAwait(false);
        await printer.SendAsync("Page.setLifecycleEventsEnabled", p => p.WriteBoolean("enabled", true), cancellation).ConfigureAwait(false);
        await printer.SendAsync(
            "Fetch.enable",
            p =>
            {
                p.WriteStartArray("patterns");
                p.WriteStartObject();
                p.WriteString("urlPattern", "*");
                p.WriteEndObject();
                p.WriteEndArray();
            },
            cancellation).ConfigureAwait(false);
        return printer;
    }

    /// <summary>Loads a page and waits until its pictures and fonts are there.</summary>
    /// <param name="html">The page, which needs no other file.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task LoadAsync(string html, CancellationToken cancellation)
    {
        _page = Encoding.UTF8.GetBytes(html);
        var answer = await SendAsync("Page.navigate", p => p.WriteString("url", Address), cancellation).ConfigureAwait(false);
        if (answer.TryGetProperty("errorText", out var error)) throw new PrintException(PrintFault.Refused, error.GetString() ?? "the page does not load");
        var load = LoadOf(Text(answer, "loaderId"));
        var loading = _browser.WithinAsync(_browser.StepLimit, "loading the page", token => load.Task.WaitAsync(token), cancellation);
        await UnlessFailedAsync(loading).ConfigureAwait(false);
        await EvaluateAsync("document.fonts.ready.then(() => true)", cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs an expression in the page and gives its value; the page's own policy does not bind us.</summary>
    public async Task<JsonElement> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        var answer = await SendAsync(
            "Runtime.evaluate",
            p =>
            {
                p.WriteString("expression", expression);
                p.WriteBoolean("awaitPromise", true);
                p.WriteBoolean("returnByValue", true);
            },
            cancellation).ConfigureAwait(false);
        if (answer.TryGetProperty("exceptionDetails", out var fault)) throw new PrintException(PrintFault.Refused, Text(fault, "text"));
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>Lays the page out as for print, in a window of a size of CSS pixels.</summary>
    public async Task ShowAsPrintAsync(int width, int height, CancellationToken cancellation)
    {
        await SendAsync("Emulation.setEmulatedMedia", p => p.WriteString("media", "print"), cancellation).ConfigureAwait(false);
        await SendAsync(
            "Emulation.setDeviceMetricsOverride",
            p =>
            {
                p.WriteNumber("width", width);
                p.WriteNumber("height", height);
                p.WriteNumber("deviceScaleFactor", 1);
                p.WriteBoolean("mobile", false);
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Prints the page.</summary>
    /// <param name="complete">
    /// False for a print that only tells on which page each place stands. Its pages are blank and have neither tags nor
    /// bookmarks: laid out like the others, but painting them is most of the work.
    /// </param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The PDF as the browser writes it.</returns>
    public async Task<byte[]> PrintAsync(bool complete, CancellationToken cancellation)
    {
        if (!complete) await EvaluateAsync("document.documentElement.style.visibility = 'hidden'", cancellation).ConfigureAwait(false);
        const string Method = "Page.printToPDF";
        // A book of 2,000 pages is about 6 MB, and no browser hangs that still prints it on a machine with more to do.
        var limit = _browser.StepLimit + TimeSpan.FromMinutes(_page.Length / 500_000);
        var printing = _browser.WithinAsync(limit, Method, token => _browser.Connection.SendAsync(Method, Parameters, _session, token), cancellation);
        var answer = await UnlessFailedAsync(printing).ConfigureAwait(false);
        return await ReadAsync(Text(answer, "stream"), cancellation).ConfigureAwait(false);

        void Parameters(Utf8JsonWriter p)
        {
            p.WriteBoolean("printBackground", true);
            p.WriteBoolean("preferCSSPageSize", true);
            p.WriteBoolean("displayHeaderFooter", false);
            p.WriteBoolean("generateTaggedPDF", complete);
            p.WriteBoolean("generateDocumentOutline", complete);
            p.WriteString("transferMode", "ReturnAsStream");
        }
    }

    /// <summary>Has the tab break down, as it does when memory is short; for tests.</summary>
    internal Task BreakAsync() => SendAsync("Page.crash", null, default);

    public async ValueTask DisposeAsync()
    {
        _browser.Connection.Ignore(_session);
        try
        {
            await _browser.SendAsync("Target.closeTarget", p => p.WriteString("targetId", _target)).ConfigureAwait(false);
        }
        catch (PrintException)
        {
            // A browser that is gone has no tab.
        }
    }

    private async Task<byte[]> ReadAsync(string stream, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        while (true)
        {
            var part = await SendAsync(
                "IO.read",
                p =>
                {
                    p.WriteString("handle", stream);
                    p.WriteNumber("size", ChunkSize);
                },
                cancellation).ConfigureAwait(false);
            var data = part.GetProperty("data");
            var encoded = part.TryGetProperty("base64Encoded", out var flag) && flag.GetBoolean();
            bytes.Write(encoded ? data.GetBytesFromBase64() : Encoding.Latin1.GetBytes(data.GetString() ?? ""));
            if (part.GetProperty("eof").GetBoolean()) break;
        }

        await SendAsync("IO.close", p => p.WriteString("handle", stream), cancellation).ConfigureAwait(false);
        return bytes.ToArray();
    }

    private void Hear(string method, JsonElement parameters)
    {
        switch (method)
        {
            case "Page.lifecycleEvent" when Text(parameters, "name") == "load":
                LoadOf(Text(parameters, "loaderId")).TrySetResult(true);
                break;
            case "Fetch.requestPaused":
                _ = AnswerAsync(parameters);
                break;
            case "Inspector.targetCrashed":
                Fail(new PrintException(PrintFault.Crashed, "its tab broke down"));
                break;
        }
    }

    private TaskCompletionSource<bool> LoadOf(string loader) =>
        _loads.GetOrAdd(loader, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private void Fail(PrintException fault) => _failed.TrySetException(fault);

    // Nobody answers for a tab that broke down, so whatever we wait for, we wait for its end as well.
    private async Task<T> UnlessFailedAsync<T>(Task<T> step)
    {
        var first = await Task.WhenAny(step, _failed.Task).ConfigureAwait(false);
        if (first != step) await _failed.Task.ConfigureAwait(false);
        return await step.ConfigureAwait(false);
    }

    private async Task AnswerAsync(JsonElement paused)
    {
        var request = Text(paused, "requestId");
        var address = Text(paused.GetProperty("request"), "url");
        try
        {
            if (address.Split('#')[0] == Address) await FulfilAsync(request).ConfigureAwait(false);
            else if (address.StartsWith("data:", StringComparison.Ordinal)) await SendAsync("Fetch.continueRequest", p => p.WriteString("requestId", request), default).ConfigureAwait(false);
            else await RefuseAsync(request).ConfigureAwait(false);
        }
        catch (PrintException e)
        {
            Fail(e);
        }
    }

    private Task FulfilAsync(string request) => SendAsync(
        "Fetch.fulfillRequest",
        p =>
        {
            p.WriteString("requestId", request);
            p.WriteNumber("responseCode", 200);
            p.WriteStartArray("responseHeaders");
            p.WriteStartObject();
            p.WriteString("name", "Content-Type");
            p.WriteString("value", "text/html; charset=utf-8");
            p.WriteEndObject();
            p.WriteEndArray();
            p.WriteBase64String("body", _page);
        },
        default);

    private Task RefuseAsync(string request) => SendAsync(
        "Fetch.failRequest",
        p =>
        {
            p.WriteString("requestId", request);
            p.WriteString("errorReason", "BlockedByClient");
        },
        default);

    private Task<JsonElement> SendAsync(string method, Action<Utf8JsonWriter>? parameters, CancellationToken cancellation) =>
        UnlessFailedAsync(_browser.SendAsync(method, parameters, _session, cancellation));

    private static string Text(JsonElement answer, string member) => answer.GetProperty(member).GetString() ?? "";
}
