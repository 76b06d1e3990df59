using ClusterHandbook.Browser.Tests.Browsing;
using Deque.AxeCore.Commons;
using Xunit;

namespace ClusterHandbook.Browser.Tests;

/// <summary>WCAG 2.2, levels A and AA, as far as a machine can tell.</summary>
public sealed class AccessibilityTests(Reader reader) : PageTests(reader)
{
    // Only what is wrong leaves the page: to hand over all that is right takes three times as long as to look at it.
    private const string RunAxe =
        """
        async () => {
          const { violations } = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            rules: { 'target-size': { enabled: true } },
            resultTypes: ['violations'],
          });
          return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html} ${[...n.any, ...n.all, ...n.none].map(c => c.message).join(' ')}`));
        }
        """;

    private const string DamagePage =
        """
        () => {
          document.documentElement.lang = '';
          document.querySelector('h1').style.color = '#ccc';
          document.querySelector('.masthead ul').style.gap = 0;
          for (const a of document.querySelectorAll('.masthead li a')) a.style.cssText = 'display: block; width: 9px; height: 9px; padding: 0; overflow: hidden';
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly View[] Views = [View.Desktop, View.Dark, View.Phone];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_no_fault_in_light_and_dark_and_on_a_phone(string kind)
    {
        var faults = await Task.WhenAll(Views.Select(async view =>
        {
            var found = await FindFaultsAsync(await OpenAsync(view, kind));
            return found.Select(fault => $"{view.Name}: {fault}");
        }));
        AssertNone(faults.SelectMany(f => f));
    }

    [Theory]
    [InlineData("color-contrast")]
    [InlineData("html-has-lang")]
    [InlineData("target-size")]
    public async Task Axe_finds_a_fault_that_a_page_has(string rule)
    {
        var tab = await OpenAsync(View.Desktop, "tags");
        await tab.Page.EvaluateAsync(DamagePage);
        Assert.Contains(await FindFaultsAsync(tab), fault => fault.StartsWith(rule + ":", StringComparison.Ordinal));
    }

    /// <summary>What axe finds on the page as it is now.</summary>
    internal static async Task<IReadOnlyList<string>> FindFaultsAsync(Tab tab)
    {
        await tab.Page.EvaluateAsync(Axe);
        return await tab.Page.EvaluateAsync<string[]>(RunAxe);
    }
}
