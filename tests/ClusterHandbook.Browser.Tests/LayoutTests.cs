using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Serving;
using ClusterHandbook.Browser.Tests.Sites;
using Xunit;

namespace ClusterHandbook.Browser.Tests;

/// <summary>Pages fit the screen and the sheet, and stay where they are.</summary>
public sealed class LayoutTests(Reader reader) : PageTests(reader)
{
    // Names what sticks out, since the width alone helps nobody; a box that scrolls by itself may hold what is wider.
    internal const string WhatSticksOut =
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

    // Tools print the sum with two digits: it has to read 0.00. On a busy machine a row of links may still be read while
    // it is drawn; that is a tenth of this.
    private const string WhatMoved =
        """
        () => new Promise(resolve => {
          const moved = [];
          let sum = 0;
          const box = r => `${Math.round(r.x)},${Math.round(r.y)} ${Math.round(r.width)}x${Math.round(r.height)}`;
          const name = node => `${node?.nodeName} ${(node?.textContent ?? '').trim().slice(0, 60)}`;
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) {
              sum += entry.value;
              moved.push(...entry.sources.map(s => `${name(s.node)}: ${box(s.previousRect)} to ${box(s.currentRect)}`));
            }
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum < .005 ? [] : [`layout shift ${sum}`, ...moved]), 200);
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
    [InlineData("guide with drawings")]
    [InlineData("comparison")]
    [InlineData("assessment")]
    [InlineData("plain page")]
    public async Task Nothing_moves_while_a_page_arrives_piece_by_piece(string kind)
    {
        var slow = new Uri(Reader.Sites.AddressOf(PageKind.Named(kind)), SiteServer.Slowly);
        var moved = await Task.WhenAll(new[] { View.Desktop, View.Phone }.Select(async view =>
        {
            var tab = await Reader.OpenAsync(view, slow);
            return await tab.Page.EvaluateAsync<string[]>(WhatMoved);
        }));
        AssertNone(moved.SelectMany(m => m));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Paper_shows_the_text_and_not_the_ways_through_the_site(string kind)
    {
        var tab = await OpenAsync(View.Print, kind);
        AssertNone(await tab.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.masthead, .skip, nav')].filter(e => e.checkVisibility()).map(e => e.innerText.trim()).filter(t => t)"));
        Assert.True(await tab.Page.Locator("h1").IsVisibleAsync());
        Assert.NotEmpty(await tab.Page.Locator("main").InnerTextAsync());
        AssertNone(await tab.Page.EvaluateAsync<string[]>(WhatSticksOut));
    }
}
