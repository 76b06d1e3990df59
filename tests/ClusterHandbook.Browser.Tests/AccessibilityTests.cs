using ClusterHandbook.Browser.Tests.Browsing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests;

/// <summary>WCAG 2.2, levels A and AA, as far as a machine can tell.</summary>
public sealed class AccessibilityTests(Reader reader) : PageTests(reader)
{
    private static readonly AxeRunOptions Wcag22 = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        Rules = new() { ["target-size"] = new RuleOptions { Enabled = true } },
    };

    private static readonly View[] Views = [View.Desktop, View.Dark, View.Phone];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_no_fault_in_light_and_dark_and_on_a_phone(string kind)
    {
        var faults = await Task.WhenAll(Views.Select(view => FaultsAsync(view, kind)));
        AssertNone(faults.SelectMany(f => f));
    }

    [Fact]
    public async Task Axe_finds_the_faults_that_a_page_has()
    {
        var tab = await OpenAsync(View.Desktop, "concept");
        await tab.Page.EvaluateAsync("() => { document.documentElement.lang = ''; document.querySelector('h1').style.color = '#ccc'; }");
        var result = await tab.Page.RunAxe(Wcag22);
        Assert.Equal(["color-contrast", "html-has-lang"], result.Violations.Select(v => v.Id).Order(StringComparer.Ordinal));
        Assert.Contains(result.Passes, p => p.Id == "target-size");
    }

    private async Task<IEnumerable<string>> FaultsAsync(View view, string kind)
    {
        var tab = await OpenAsync(view, kind);
        var result = await tab.Page.RunAxe(Wcag22);
        Assert.NotEmpty(result.Passes);
        return result.Violations.SelectMany(v => v.Nodes.Select(n => $"{view.Name}: {v.Id} ({v.Help}): {n.Target}: {n.Html} {string.Join(' ', n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}"));
    }
}
