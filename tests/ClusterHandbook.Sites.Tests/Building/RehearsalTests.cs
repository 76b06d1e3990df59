using ClusterHandbook.Building;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Building;

public sealed class RehearsalTests
{
    // Its findings are shown to nobody, and making a report takes the time that it is there to save.
    [Fact]
    public void The_page_that_is_rehearsed_has_nothing_wrong() => Assert.Empty(Rehearsal.Run());
}
