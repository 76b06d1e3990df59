using System.Text.RegularExpressions;
using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Searching;

/// <summary>The dialog that opens over any page.</summary>
public sealed partial class SearchDialogTests(Reader reader) : SearchTests(reader)
{
    private static readonly string[] UnusualQueries =
    [
        "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "\"><b>bold</b>", "a && b || (c [d] {e} \\ ^ $ . * + ?", "${alert(1)}", "{words}",
        "the of and", "مجموعة العناقيد", "🌱🌍", "-", "\"", "\"\"", "-trust", "%", "%E0%A4%A", "&kind=case#x", "__proto__ constructor",
        new string('a', 10_000), string.Join(' ', Enumerable.Repeat("trust", 2_000)),
    ];

    [Theory]
    [InlineData(Web)]
    [InlineData(Disk)]
    public async Task A_slash_half_a_word_and_enter_lead_to_the_passage(string place)
    {
        var tab = await OpenAsync(View.Desktop, "slash", place, "cases/index.html");
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.Keyboard.TypeAsync("skane");
        await ResultAsync(tab, "skane");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Locator("mark.found").First.WaitForAsync();

        Assert.EndsWith("/cases/skane.html", new Uri(tab.Page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("Skåne", await tab.Page.Locator("mark.found").First.TextContentAsync());
        AssertNone(tab.Messages);
        var site = AddressOf(place, ".");
        AssertNone(tab.Requests.Where(r => !site.IsBaseOf(r)).Select(r => r.AbsoluteUri));
    }

    [Fact]
    public async Task What_is_typed_while_the_search_arrives_is_not_lost()
    {
        var tab = await OpenAsync(View.Desktop, "fast", Web, "concepts/lock-in.html");
        await tab.Page.RouteAsync("**/assets/search-*.js", async route =>
        {
            await Task.Delay(100); // A slow line: long after the last key.
            await route.ContinueAsync();
        });
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.Keyboard.TypeAsync("brest");
        await ResultAsync(tab, "brest");
        Assert.Equal("brest", await Field(tab).InputValueAsync());
    }

    [Fact]
    public async Task The_button_shows_the_key_opens_the_dialog_and_has_the_focus_again_after_escape()
    {
        var tab = await OpenAsync(View.Desktop, "button", Web, "concepts/lock-in.html");
        var button = tab.Page.Locator("button.find");
        Assert.Equal("Search /", (await button.InnerTextAsync()).ReplaceLineEndings(" "));
        foreach (var text in new[] { "", "trust" })
        {
            await button.FocusAsync();
            await tab.Page.Keyboard.PressAsync("Enter");
            await Options(tab).First.WaitForAsync();
            await Field(tab).FillAsync(text);
            await tab.Page.Keyboard.PressAsync("Escape");
            Assert.False(await tab.Page.Locator("dialog.search").IsVisibleAsync());
            Assert.True(await button.EvaluateAsync<bool>("b => b === document.activeElement"));
        }
    }

    [Fact]
    public async Task Arrows_walk_through_all_results_and_round()
    {
        var tab = await OpenAsync(View.Desktop, "arrows", Web, "index.html");
        await SearchAsync(tab, "food");
        await Pages(tab).First.WaitForAsync();
        var count = await Options(tab).CountAsync();
        Assert.True(count > 2, $"{count} results");

        Assert.Equal((0, 1), await ChosenAsync(tab));
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal((1, 1), await ChosenAsync(tab));
        await tab.Page.Keyboard.PressAsync("Control+End");
        Assert.Equal((count - 1, 1), await ChosenAsync(tab));
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal((0, 1), await ChosenAsync(tab));
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal((count - 1, 1), await ChosenAsync(tab));
        await tab.Page.Keyboard.PressAsync("Control+Home");
        await tab.Page.Keyboard.PressAsync("PageDown");
        Assert.Equal(
            await Options(tab).Nth((await ChosenAsync(tab)).At).GetAttributeAsync("id"),
            await Pages(tab).Nth(1).Locator("[role=option]").First.GetAttributeAsync("id"));
    }

    // Whoever has walked far down a list and types on must see the best of the new results.
    [Fact]
    public async Task A_list_that_was_scrolled_begins_at_its_top_for_the_next_words()
    {
        var tab = await OpenAsync(View.Desktop, "scrolled", Web, "index.html");
        await SearchAsync(tab, "cluster");
        await Pages(tab).First.WaitForAsync();
        await tab.Page.Keyboard.PressAsync("Control+End");
        await UntilAsync(tab, "() => document.querySelector('dialog.search .hits').scrollTop > 0");
        Assert.True(await tab.Page.EvaluateAsync<bool>("""
            () => {
              const list = document.querySelector('dialog.search .hits').getBoundingClientRect();
              const chosen = document.querySelector('dialog.search [aria-selected=true]').getBoundingClientRect();
              return chosen.top >= list.top - 1 && chosen.bottom <= list.bottom + 1;
            }
            """), "the chosen result is out of sight");

        await tab.Page.Keyboard.TypeAsync(" food");
        await UntilAsync(tab, "() => document.querySelector('dialog.search .hits').scrollTop === 0 && document.querySelector('#search-hit-0').getAttribute('aria-selected') === 'true'");
    }

    [Fact]
    public async Task The_lists_to_narrow_by_follow_the_words_whether_open_or_closed()
    {
        var tab = await OpenAsync(View.Desktop, "lists", Web, "index.html");
        await SearchAsync(tab, "management");
        await Pages(tab).First.WaitForAsync();
        Assert.Equal(0, await tab.Page.Locator("dialog.search select").CountAsync());
        await tab.Page.Locator("dialog.search summary").ClickAsync();
        var countries = tab.Page.Locator("dialog.search [data-facet=country] option");
        await Assertions.Expect(countries.Nth(1)).ToBeAttachedAsync();
        var before = await countries.AllTextContentsAsync();

        await Field(tab).FillAsync("skåne");
        await Assertions.Expect(countries).Not.ToHaveTextAsync(before);
        Assert.Contains("Sweden (1)", await countries.AllTextContentsAsync());

        await Field(tab).FillAsync("");
        await Assertions.Expect(tab.Page.Locator("dialog.search summary")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_a_screen_reader_hears_follows_the_results()
    {
        var tab = await OpenAsync(View.Desktop, "heard", Web, "index.html");
        await SearchAsync(tab, "food");
        await Pages(tab).First.WaitForAsync();
        var status = tab.Page.Locator("dialog.search [role=status]");
        await Assertions.Expect(status).ToHaveTextAsync(PageCount());
        Assert.Equal("true", await Field(tab).GetAttributeAsync("aria-expanded"));
        Assert.True(await Field(tab).EvaluateAsync<bool>("f => document.getElementById(f.getAttribute('aria-controls')).getAttribute('role') === 'listbox'"));
        await Field(tab).FillAsync("zzzzqqqq");
        await Assertions.Expect(status).ToContainTextAsync("Nothing found");
        Assert.Equal("false", await Field(tab).GetAttributeAsync("aria-expanded"));
        Assert.Null(await Field(tab).GetAttributeAsync("aria-activedescendant"));
    }

    [Theory]
    [InlineData(Web)]
    [InlineData(Disk)]
    public async Task Kinds_and_countries_narrow_the_results_to_as_many_as_they_say(string place)
    {
        var tab = await OpenAsync(View.Desktop, "filters", place, "index.html");
        await SearchAsync(tab, "management");
        await Pages(tab).First.WaitForAsync();
        var cases = tab.Page.Locator("dialog.search .filters button", new() { HasTextString = "Cases" });
        var promised = await NumberInAsync(cases);
        await cases.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("dialog.search .filters [aria-pressed=true]")).ToContainTextAsync("Cases");
        await Assertions.Expect(tab.Page.Locator("dialog.search [role=status]")).ToHaveTextAsync($"{promised} pages");
        Assert.Equal(["Case"], (await Pages(tab).Locator(".label").AllTextContentsAsync()).Distinct());
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.activeElement.getAttribute('aria-pressed') === 'true'"));

        await tab.Page.Locator("dialog.search summary").ClickAsync();
        await tab.Page.Locator("[data-facet=country]").SelectOptionAsync(new SelectOptionValue { Value = "SE" });
        await Assertions.Expect(Pages(tab)).ToHaveCountAsync(1);
        Assert.Equal("skane", await Pages(tab).GetAttributeAsync("data-page"));
        Assert.Contains("country=SE", await tab.Page.Locator("dialog.search .keys a").GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Web)]
    [InlineData(Disk)]
    public async Task The_last_searches_stay_on_the_device_until_they_are_cleared(string place)
    {
        var tab = await OpenAsync(View.Desktop, "recent", place, "index.html");
        await SearchAsync(tab, "  Brest ");
        await (await ResultAsync(tab, "brest")).Locator("[role=option]").First.ClickAsync();
        await UntilAsync(tab, "() => document.body.dataset.kind === 'case'");

        await tab.Page.Keyboard.PressAsync("/");
        await Options(tab).First.WaitForAsync();
        Assert.Equal("Brest", await tab.Page.Locator("dialog.search [data-query]").GetAttributeAsync("data-query"));
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("Enter");
        await ResultAsync(tab, "brest");
        Assert.Equal("Brest", await Field(tab).InputValueAsync());

        await Field(tab).FillAsync("");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the last searches" }).ClickAsync();
        Assert.Equal(0, await tab.Page.Locator("dialog.search [data-query]").CountAsync());
        Assert.Null(await tab.Page.EvaluateAsync<string?>("() => localStorage.getItem('handbook.search.recent')"));
    }

    [Theory]
    [InlineData("throw new DOMException('no', 'SecurityError')")]
    [InlineData("return { getItem: () => '{\"not\": [\"ours', setItem() { throw new DOMException('full', 'QuotaExceededError'); }, removeItem() { throw new DOMException('no'); } }")]
    public async Task Without_storage_the_search_works_and_forgets(string storage)
    {
        var tab = await OpenAsync(View.Desktop, "storage " + storage.Length, Web, "index.html");
        await tab.Page.AddInitScriptAsync($"Object.defineProperty(globalThis, 'localStorage', {{ get() {{ {storage}; }} }})");
        await tab.Page.ReloadAsync();
        await SearchAsync(tab, "brest");
        await (await ResultAsync(tab, "brest")).Locator("[role=option]").First.ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        await Field(tab).FillAsync("");
        Assert.Equal("brest", await tab.Page.Locator("dialog.search [data-query]").GetAttributeAsync("data-query"));
        await tab.Page.Locator(".slash input").UncheckAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("/");
        Assert.False(await tab.Page.Locator("dialog.search").IsVisibleAsync());
        AssertNone(tab.Messages);
    }

    [Theory]
    [InlineData(Web)]
    [InlineData(Disk)]
    public async Task The_slash_can_be_switched_off_and_stays_off(string place)
    {
        var tab = await OpenAsync(View.Desktop, "off", place, "index.html");
        await SearchAsync(tab, "");
        await tab.Page.Locator(".slash input").UncheckAsync();
        await tab.OpenAsync(AddressOf(place, "concepts/lock-in.html"));
        Assert.Equal(0, await tab.Page.Locator(".find kbd").CountAsync());
        Assert.DoesNotContain("/", await tab.Page.Locator(".find").GetAttributeAsync("aria-keyshortcuts"), StringComparison.Ordinal);
        await tab.Page.Keyboard.PressAsync("/");
        Assert.Equal(0, await tab.Page.Locator("dialog.search").CountAsync());

        await SearchAsync(tab, "");
        await tab.Page.Locator(".slash input").CheckAsync();
        await tab.Page.ReloadAsync();
        await tab.Page.Keyboard.PressAsync("/");
        await Options(tab).First.WaitForAsync();
        await tab.Page.Keyboard.PressAsync("/");
        Assert.Equal("/", await Field(tab).InputValueAsync());
    }

    [Fact]
    public async Task On_the_assessment_a_slash_is_a_slash()
    {
        var tab = await OpenAsync(View.Desktop, "assessment", Web, "assessment/index.html");
        await tab.Page.Keyboard.PressAsync("/");
        Assert.Equal(0, await tab.Page.Locator("dialog.search").CountAsync());
        await SearchAsync(tab, "");
        Assert.Equal(0, await tab.Page.Locator(".slash").CountAsync());
    }

    [Fact]
    public async Task Before_anything_is_typed_concepts_are_suggested()
    {
        var tab = await OpenAsync(View.Desktop, "empty", Web, "cases/index.html");
        await SearchAsync(tab, "");
        Assert.Null(await Field(tab).GetAttributeAsync("aria-activedescendant"));
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        var concept = await Options(tab).First.InnerTextAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await UntilAsync(tab, "() => document.body.dataset.kind === 'concept'");
        Assert.Contains(await tab.Page.Locator("h1").InnerTextAsync(), concept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Web)]
    [InlineData(Disk)]
    public async Task Where_nothing_is_found_near_terms_and_the_list_of_all_terms_are_offered(string place)
    {
        var tab = await OpenAsync(View.Desktop, "none", place, "index.html");
        await SearchAsync(tab, "zzzzqqqq");
        var heading = tab.Page.Locator("dialog.search h2");
        await heading.WaitForAsync();
        Assert.Equal("Nothing found for “zzzzqqqq”", await heading.InnerTextAsync());
        await tab.Page.Locator("dialog.search .notes").GetByText("All terms, A to Z").ClickAsync();
        Assert.EndsWith("/a-z.html", tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_near_term_is_searched_for_when_it_is_chosen()
    {
        var tab = await OpenAsync(View.Desktop, "near", Web, "index.html");
        await SearchAsync(tab, "inkcubattors");
        var near = tab.Page.Locator("dialog.search .suggestion").First;
        await near.WaitForAsync();
        var term = await near.InnerTextAsync();
        await near.ClickAsync();
        await Pages(tab).First.WaitForAsync();
        Assert.Equal(term, await Field(tab).InputValueAsync());
    }

    [Fact]
    public async Task Nothing_that_is_typed_is_markup_or_makes_the_search_fail()
    {
        const string Markup = "e => [...e.querySelectorAll('img, script, iframe, form, b > b, .failed')].map(e => e.outerHTML)";
        var tab = await OpenAsync(View.Desktop, "unusual", Web, "index.html");
        await SearchAsync(tab, "");
        foreach (var query in UnusualQueries)
        {
            await Field(tab).FillAsync(query);
            await UntilAsync(tab, "() => document.querySelector('dialog.search').matches(':has(h2, [data-page])')");
            AssertNone(await tab.Page.Locator("dialog.search").EvaluateAsync<string[]>(Markup));
            await Field(tab).FillAsync("");
            await Assertions.Expect(tab.Page.Locator("dialog.search .short").First).ToBeVisibleAsync();
        }

        foreach (var query in UnusualQueries)
        {
            await tab.OpenAsync(AddressOf(Web, "search.html#q=" + Uri.EscapeDataString(query)));
            await UntilAsync(tab, "() => document.querySelector('#search-results').matches(':has(h2, [data-page])')");
            AssertNone(await tab.Page.Locator("main").EvaluateAsync<string[]>(Markup));
            AssertNone(tab.Messages);
        }
    }

    [Fact]
    public async Task On_the_page_for_what_is_missing_the_search_works()
    {
        var tab = await OpenAsync(View.Desktop, "missing", Web, "no/such/page.html");
        await SearchAsync(tab, "brest");
        await (await ResultAsync(tab, "brest")).Locator("[role=option]").First.ClickAsync();
        await UntilAsync(tab, "() => document.body.dataset.kind === 'case'");
    }

    [Fact]
    public async Task A_site_without_concepts_and_cases_is_searched_as_well()
    {
        var tab = await Reader.OpenAsync(View.Desktop with { Name = "plain" }, AddressOf(Disk, "kitchen/bread.html", BuiltSites.Plain));
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.Keyboard.TypeAsync("compost");
        await Pages(tab).First.WaitForAsync();
        Assert.Equal(0, await tab.Page.Locator("dialog.search").GetByText("All terms").CountAsync());
        AssertNone(tab.Messages);
    }

    [GeneratedRegex("^[0-9]+ pages?$")]
    private static partial Regex PageCount();

    private static Task<int> NumberInAsync(ILocator element) =>
        element.EvaluateAsync<int>("e => Number(e.textContent.match(/\\d+/)[0])");

    // Which option is chosen, and how many say that they are.
    private static async Task<(int At, int Count)> ChosenAsync(Tab tab)
    {
        var chosen = await tab.Page.EvaluateAsync<int[]>(
            """
            () => {
              const options = [...document.querySelectorAll('dialog.search [role=option]')];
              const active = document.getElementById(document.activeElement.getAttribute('aria-activedescendant'));
              const box = active.getBoundingClientRect(), list = active.closest('[role=listbox]').getBoundingClientRect();
              if (box.top < list.top - 1 || Math.min(box.bottom, box.top + 20) > list.bottom + 1) return [-1, -1];
              return [options.indexOf(active), options.filter(o => o.getAttribute('aria-selected') === 'true').length];
            }
            """);
        return (chosen[0], chosen[1]);
    }
}
