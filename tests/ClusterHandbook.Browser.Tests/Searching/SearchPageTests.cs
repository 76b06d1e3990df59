using ClusterHandbook.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Searching;

/// <summary>The page of results, which has an address that can be shared.</summary>
public sealed class SearchPageTests(Reader reader) : SearchTests(reader)
{
    [Theory]
    [InlineData(Web, "search.html#q=skane")]
    [InlineData(Disk, "search.html#q=skane")]
    [InlineData(Web, "search.html?q=skane")]
    [InlineData(Disk, "search.html?q=skane")]
    public async Task An_address_with_a_query_shows_its_results(string place, string address)
    {
        var tab = await OpenAsync(View.Desktop, "address" + address[11], place, address);
        await ResultAsync(tab, "skane");
        Assert.Equal("skane", await tab.Page.Locator("#search-field").InputValueAsync());
        Assert.StartsWith("skane – Search", await tab.Page.TitleAsync(), StringComparison.Ordinal);
        AssertNone(tab.Messages);
        var links = await tab.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-page] a')].map(a => new URL(a.href).pathname)");
        var root = AddressOf(place, ".").AbsolutePath;
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Reader.Sites.FolderOf(Sites.BuiltSites.Handbook), link[root.Length..])), link));
    }

    [Theory]
    [InlineData(Web)]
    [InlineData(Disk)]
    public async Task The_address_follows_what_is_typed_and_ticked_and_leads_back_to_it(string place)
    {
        var tab = await OpenAsync(View.Desktop, "follow", place, "search.html");
        await tab.SettleAsync();
        Assert.DoesNotContain(tab.Requests, r => r.AbsolutePath.Contains("/search-engine", StringComparison.Ordinal));
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.Locator("#search-results h2").WaitForAsync();
        await tab.Page.Keyboard.TypeAsync("management");
        await Pages(tab).First.WaitForAsync();
        await tab.Page.GetByLabel("Cases").CheckAsync();
        await tab.Page.GetByLabel("Austria").CheckAsync();
        await tab.Page.GetByLabel("Sweden").CheckAsync();
        await Assertions.Expect(Pages(tab)).ToHaveCountAsync(2);
        Assert.True(await tab.Page.GetByLabel("Sweden").EvaluateAsync<bool>("e => e === document.activeElement"));
        Assert.EndsWith("#q=management&kind=case&country=AT&country=SE", tab.Page.Url, StringComparison.Ordinal);
        var shared = tab.Page.Url;
        var ids = await IdsAsync(tab);
        Assert.Equal(["skane", "styria"], ids.Order(StringComparer.Ordinal));

        await tab.Page.Locator(".wordmark").ClickAsync();
        await UntilAsync(tab, "() => document.body.dataset.kind === 'home'");
        await tab.Page.GoBackAsync();
        await Assertions.Expect(Pages(tab)).ToHaveCountAsync(2);
        var other = await OpenAsync(View.Desktop, "friend", place, "search.html" + new Uri(shared).Fragment);
        await Assertions.Expect(Pages(other)).ToHaveCountAsync(2);
        Assert.Equal(ids, await IdsAsync(other));
        Assert.True(await other.Page.GetByLabel("Austria").IsCheckedAsync());
        await other.Page.EvaluateAsync("() => { location.hash = 'q=brest'; }");
        await ResultAsync(other, "brest");
        Assert.Equal("brest", await other.Page.Locator("#search-field").InputValueAsync());
    }

    [Fact]
    public async Task All_results_can_be_shown_ten_at_a_time()
    {
        var tab = await OpenAsync(View.Desktop, "more", Web, "search.html#q=cluster");
        await Pages(tab).First.WaitForAsync();
        Assert.Equal(10, await Pages(tab).CountAsync());
        await tab.Page.GetByText("Show more").ClickAsync();
        await Assertions.Expect(Pages(tab)).ToHaveCountAsync(20);
        Assert.Equal(10, await Pages(tab).EvaluateAllAsync<int>("all => all.findIndex(e => e.contains(document.activeElement))"));
        Assert.Equal(20, (await IdsAsync(tab)).Distinct().Count());
    }

    [Fact]
    public async Task The_dialog_leads_to_all_its_results()
    {
        var tab = await OpenAsync(View.Desktop, "all", Web, "cases/index.html");
        await SearchAsync(tab, "food policy");
        await Pages(tab).First.WaitForAsync();
        var first = (await IdsAsync(tab))[0];
        await tab.Page.Locator("dialog.search .keys a").ClickAsync();
        await ResultAsync(tab, first);
        Assert.EndsWith("search.html#q=food+policy", tab.Page.Url, StringComparison.Ordinal);
        Assert.Equal(first, (await IdsAsync(tab))[0]);
        await tab.Page.Locator("h1").ClickAsync();
        await tab.Page.Keyboard.PressAsync("/");
        Assert.Equal("search-field", await tab.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Theory]
    [InlineData(Web)]
    [InlineData(Disk)]
    public async Task Without_script_it_says_so_and_leads_to_the_list_of_all_terms(string place)
    {
        var tab = await OpenAsync(View.WithoutScript, "no script", place, "search.html#q=trust");
        Assert.Contains("needs JavaScript", await tab.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await tab.Page.Locator("input, main button").CountAsync());
        await tab.Page.Locator("main").GetByText("All terms, A to Z").ClickAsync();
        Assert.EndsWith("/a-z.html", tab.Page.Url, StringComparison.Ordinal);
        await tab.Page.GoBackAsync();
        await tab.Page.Locator("a.find").ClickAsync();
        Assert.EndsWith("/a-z.html", tab.Page.Url, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(Tab tab) =>
        await Pages(tab).EvaluateAllAsync<string[]>("all => all.map(e => e.dataset.page)");
}
