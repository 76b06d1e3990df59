using ClusterHandbook.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Searching;

/// <summary>Where a file of the search is missing or damaged, readers are told, and shown the list of all terms.</summary>
public sealed class SearchFailureTests(Reader reader) : SearchTests(reader)
{
    private const string StartFile = "**/search/start.js";
    private const string Shards = "**/search/*.js";

    [Theory]
    [InlineData(Web, "**/assets/search-*.js", "")]
    [InlineData(Disk, "**/assets/search-*.js", "")]
    [InlineData(Web, StartFile, "")]
    [InlineData(Disk, StartFile, "")]
    [InlineData(Web, StartFile, "this is { no script")]
    [InlineData(Disk, StartFile, "'another program wrote this';")]
    public async Task Without_its_files_the_search_says_so_and_works_once_they_are_back(string place, string files, string content)
    {
        var tab = await OpenAsync(View.Desktop, $"failing {files.Length} {content.Length}", place, "cases/index.html");
        await tab.Page.RouteAsync(files, route => content == "" ? route.AbortAsync() : FulfillAsync(route, content));
        await tab.Page.Keyboard.PressAsync("/");
        var message = tab.Page.Locator("dialog.search .failed");
        await message.WaitForAsync();
        Assert.Equal("The search could not be loaded. The list of all terms still works. All terms, A to Z", await message.InnerTextAsync());
        Assert.Equal("alert", await message.GetAttributeAsync("role"));
        await tab.Page.UnrouteAsync(files);
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.Keyboard.PressAsync("Control+k");
        await Field(tab).FillAsync("brest");
        await ResultAsync(tab, "brest");
        Assert.Equal(0, await message.CountAsync());
    }

    [Theory]
    [InlineData(Web, "")]
    [InlineData(Disk, "")]
    [InlineData(Web, "this is { no script")]
    [InlineData(Web, "'another program wrote this';")]
    public async Task A_part_that_is_missing_or_damaged_is_no_silence(string place, string content)
    {
        var tab = await OpenAsync(View.Desktop, $"parts {content.Length}", place, "cases/index.html");
        await SearchAsync(tab, ""); // The start file is there.
        await tab.Page.RouteAsync(Shards, route => content == "" ? route.AbortAsync() : FulfillAsync(route, content));
        await Field(tab).FillAsync("brest");
        var message = tab.Page.Locator("dialog.search .failed");
        await message.WaitForAsync();
        Assert.Contains("could not be loaded", await message.InnerTextAsync(), StringComparison.Ordinal);
        await message.Locator("a").ClickAsync();
        Assert.EndsWith("/a-z.html", tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_results_page_says_it_too()
    {
        var tab = await OpenAsync(View.Desktop, "page", Web, "index.html");
        await tab.Page.RouteAsync(Shards, route => route.AbortAsync());
        await tab.Page.GotoAsync(AddressOf(Web, "search.html#q=brest").AbsoluteUri);
        await tab.Page.Locator("#search-results .failed a").ClickAsync();
        Assert.EndsWith("/a-z.html", tab.Page.Url, StringComparison.Ordinal);
    }

    private static Task FulfillAsync(IRoute route, string content) => route.FulfillAsync(new() { Body = content, ContentType = "text/javascript" });
}
