using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Searching;

/// <summary>The search for all eyes and screens, and what it costs those who do not search.</summary>
public sealed class SearchLooksTests(Reader reader) : SearchTests(reader)
{
    /// <summary>What the search can look like.</summary>
    public static TheoryData<string> States => ["empty", "results", "nothing", "page", "page of nothing", "marks"];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Axe_finds_no_fault_in_any_state(string state)
    {
        var faults = await Task.WhenAll(new[] { View.Desktop, View.Dark, View.Phone }.Select(async view =>
        {
            var tab = await ShowAsync(view, state);
            return (await AccessibilityTests.FindFaultsAsync(tab)).Select(fault => $"{view.Name}: {fault}");
        }));
        AssertNone(faults.SelectMany(f => f));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Nothing_sticks_out_at_320_pixels(string state)
    {
        var tab = await ShowAsync(View.Narrow, state);
        AssertNone(await tab.Page.EvaluateAsync<string[]>(LayoutTests.WhatSticksOut));
        // A dialog scrolls by itself, and what sticks out of it is cut off.
        AssertNone(await tab.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('dialog.search, dialog.search *')].filter(e => e.getBoundingClientRect().right > innerWidth + .5 && e.checkVisibility()).map(e => e.outerHTML)"));
    }

    [Fact]
    public async Task In_forced_colours_the_chosen_result_and_the_field_are_outlined()
    {
        var tab = await ShowAsync(View.ForcedColors, "results");
        Assert.Equal(
            ["solid", "solid"],
            await tab.Page.EvaluateAsync<string[]>("() => ['[aria-selected=true]', '.ask-bar'].map(s => getComputedStyle(document.querySelector('dialog.search ' + s)).outlineStyle)"));
        var mark = await tab.Page.EvaluateAsync<string[]>("() => { const style = getComputedStyle(document.querySelector('dialog.search mark')); return [style.color, style.backgroundColor]; }");
        Assert.NotEqual(mark[0], mark[1]);
        Assert.NotEqual("rgba(0, 0, 0, 0)", mark[1]);
    }

    [Fact]
    public async Task Every_control_of_the_dialog_is_reached_by_tab_and_the_page_behind_it_is_not()
    {
        var tab = await ShowAsync(View.Desktop, "results");
        var stops = await tab.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('dialog.search :is(a, button, input, select, summary)')].filter(e => e.tabIndex >= 0 && e.checkVisibility()).length");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < stops + 4; i++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            seen.Add(await tab.Page.EvaluateAsync<string>(
                "() => document.activeElement === document.body ? 'window' : document.activeElement.closest('dialog.search') ? document.activeElement.outerHTML.slice(0, 120) : 'behind'"));
        }

        Assert.DoesNotContain("behind", seen);
        Assert.True(seen.Count(s => s != "window") >= stops, $"{stops} stops, reached: {string.Join('\n', seen)}");
    }

    [Theory]
    [InlineData("home")]
    [InlineData("case")]
    [InlineData("assessment")]
    [InlineData("plain page")]
    public async Task Nothing_of_the_search_is_loaded_before_somebody_means_to_search(string kind)
    {
        var page = PageKind.Named(kind);
        var tab = await OpenPageAsync(page);
        await tab.SettleAsync();
        AssertNone(tab.Requests.Select(r => r.AbsolutePath).Where(IsOfSearch));
        await tab.Page.Locator("button.find").FocusAsync();
        await UntilAsync(tab, "() => globalThis.handbook.searchDialog");
        Assert.Contains(tab.Requests, r => IsOfSearch(r.AbsolutePath));

        static bool IsOfSearch(string path) => path.Contains("/search/", StringComparison.Ordinal)
            || (path.Contains("/search", StringComparison.Ordinal) && !path.Contains("/search-box.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://example.org/search/a.js")]
    [InlineData("//example.org/search/a.js")]
    [InlineData("search/../assets/a.js")]
    [InlineData("search/a.js?b")]
    [InlineData("search/a b.js")]
    [InlineData("assets/handbook.00000000.js")]
    [InlineData("data:text/javascript,1")]
    [InlineData("")]
    public async Task The_policy_for_scripts_refuses_every_name_but_those_of_the_search(string name)
    {
        var tab = await OpenPageAsync(PageKind.Named("concept"));
        Assert.Equal(
            ["TypeError", AddressOf(Web, "search/start.js").AbsoluteUri],
            await tab.Page.EvaluateAsync<string[]>(
                "name => { try { handbook.scriptUrl(name); return ['accepted']; } catch (e) { return [e.name, String(handbook.scriptUrl('search/start.js'))]; } }", name));
    }

    private Task<Tab> OpenPageAsync(PageKind page) =>
        Reader.OpenAsync(View.Desktop with { Name = "intent " + page.Name }, Reader.Sites.AddressOf(page));

    private async Task<Tab> ShowAsync(View view, string state)
    {
        var address = state switch
        {
            "page" => "search.html#q=food&kind=case&kind=concept",
            "page of nothing" => "search.html#q=inkcubattors",
            "marks" => "cases/skane.html#policy?find=policy",
            _ => "cases/index.html",
        };
        var tab = await OpenAsync(view, "look " + state, Web, address);
        if (address == "cases/index.html")
        {
            await SearchAsync(tab, state switch { "results" => "skane food", "nothing" => "inkcubattors zzzzqqqq", _ => "" });
        }

        await tab.Page.Locator(state switch
        {
            "results" or "page" => "[data-page] >> nth=0",
            "nothing" or "page of nothing" => ":is(dialog.search, #search-results) h2",
            "marks" => ".marks-bar",
            _ => "dialog.search .short >> nth=0",
        }).WaitForAsync();
        if (state == "results") await tab.Page.Locator("dialog.search summary").ClickAsync();
        if (state == "results") await Field(tab).FocusAsync();
        return tab;
    }
}
