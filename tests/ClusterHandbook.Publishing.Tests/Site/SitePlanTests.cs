using ClusterHandbook.Content.Tests;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Site;

/// <summary>Which pages there are for which content.</summary>
public sealed class SitePlanTests
{
    [Fact]
    public void A_handbook_has_its_pages_indexes_facets_tags_and_redirects()
    {
        Assert.Equal(
            [
                "404.html", "a-z.html", "bibliography.html", "cases/brest.html", "cases/compare.html", "cases/country/fr.html", "cases/country/se.html",
                "cases/governance/not-reported.html", "cases/governance/organisation.html", "cases/index.html", "cases/old-brest.html",
                "cases/policy/not-reported.html", "cases/sector/marine.html", "cases/sector/not-reported.html", "cases/skane.html",
                "cases/stage/maturity.html", "cases/stage/take-off.html", "concepts/index.html", "concepts/trust.html", "glossary.html",
                "guides/index.html", "guides/visit.html", "index.html", "paths/first.html", "paths/index.html", "search.html",
                "tags/index.html", "tags/sea.html",
            ],
            Publish(SmallSite.Create()).Addresses);
    }

    [Fact]
    public void A_single_page_is_a_site() => Assert.Equal(["404.html", "index.html", "search.html"], Publish(new SampleSite().With("index.md", "# Hello")).Addresses);

    [Fact]
    public void Without_a_first_page_the_program_makes_one() => Assert.Equal(["404.html", "a.html", "index.html", "search.html"], Publish(new SampleSite().With("a.md", "# A")).Addresses);

    [Fact]
    public void Folders_without_a_page_of_their_own_get_one()
    {
        var pages = Publish(new SampleSite().With("a/b/c.md", "# C").With("a/README.md", "# A").With("d/_directory.yml", "title: Dee\n").With("d/e.md", "# E"));
        Assert.Equal(["404.html", "a/b/c.html", "a/b/index.html", "a/index.html", "d/e.html", "d/index.html", "index.html", "search.html"], pages.Addresses);
        Assert.Contains("Dee", pages.Pages["d/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_an_author_stands_in_place_of_a_generated_one()
    {
        var pages = Publish(SmallSite.Create().With("glossary.md", "# Our own words").With("cases/index.md", "# Our own cases"));
        Assert.Contains("Our own words", pages.Pages["glossary.html"], StringComparison.Ordinal);
        Assert.Contains("Our own cases", pages["cases/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_address_of_a_page_that_is_generated_leads_nowhere_else()
    {
        var pages = PublishedPages.Of(SmallSite.Create().With("a.md", "---\nredirectFrom: glossary.html\n---\n"));
        Assert.Equal(
            "input/a.md:2:15 CH0205 `glossary.html` is no old address: the handbook has a page there",
            SampleSite.Line(Assert.Single(pages.Findings)));
        Assert.DoesNotContain("glossary.html", pages.Redirects.Keys);
        Assert.DoesNotContain("glossary.html", pages.Files["_redirects"], StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_that_share_an_address_are_one_tag_and_others_stay_apart()
    {
        var pages = Publish(new SampleSite().With("a.md", "---\ntags: [Marine energy, marine-energy, index, Кластер]\n---\n").With("b.md", "---\ntags: [Город, Été, Zoo]\n---\n"));
        Assert.Equal(7, pages.Addresses.Count(a => a.StartsWith("tags/", StringComparison.Ordinal)));
        Assert.Contains("tags/marine-energy.html", pages.Addresses);
        Assert.Contains("tags/tag-index.html", pages.Addresses);
        Assert.Contains("tags/ete.html", pages.Addresses);
        Assert.Equal(1, Count(pages.Pages["tags/marine-energy.html"], "href=\"../a.html\""));
        Assert.True(pages["tags/index.html"].IndexOf("Été", StringComparison.Ordinal) < pages["tags/index.html"].IndexOf("Zoo", StringComparison.Ordinal));
    }

    [Fact]
    public void Facets_list_the_cases_that_have_the_word()
    {
        var pages = Publish(SmallSite.Create());
        Assert.Contains("Brest", pages["cases/stage/take-off.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Skåne", pages["cases/stage/take-off.html"], StringComparison.Ordinal);
        Assert.Contains("Skåne", pages["cases/sector/not-reported.html"], StringComparison.Ordinal);
    }

    private static PublishedPages Publish(SampleSite site)
    {
        var pages = PublishedPages.Of(site);
        Assert.Empty(pages.Findings.Select(SampleSite.Line));
        return pages;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
