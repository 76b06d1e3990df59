using System.Text.RegularExpressions;
using ClusterHandbook.Browser.Tests.Browsing;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Searching;

/// <summary>Where a file of the search is missing or damaged, readers are told, and shown the list of all terms.</summary>
public sealed class SearchFailureTests(Reader reader) : SearchTests(reader)
{
    private const string Scripts = "/assets/search-(?!box)[a-z]+\\.[0-9a-f]+\\.js$";
    private const string StartFile = "/search/[a-z]+\\.start\\.js$";
    private const string OtherFiles = "/search/[a-z]+\\.(?!start)[a-z0-9-]+\\.js$";
    private const string NoScript = "this is { no script";
    private const string Foreign = "'another program wrote this';";

    [Theory]
    [InlineData(Web, Scripts, null)]
    [InlineData(Disk, Scripts, null)]
    [InlineData(Web, StartFile, null)]
    [InlineData(Disk, StartFile, null)]
    [InlineData(Web, StartFile, NoScript)]
    [InlineData(Disk, StartFile, Foreign)]
    public async Task Without_its_files_the_search_says_so_and_works_once_they_are_back(string place, string files, string? content)
    {
        var tab = await OpenWithoutAsync("all", place, "cases/index.html", files, content);
        await tab.Page.Keyboard.PressAsync("/");
        var message = tab.Page.Locator("dialog.search .failed");
        await message.WaitForAsync();
        Assert.Equal("The search could not be loaded. The list of all terms still works. All terms, A to Z", await message.InnerTextAsync());
        Assert.Equal("alert", await message.GetAttributeAsync("role"));
        await tab.Page.UnrouteAllAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.Keyboard.PressAsync("Control+k");
        await Field(tab).FillAsync("brest");
        await ResultAsync(tab, "brest");
        Assert.Equal(0, await message.CountAsync());
    }

    [Theory]
    [InlineData(Web, null)]
    [InlineData(Disk, null)]
    [InlineData(Web, NoScript)]
    [InlineData(Disk, Foreign)]
    public async Task A_part_that_is_missing_or_damaged_is_no_silence(string place, string? content)
    {
        var tab = await OpenWithoutAsync("parts", place, "cases/index.html", OtherFiles, content);
        await SearchAsync(tab, "brest");
        var message = tab.Page.Locator("dialog.search .failed");
        await message.WaitForAsync();
        Assert.Contains("could not be loaded", await message.InnerTextAsync(), StringComparison.Ordinal);
        await message.Locator("a").ClickAsync();
        Assert.EndsWith("/a-z.html", tab.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StartFile)]
    [InlineData(OtherFiles)]
    public async Task The_results_page_says_it_too(string files)
    {
        var tab = await OpenWithoutAsync("page", Web, "search.html#q=brest", files, null);
        await tab.Page.Locator("#search-results .failed a").ClickAsync();
        Assert.EndsWith("/a-z.html", tab.Page.Url, StringComparison.Ordinal);
    }

    // Files are withheld before the page is opened: a page from a disk asks nobody afterwards.
    private async Task<Tab> OpenWithoutAsync(string test, string place, string page, string files, string? content)
    {
        var tab = await OpenAsync(View.Desktop, $"without {test} {files} {content}", place, "index.html");
        await tab.Page.RouteAsync(new Regex(files), route => content is null
            ? route.AbortAsync()
            : route.FulfillAsync(new() { Body = content, ContentType = "text/javascript" }));
        await tab.OpenAsync(AddressOf(place, page));
        return tab;
    }
}
