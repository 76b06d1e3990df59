using System.Collections.Concurrent;
using ClusterHandbook.Browser.Tests.Sites;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Browsing;

/// <summary>The built sites and one browser to read them with; one tab a view, used for page after page.</summary>
public sealed class Reader : IAsyncLifetime
{
    // Views that a test made for itself, the oldest first. Each has a profile, which costs the browser a process and memory.
    private const int MostOwnViews = 8;

    private static readonly View[] CommonViews =
        [View.Desktop, View.Dark, View.Phone, View.Narrow, View.ForcedColors, View.WithoutScript, View.Print];

    private readonly ConcurrentDictionary<View, Lazy<Task<Tab>>> _tabs = [];
    private readonly ConcurrentQueue<View> _ownViews = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>What there is to read.</summary>
    public BuiltSites Sites { get; } = new();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await InstalledBrowser.LaunchAsync(_playwright);
        if (Environment.GetEnvironmentVariable("SHOTS") is { Length: > 0 } folder) await Screenshots.TakeAsync(this, folder);
    }

    /// <summary>Opens a page as it is served. Two tests at once must not open pages in one view.</summary>
    public Task<Tab> OpenAsync(View view, PageKind page) => OpenAsync(view, Sites.AddressOf(page));

    /// <summary>Opens any address.</summary>
    public async Task<Tab> OpenAsync(View view, Uri address)
    {
        var created = new Lazy<Task<Tab>>(() => Tab.CreateAsync(_browser!, view));
        var kept = _tabs.GetOrAdd(view, created);
        if (ReferenceEquals(kept, created) && !CommonViews.Contains(view)) await MakeRoomAsync(view);
        var tab = await kept.Value;
        await tab.OpenAsync(address);
        return tab;
    }

    /// <summary>Opens an address as somebody who was never there before: what the browser keeps for it is removed first.</summary>
    public async Task<Tab> OpenUntouchedAsync(View view, Uri address)
    {
        // A file of the same origin that runs nothing, so that no page writes again what is removed here.
        var tab = await OpenAsync(view, new Uri(address, "answers.schema.json"));
        if (view.Script) await tab.Page.EvaluateAsync("() => { localStorage.clear(); sessionStorage.clear(); }");
        await tab.Page.EmulateMediaAsync(new() { Media = view.Media });
        await tab.OpenAsync(address);
        return tab;
    }

    private async Task MakeRoomAsync(View added)
    {
        _ownViews.Enqueue(added);
        if (_ownViews.Count > MostOwnViews && _ownViews.TryDequeue(out var oldest) && _tabs.TryRemove(oldest, out var tab))
        {
            await (await tab.Value).Page.Context.CloseAsync();
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        Sites.Dispose();
    }
}

/// <summary>The tests that share the <see cref="Reader"/>.</summary>
[CollectionDefinition(Name)]
public sealed class ReaderCollection : ICollectionFixture<Reader>
{
    /// <summary>Its name.</summary>
    public const string Name = "reader";
}
