using ClusterHandbook.Browser.Tests.Browsing;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Searching;

/// <summary>From a result to its place on the page, with the words marked.</summary>
public sealed class SearchArrivalTests(Reader reader) : SearchTests(reader)
{
    private const string Found = "mark.found";

    [Theory]
    [InlineData(Web)]
    [InlineData(Disk)]
    public async Task A_section_is_the_target_at_the_top_and_the_address_is_clean(string place)
    {
        var tab = await OpenAsync(View.Desktop, "arrive", place, "cases/skane.html#management?find=policy&find=Sk%C3%A5ne");
        await tab.Page.Locator(Found).First.WaitForAsync();
        Assert.EndsWith("/skane.html#management", tab.Page.Url, StringComparison.Ordinal);
        Assert.Equal("management", await tab.Page.EvaluateAsync<string>("() => document.querySelector(':target').id"));
        Assert.InRange(await tab.Page.EvaluateAsync<double>("() => document.querySelector(':target').getBoundingClientRect().top"), -1, 120);
        Assert.Equal(["policy", "skane", "skåne"], (await MarkedAsync(tab)).Select(t => t.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));
        AssertNone(tab.Messages);

        var text = await tab.Page.Locator("main").InnerTextAsync();
        var marked = await tab.Page.Locator(Found).CountAsync();
        Assert.Contains($"Places marked: {marked}", await tab.Page.Locator(".marks-bar").InnerTextAsync(), StringComparison.Ordinal);
        await tab.Page.GetByText("Next place").ClickAsync();
        await tab.Page.GetByText("Next place").ClickAsync();
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.activeElement.matches('mark') && document.activeElement.getBoundingClientRect().top > 0"));
        await tab.Page.GetByText("Remove the marks").ClickAsync();
        Assert.Equal(0, await tab.Page.Locator(".marks-bar, mark.found").CountAsync());
        Assert.Equal(text, await tab.Page.Locator("main").InnerTextAsync());
    }

    [Theory]
    [InlineData(Web)]
    [InlineData(Disk)]
    public async Task A_result_on_the_same_page_closes_the_dialog_and_goes_there(string place)
    {
        var tab = await OpenAsync(View.Phone, "same", place, "cases/skane.html");
        await SearchAsync(tab, "skane management");
        var section = (await ResultAsync(tab, "skane")).Locator("[role=option][href*='#management']").First;
        await section.ClickAsync();
        await tab.Page.Locator(Found).First.WaitForAsync();
        Assert.False(await tab.Page.Locator("dialog.search").IsVisibleAsync());
        Assert.EndsWith("/skane.html#management", tab.Page.Url, StringComparison.Ordinal);
        Assert.InRange(await tab.Page.EvaluateAsync<double>("() => document.querySelector(':target').getBoundingClientRect().top"), -1, 120);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#no-such-part")]
    [InlineData("#%E0%A4%25A")]
    public async Task Words_are_marked_whatever_part_of_the_page_is_named(string part)
    {
        var tab = await OpenAsync(View.Desktop, "part", Web, $"concepts/trust.html{(part == "" ? "#" : part)}?find=trust");
        await tab.Page.Locator(Found).First.WaitForAsync();
        Assert.EndsWith("/trust.html" + part, tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_whole_words_in_the_text_are_marked_and_nothing_of_an_address_is_markup()
    {
        var hostile = new[] { "the", "<img src=x>", "a+b(", "[", "", new string('x', 5000) };
        var tab = await OpenAsync(View.Desktop, "words", Web, "concepts/trust.html#?" + string.Join('&', hostile.Select(w => "find=" + Uri.EscapeDataString(w))));
        await tab.Page.Locator(Found).First.WaitForAsync();
        Assert.Equal(["the"], (await MarkedAsync(tab)).Select(t => t.ToLowerInvariant()).Distinct());
        Assert.Equal(0, await tab.Page.Locator("main img, svg mark, mark mark").CountAsync());
        AssertNone(tab.Messages);
        await tab.OpenAsync(AddressOf(Web, "concepts/lock-in.html#?find=zzzz"));
        await UntilAsync(tab, "() => globalThis.handbook.searchMarks");
        Assert.Equal(0, await tab.Page.Locator(".marks-bar, mark.found").CountAsync());
    }

    [Fact]
    public async Task A_question_of_the_assessment_is_found_and_opened()
    {
        var tab = await OpenAsync(View.Desktop, "question", Web, "assessment/index.html#B3?find=policy");
        await UntilAsync(tab, "() => location.hash === '#B3'");
        Assert.True(await tab.Page.Locator("#B3").IsVisibleAsync());
        AssertNone(tab.Messages);
    }

    private static async Task<IReadOnlyList<string>> MarkedAsync(Tab tab) => await tab.Page.Locator(Found).AllTextContentsAsync();
}
