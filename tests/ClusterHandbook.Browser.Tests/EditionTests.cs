using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using ClusterHandbook.Building;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Editions;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Browser.Tests;

/// <summary>The folder on a stick works without a network, and the site tells holders of old editions what has changed.</summary>
public sealed class EditionTests(Reader reader) : PageTests(reader)
{
    [Fact]
    public async Task The_folder_of_a_visit_opens_from_a_disk_with_search_and_self_assessment()
    {
        using var folder = new TemporaryFolder();
        var made = EditionBuild.Run(DiskFileSystem.Instance, TimeProvider.System, new EditionRequest
        {
            Site = new BuildOptions { Root = Repository.Root },
            Names = ["city-visit"],
            Formats = [EditionFormat.Offline],
            Output = folder.Path,
        }, _ => { });
        Assert.Empty(made.Findings);
        var root = new Uri(folder["city-visit-offline"] + Path.DirectorySeparatorChar);

        foreach (var address in new[] { "index.html", "cases/skane.html", "concepts/index.html", "assessment/coach.html", "assessment/index.html" })
        {
            var page = await Reader.OpenAsync(View.Desktop, new Uri(root, address));
            await page.SettleAsync();
            AssertNone(page.Messages);
            AssertNone(page.Requests.Where(r => !root.IsBaseOf(r)).Select(r => r.AbsoluteUri));
        }

        var tab = await Reader.OpenAsync(View.Desktop, new Uri(root, "assessment/index.html"));
        await tab.Page.Locator("[data-screen=overview] .go").First.WaitForAsync();
        Assert.True(await tab.Page.Locator("html.tools, .tool:visible").First.IsVisibleAsync());

        tab = await Reader.OpenAsync(View.Desktop, new Uri(root, "index.html"));
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.Keyboard.TypeAsync("trust");
        await tab.Page.Locator("dialog.search [role=option][href*='trust.html']").First.WaitForAsync();
        AssertNone(tab.Messages);
        AssertNone(tab.Requests.Where(r => !root.IsBaseOf(r)).Select(r => r.AbsoluteUri));
    }

    [Fact]
    public async Task A_present_stamp_is_up_to_date()
    {
        var stamp = await StampAsync("complete");

        var answer = await AskAsync(stamp);

        Assert.Contains("Your edition is up to date", answer, StringComparison.Ordinal);
        Assert.Empty(await ShownAsync());
    }

    [Fact]
    public async Task An_old_stamp_shows_the_later_changes_of_that_edition_only()
    {
        var answer = await AskAsync("city-visit-2020-01-01-00000000");

        Assert.Contains("These pages of your edition have changed since", answer, StringComparison.Ordinal);
        Assert.Equal(["city-visit"], await ShownAsync());
        Assert.NotEqual(0, await (await TabAsync()).Page.Locator("section.since:visible li:visible").CountAsync());
    }

    [Fact]
    public async Task A_stamp_of_an_unknown_edition_shows_the_later_changes_of_all_pages()
    {
        Assert.Contains("does not know the edition", await AskAsync("our-visit-2020-01-01-00000000"), StringComparison.Ordinal);
        Assert.Equal([""], await ShownAsync());
        await AskAsync("our-visit-2999-01-01-00000000");
        Assert.Empty(await ShownAsync());
    }

    [Theory]
    [InlineData("%E0%A4%A")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("complete-2026")]
    public async Task What_is_no_stamp_is_said_and_everything_is_shown(string fragment)
    {
        Assert.Contains("This is not a stamp", await AskAsync(fragment), StringComparison.Ordinal);
        Assert.Equal(3, (await ShownAsync()).Length);
        AssertNone((await TabAsync()).Messages);
    }

    private Tab? _tab;

    private async Task<Tab> TabAsync() => _tab ??= await OpenAsync(View.Desktop, "since");

    private async Task<string> AskAsync(string fragment)
    {
        _tab = await Reader.OpenAsync(View.Desktop, new Uri("about:blank"));
        _tab = await Reader.OpenAsync(View.Desktop, new Uri(Reader.Sites.AddressOf(PageKind.Named("since")) + "#" + fragment));
        await _tab.SettleAsync();
        return await _tab.Page.Locator("#since-answer").InnerTextAsync();
    }

    private async Task<string[]> ShownAsync() => await (await TabAsync()).Page
        .EvaluateAsync<string[]>("() => [...document.querySelectorAll('section.since')].filter(s => s.checkVisibility()).map(s => s.dataset.edition)");

    private async Task<string> StampAsync(string edition) =>
        (await (await TabAsync()).Page.Locator($"section.since[data-edition='{edition}']").GetAttributeAsync("id"))!;
}
