using System.Text.RegularExpressions;
using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using Xunit;

namespace ClusterHandbook.Browser.Tests;

/// <summary>Pages can be read whatever the browser does or does not do.</summary>
public sealed partial class ReadingTests(Reader reader) : PageTests(reader)
{
    // Fields and buttons that script makes are for working with the text, and are none.
    private const string LinesOfText =
        """
        () => {
          for (const tool of document.querySelectorAll('.tool, .fields')) tool.style.display = 'none';
          return document.querySelector('main').innerText.split('\n').map(l => l.trim()).filter(l => l);
        }
        """;

    // A plate needs its edge, a link its colour, and a word on a sign must differ from the sign.
    private const string LostInForcedColors =
        """
        () => {
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = 'LinkText';
          const link = getComputedStyle(probe).color;
          probe.remove();
          const named = (what, e) => `${what}: ${e.outerHTML.slice(0, 120)}`;
          const seen = selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility());
          return [
            ...(matchMedia('(forced-colors: active)').matches ? [] : ['colours are not forced']),
            ...seen('.plate').filter(e => {
              const style = getComputedStyle(e);
              return !(parseFloat(style.borderTopWidth) >= 1) || style.borderTopColor === style.backgroundColor;
            }).map(e => named('no edge', e)),
            ...seen('main a[href], nav a[href]').filter(e => getComputedStyle(e).color !== link).map(e => named('not as a link', e)),
            ...seen('.sign + text').filter(e => getComputedStyle(e).fill === getComputedStyle(e.previousElementSibling).fill).map(e => named('unreadable', e)),
          ];
        }
        """;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_has_a_language_a_title_and_one_heading_of_the_first_level(string kind)
    {
        var tab = await OpenAsync(View.Desktop, kind);
        Assert.Equal("en", await tab.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.NotEmpty(await tab.Page.TitleAsync());
        Assert.NotEmpty((await tab.Page.Locator("h1").InnerTextAsync()).Trim()); // Fails when there are two.
    }

    /// <summary>The coach's page reads files, which nothing but a script can; without one it says so.</summary>
    public static TheoryData<string> KindsToRead => [.. PageKind.All.Where(k => k.Kind != "coach").Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(KindsToRead))]
    public async Task Without_script_a_page_says_all_that_it_says_with_script(string kind)
    {
        var with = await OpenAsync(View.Desktop, kind);
        var without = await OpenAsync(View.WithoutScript, kind);
        var lines = await without.Page.EvaluateAsync<string[]>(LinesOfText);
        Assert.NotEmpty(lines);
        AssertNone((await with.Page.EvaluateAsync<string[]>(LinesOfText)).Except(lines, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Forced_colours_keep_plates_and_links_in_sight(string kind)
    {
        var tab = await OpenAsync(View.ForcedColors, kind);
        AssertNone(await tab.Page.EvaluateAsync<string[]>(LostInForcedColors));
    }

    [Fact]
    public void These_tests_know_every_kind_of_page_that_the_sites_have()
    {
        var built = new[] { BuiltSites.Handbook, BuiltSites.Plain }
            .SelectMany(site => Directory.EnumerateFiles(Reader.Sites.FolderOf(site), "*.html", SearchOption.AllDirectories))
            .Select(file => KindOfPage().Match(File.ReadAllText(file)).Groups[1].Value)
            .Where(kind => kind is not ("" or "redirect")); // Nobody reads those: An_old_address_leads_to_the_new_one.
        Assert.Equal(PageKind.All.Select(k => k.Kind).Distinct().Order(StringComparer.Ordinal), built.Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("<body data-kind=\"([a-z_]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex KindOfPage();
}
