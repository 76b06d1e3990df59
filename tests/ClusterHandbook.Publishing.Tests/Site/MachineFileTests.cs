using System.Xml.Linq;
using ClusterHandbook.Content.Tests;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Site;

/// <summary>Files for machines, as a person has read and accepted them.</summary>
public sealed class MachineFileTests
{
    public static TheoryData<string> Names => ["sitemap.xml", "feed.xml", "_redirects", "robots.txt", "handbook.json"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_as_it_was_accepted(string name) => Golden.Check(PublishedPages.Of(SmallSite.Create()).Files[name], "Site/golden/" + name);

    [Fact]
    public void Without_a_host_there_is_nothing_that_needs_an_address() =>
        Assert.Equal(["handbook.json"], PublishedPages.Of(new SampleSite().With("index.md", "---\nchanges: [{ date: 2026-01-01, note: N. }]\n---\n")).Files.Keys.Where(f => !f.StartsWith("assets/", StringComparison.Ordinal)));

    [Fact]
    public void Search_engines_are_kept_away_when_asked() =>
        Assert.Equal("User-agent: *\nDisallow: /\n", PublishedPages.Of(SmallSite.Create().WithSetting("NoIndex", "true")).Files["robots.txt"]);

    [Fact]
    public void An_authors_own_robots_file_is_used() =>
        Assert.Equal("mine", PublishedPages.Of(SmallSite.Create().With("robots.txt", "mine")).Files["robots.txt"]);

    [Fact]
    public void Every_entry_of_the_feed_has_an_id_of_its_own()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var ids = XElement.Parse(PublishedPages.Of(SmallSite.Create()).Files["feed.xml"]).Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }
}
