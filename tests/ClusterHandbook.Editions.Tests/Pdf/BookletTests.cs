using ClusterHandbook.Editions.Pdf;

namespace ClusterHandbook.Editions.Tests.Pdf;

public sealed class BookletTests
{
    [Fact]
    public void Eight_pages_lie_in_the_order_of_a_folded_pile() =>
        Assert.Equal([(8, 1), (2, 7), (6, 3), (4, 5)], Booklet.Sides(8));

    [Fact]
    public void Missing_pages_stay_empty_at_the_end() =>
        Assert.Equal([(0, 1), (2, 0), (0, 3), (4, 5)], Booklet.Sides(5));

    [Fact]
    public void A_hundred_and_forty_pages_need_seventy_sides()
    {
        var sides = Booklet.Sides(140);
        Assert.Equal(70, sides.Count);
        Assert.Equal([(140, 1), (2, 139)], sides.Take(2));
        Assert.Equal(Enumerable.Range(1, 140), sides.SelectMany(s => new[] { s.Left, s.Right }).Order());
    }
}
