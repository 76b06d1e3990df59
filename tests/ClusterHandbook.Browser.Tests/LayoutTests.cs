using ClusterHandbook.Browser.Tests.Browsing;
using Xunit;

namespace ClusterHandbook.Browser.Tests;

/// <summary>Pages fit the screen and the sheet, and stay where they are.</summary>
public sealed class LayoutTests(Reader reader) : PageTests(reader)
{
    // Names what sticks out, since the width alone helps nobody; a box that scrolls by itself may hold what is wider.
    private const string WhatSticksOut =
        """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.scrollingElement.scrollWidth <= width) return [];
          const inScroller = e => e && e !== document.body && (getComputedStyle(e).overflowX !== 'visible' || inScroller(e.parentElement));
          const faults = [...document.body.querySelectorAll('*')]
            .filter(e => e.getBoundingClientRect().right > width + .5 && !inScroller(e.parentElement))
            .map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} ends at ${Math.round(e.getBoundingClientRect().right)}: ${e.textContent.trim().slice(0, 60)}`);
          return [`${document.scrollingElement.scrollWidth} wide`, ...faults];
        }
        """;

    private const string LayoutShift =
        """
        () => new Promise(resolve => {
          let sum = 0;
          new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 200);
        })
        """;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_scrolls_sideways_at_320_pixels(string kind)
    {
        var tab = await OpenAsync(View.Narrow, kind);
        AssertNone(await tab.Page.EvaluateAsync<string[]>(WhatSticksOut));
    }

    [Theory]
    [InlineData("home")]
    [InlineData("case")]
    [InlineData("comparison")]
    [InlineData("plain page")]
    public async Task Nothing_moves_while_a_page_loads(string kind)
    {
        foreach (var view in new[] { View.Desktop, View.Phone })
        {
            var tab = await OpenAsync(view, kind);
            Assert.Equal(0, await tab.Page.EvaluateAsync<double>(LayoutShift));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Paper_shows_the_text_and_not_the_ways_through_the_site(string kind)
    {
        var tab = await OpenAsync(View.Print, kind);
        AssertNone(await tab.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.masthead, .skip, .crumbs, .colophon')].filter(e => e.checkVisibility()).map(e => e.className)"));
        Assert.True(await tab.Page.Locator("h1").IsVisibleAsync());
        Assert.NotEmpty(await tab.Page.Locator("main").InnerTextAsync());
        AssertNone(await tab.Page.EvaluateAsync<string[]>(WhatSticksOut));
    }
}
