using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using Xunit;

namespace ClusterHandbook.Browser.Tests;

/// <summary>Served with the headers of <c>netlify.toml</c>, pages keep to the site and the browser has nothing to say.</summary>
public sealed class IsolationTests(Reader reader) : PageTests(reader)
{
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_makes_the_browser_complain_or_asks_for_anything_outside(string kind)
    {
        // A tab of its own: a browser may ask for the icon of the page before when the next one is there already.
        var tab = await Reader.OpenAsync(View.Desktop with { Name = "isolation " + kind }, PageKind.Named(kind));
        await tab.SettleAsync();
        AssertNone(tab.Messages);
        var site = Reader.Sites.AddressOf(PageKind.Named(kind).Site);
        AssertNone(tab.Requests.Where(r => !site.IsBaseOf(r)).Select(r => r.AbsoluteUri));
        Assert.Contains(tab.Requests, r => r.AbsolutePath.EndsWith(".css", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_policy_of_the_host_is_in_force()
    {
        var tab = await Reader.OpenAsync(View.Desktop with { Name = "policy" }, PageKind.Named("home"));
        await tab.Page.EvaluateAsync("() => { document.body.setAttribute('style', 'color: red'); new Image().src = 'https://example.invalid/'; }");
        await tab.SettleAsync();
        Assert.Contains(tab.Messages, m => m.Contains("style-src 'self'", StringComparison.Ordinal));
        Assert.Contains(tab.Messages, m => m.Contains("img-src 'self'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_page_deep_in_the_site_shows_the_page_for_missing_pages_in_full()
    {
        var tab = await Reader.OpenAsync(View.Desktop with { Name = "missing" }, new Uri(Reader.Sites.AddressOf(BuiltSites.Handbook), "no/such/page.html"));
        Assert.Equal("not_found", await tab.Page.Locator("body").GetAttributeAsync("data-kind"));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.All(tab.Messages, m => Assert.Contains("404", m, StringComparison.Ordinal));
        await tab.Page.Locator(".wordmark").ClickAsync();
        Assert.Equal("home", await tab.Page.Locator("body").GetAttributeAsync("data-kind"));
    }

    [Fact]
    public async Task An_old_address_leads_to_the_new_one()
    {
        var tab = await Reader.OpenAsync(View.Desktop with { Name = "moved" }, new Uri(Reader.Sites.AddressOf(BuiltSites.Plain), "old-bread.html"));
        await tab.Page.Locator("body[data-kind=page]").WaitForAsync();
        Assert.EndsWith("/kitchen/bread.html", tab.Page.Url, StringComparison.Ordinal);
        AssertNone(tab.Messages);
    }
}
