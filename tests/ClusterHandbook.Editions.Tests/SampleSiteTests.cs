using ClusterHandbook.Content.Tests;

namespace ClusterHandbook.Editions.Tests;

public sealed class SampleSiteTests
{
    [Fact]
    public void A_site_in_memory_becomes_a_handbook_to_make_editions_of()
    {
        var built = new SampleSite().With("cases/ghent.md", "---\nid: ghent\ntitle: Ghent\n---\n## At a glance\n").Build();
        Assert.Equal("Ghent", Assert.Single(built.Value.Cases).Title);
    }
}
