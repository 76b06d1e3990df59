using AngleSharp.Dom;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Handbook;

public sealed class OwnHandbookTests(OwnHandbook handbook) : IClassFixture<OwnHandbook>
{
    private const int PageBudget = 40_000;
    private const int MostClicks = 3;

    [Fact]
    public void The_handbook_builds_without_an_error_and_its_warnings_are_editorial()
    {
        Assert.Equal(0, handbook.ExitCode);
        Assert.All(
            handbook.Report.Split('\n').Where(l => l.Contains(" CH", StringComparison.Ordinal)),
            finding => Assert.Matches("^input/[^:]+:[0-9]+:[0-9]+: warning CH036[0-9]: ", finding));
    }

    [Fact]
    public void Every_page_is_reached_from_home_within_three_clicks()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "index.html" };
        var frontier = reached.ToList();
        for (var click = 0; click < MostClicks; click++)
        {
            frontier = [.. frontier.SelectMany(Neighbours).Where(reached.Add)];
        }

        var expected = handbook.Pages.Where(p => p.Key != "404.html" && !OwnHandbook.IsRedirect(p.Value)).Select(p => p.Key);
        Assert.NotEmpty(expected);
        Assert.Empty(expected.Except(reached));
    }

    [Fact]
    public void Every_page_has_one_main_heading_and_skips_no_level()
    {
        Assert.NotEmpty(handbook.Pages);
        Assert.All(ReadPages, page =>
        {
            var levels = page.Value.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToList();
            Assert.Single(levels, 1);
            Assert.Equal(1, levels[0]);
            Assert.DoesNotContain(levels.Zip(levels.Skip(1)), pair => pair.Second > pair.First + 1);
            Assert.All(page.Value.QuerySelectorAll("h1, h2, h3, h4, h5, h6"), h => Assert.NotEmpty(h.TextContent.Trim()));
        });
    }

    [Fact]
    public void Every_page_has_a_title_of_its_own_a_language_and_a_main_part()
    {
        Assert.All(ReadPages, page =>
        {
            Assert.NotEmpty(page.Value.Title ?? "");
            Assert.NotEmpty(page.Value.DocumentElement.GetAttribute("lang") ?? "");
            Assert.Single(page.Value.QuerySelectorAll("main"));
        });
        Assert.Empty(ReadPages.GroupBy(p => p.Value.Title).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(p => p.Key))}"));
    }

    [Fact]
    public void No_page_has_an_id_twice_and_every_reference_to_an_id_is_met() => Assert.All(ReadPages, page =>
    {
        var ids = page.Value.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        foreach (var attribute in (string[])["aria-labelledby", "aria-describedby", "aria-controls", "for"])
        {
            var named = page.Value.QuerySelectorAll($"[{attribute}]").SelectMany(e => e.GetAttribute(attribute)!.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.Empty(named.Except(ids, StringComparer.Ordinal));
        }
    });

    [Fact]
    public void Nothing_on_a_page_needs_what_the_policy_forbids() => Assert.All(handbook.Pages, page =>
    {
        Assert.Empty(page.Value.QuerySelectorAll("[style], style, iframe, object, embed, form[action], base").Select(e => e.OuterHtml));
        Assert.DoesNotContain(page.Value.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.Value.QuerySelectorAll("script:not([src])"), s => Assert.Matches("json", s.GetAttribute("type") ?? ""));
        Assert.All(
            page.Value.QuerySelectorAll("[src], link[href]"),
            e => Assert.DoesNotMatch("^(https?:)?//", e.GetAttribute("rel") == "canonical" ? "" : e.GetAttribute("src") ?? e.GetAttribute("href") ?? ""));
    });

    [Fact]
    public void A_content_page_transfers_at_most_40_kB_with_its_style_and_script()
    {
        var pages = handbook.Pages.Keys.Where(p => p.StartsWith("cases/", StringComparison.Ordinal)
            || p.StartsWith("concepts/", StringComparison.Ordinal) || p.StartsWith("guides/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.InRange(handbook.Transferred(page) + Parts(page).Sum(handbook.Transferred), 1, PageBudget));
    }

    private IEnumerable<KeyValuePair<string, AngleSharp.Html.Dom.IHtmlDocument>> ReadPages => handbook.Pages.Where(p => !OwnHandbook.IsRedirect(p.Value));

    private IEnumerable<string> Parts(string page) => handbook.Pages[page].QuerySelectorAll("link[rel=stylesheet], script[src]")
        .Select(e => OwnHandbook.Target(page, e.GetAttribute("href") ?? e.GetAttribute("src")!)!);

    private IEnumerable<string> Neighbours(string page) => handbook.Pages.TryGetValue(page, out var document)
        ? document.QuerySelectorAll("a[href]").Select(a => OwnHandbook.Target(page, a.GetAttribute("href")!)).OfType<string>()
        : [];
}
