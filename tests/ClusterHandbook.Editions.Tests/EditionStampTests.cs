namespace ClusterHandbook.Editions.Tests;

public sealed class EditionStampTests
{
    private const string Brest = "id: one\ntitle: One\nparts: [{ part: cases, pages: [brest] }]\n";

    [Fact]
    public void A_stamp_names_the_edition_the_newest_change_and_the_content()
    {
        var stamp = SampleEdition.Scope(Brest).Stamp;

        Assert.Matches("^one-2026-02-01-[0-9a-f]{8}$", stamp.ToString());
        Assert.Equal(stamp, SampleEdition.Scope(Brest).Stamp);
    }

    [Fact]
    public void A_page_of_the_edition_changes_the_stamp_and_any_other_does_not()
    {
        var before = SampleEdition.Scope(Brest).Stamp;

        var other = SampleEdition.Site().With("guides/visit.md", "---\nid: visit\ntitle: The visit\ndescription: Otherwise.\n---\n## Before {#before}\n\nPack.\n");
        var own = SampleEdition.Site();
        own.With("references.yml", "smith-2010: { title: Places that learn, year: 2011 }\nunused-1999: { title: Nobody reads it }\n");

        Assert.Equal(before, SampleEdition.Scope(Brest, other).Stamp);
        Assert.NotEqual(before, SampleEdition.Scope(Brest, own).Stamp);
        Assert.NotEqual(before, SampleEdition.Scope(Brest.Replace("One", "Two", StringComparison.Ordinal)).Stamp);
    }

    [Fact]
    public void Without_recorded_changes_the_date_is_empty()
    {
        var stamp = SampleEdition.Scope("id: one\ntitle: One\nparts: [concepts]\n").Stamp;

        Assert.Null(stamp.Date);
        Assert.StartsWith("one-0000-00-00-", stamp.ToString(), StringComparison.Ordinal);
    }
}
