using ClusterHandbook.Browser.Tests.Browsing;
using Xunit;

namespace ClusterHandbook.Browser.Tests;

/// <summary>Everything can be reached and seen without a mouse.</summary>
public sealed class KeyboardTests(Reader reader) : PageTests(reader)
{
    // What a reader should reach, in the order of the document; of radio buttons with one name only one is a stop.
    private const string Prepare =
        """
        () => {
          const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
            .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }))
            .filter((e, i, all) => e.type !== 'radio' || all.findIndex(o => o.name === e.name) === i);
          const name = e => `${e.tagName.toLowerCase()} “${(e.ariaLabel || e.textContent || e.id).trim().slice(0, 40)}” ${e.getAttribute('href') ?? ''}`;
          window.walked = [];
          document.addEventListener('focusin', ({ target }) => {
            const style = getComputedStyle(target), box = target.getBoundingClientRect();
            walked.push({
              stop: stops.indexOf(target), name: name(target), top: box.top + scrollY, bottom: box.bottom + scrollY,
              marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none',
              row: [...document.querySelectorAll('tr')].indexOf(target.closest('tr')),
              shown: box.width > 0 && box.left >= 0 && box.right <= innerWidth + 1,
            });
          });
          return stops.map(name);
        }
        """;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Tab_leads_to_every_link_in_reading_order_and_shows_where_it_is(string kind)
    {
        // On a phone everything stands in one column: there the order of reading is from top to bottom.
        var tab = await OpenAsync(View.Phone, kind);
        await tab.SettleAsync();
        var stops = await tab.Page.EvaluateAsync<string[]>(Prepare);
        var walked = await WalkAsync(tab, stops.Length);

        Assert.Equal(stops, walked.Where(f => f.Stop >= 0).Select(f => f.Name));
        AssertNone(walked.Where(f => !f.Marked).Select(f => $"no visible focus: {f.Name}"));
        AssertNone(walked.Where(f => !f.Shown).Select(f => $"focus outside the screen: {f.Name}"));
        AssertNone(walked.Skip(1).Zip(walked.Skip(2)).Where(s => s.Second.IsAbove(s.First)).Select(s => $"up from {s.First.Name} to {s.Second.Name}"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_first_tab_and_enter_skip_to_the_text(string kind)
    {
        var tab = await OpenAsync(View.Desktop, kind);
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await tab.Page.EvaluateAsync<string>("() => document.activeElement.classList[0]"));
        Assert.True(await tab.Page.EvaluateAsync<bool>(
            "() => { const box = document.activeElement.getBoundingClientRect(); return box.left >= 0 && box.top >= 0 && box.width > 0; }"));
        await tab.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await tab.Page.EvaluateAsync<string>("() => document.querySelector(location.hash).localName"));
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => !document.activeElement.closest('body > header')"));
    }

    // The window itself is one more stop after the last; it takes no focus event.
    private static async Task<IReadOnlyList<Focus>> WalkAsync(Tab tab, int stops)
    {
        await Task.WhenAll(Enumerable.Range(0, stops).Select(_ => tab.Page.Keyboard.PressAsync("Tab")));
        var walked = await tab.Page.EvaluateAsync<Focus[]>("() => walked");
        for (var more = 0; more < 20 && walked.Count(f => f.Stop >= 0) < stops; more++)
        {
            // Boxes that scroll are stops of the browser's own.
            await tab.Page.Keyboard.PressAsync("Tab");
            walked = await tab.Page.EvaluateAsync<Focus[]>("() => walked");
        }

        return walked;
    }

    private sealed class Focus
    {
        public int Stop { get; set; }

        public string Name { get; set; } = "";

        public double Top { get; set; }

        public double Bottom { get; set; }

        public int Row { get; set; }

        public bool Marked { get; set; }

        public bool Shown { get; set; }

        // The cells of a row are read one after the other, each from its top.
        public bool IsAbove(Focus other) => Bottom <= other.Top && (Row < 0 || Row != other.Row);
    }
}
