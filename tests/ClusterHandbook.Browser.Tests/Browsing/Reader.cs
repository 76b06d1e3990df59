using System.Collections.Concurrent;
using ClusterHandbook.Browser.Tests.Sites;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Browsing;

/// <summary>The built sites and one browser to read them with; one tab a view, used for page after page.</summary>
public sealed class Reader : IAsyncLifetime
{
    private readonly ConcurrentDictionary<View, Lazy<Task<Tab>>> _tabs = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>What there is to read.</summary>
    public BuiltSites Sites { get; } = new();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await InstalledBrowser.LaunchAsync(_playwright);
        if (Environment.GetEnvironmentVariable("HANDBOOK_SHOTS") is { Length: > 0 } folder) await Screenshots.TakeAsync(this, folder);
    }

    /// <summary>Opens a page as it is served. Two tests at once must not open pages in one view.</summary>
    public Task<Tab> OpenAsync(View view, PageKind page) => OpenAsync(view, Sites.AddressOf(page));

    /// <summary>Opens any address.</summary>
    public async Task<Tab> OpenAsync(View view, Uri address)
    {
        var tab = await _tabs.GetOrAdd(view, v => new(() => Tab.CreateAsync(_browser!, v))).Value;
        await tab.OpenAsync(address);
        return tab;
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
