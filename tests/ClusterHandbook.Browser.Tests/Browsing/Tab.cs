using Microsoft.Playwright;

namespace ClusterHandbook.Browser.Tests.Browsing;

/// <summary>A tab of the browser that notes what pages say and ask for.</summary>
public sealed class Tab
{
    private readonly List<string> _messages = [];
    private readonly List<Uri> _requests = [];

    private Tab(IPage page)
    {
        Page = page;
        page.Console += (_, message) => _messages.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _messages.Add($"exception: {error}");
        page.RequestFailed += (_, request) => _messages.Add($"failed: {request.Url}: {request.Failure}");
        page.Request += (_, request) => _requests.Add(new Uri(request.Url));
    }

    /// <summary>What is shown.</summary>
    public IPage Page { get; }

    /// <summary>All that the browser wrote to its console since the page was opened: also every breach of the site's policy.</summary>
    public IReadOnlyList<string> Messages => _messages;

    /// <summary>All that was asked for since the page was opened, itself included.</summary>
    public IReadOnlyList<Uri> Requests => _requests;

    /// <summary>Opens a tab in a profile of its own.</summary>
    public static async Task<Tab> CreateAsync(IBrowser browser, View view)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = view.Width, Height = 800 },
            ColorScheme = view.ColorScheme,
            ForcedColors = view.Forced,
            JavaScriptEnabled = view.Script,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
        });
        if (view.HasOwnClock) await context.Clock.InstallAsync();
        var page = await context.NewPageAsync();
        if (view.Media == Media.Print) await page.EmulateMediaAsync(new() { Media = Media.Print });
        return new Tab(page);
    }

    /// <summary>Opens a page and waits until it has been loaded.</summary>
    public async Task OpenAsync(Uri address)
    {
        _messages.Clear();
        _requests.Clear();
        await Page.GotoAsync(address.AbsoluteUri);
    }

    /// <summary>Waits until the page has been drawn and nothing in it changes any more: some make a part of themselves after the first picture.</summary>
    public Task SettleAsync() => Page.EvaluateAsync("""
        () => new Promise(done => requestAnimationFrame(() => {
          const quiet = 200;
          let timer = setTimeout(done, quiet);
          new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(done, quiet);
          }).observe(document, { subtree: true, childList: true, attributes: true });
        }))
        """);
}
