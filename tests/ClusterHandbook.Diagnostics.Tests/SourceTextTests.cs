using Xunit;

namespace ClusterHandbook.Diagnostics.Tests;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("one", 1)]
    [InlineData("one\n", 2)]
    [InlineData("one\ntwo", 2)]
    [InlineData("one\r\ntwo", 2)]
    [InlineData("one\rtwo", 2)]
    [InlineData("one\n\rtwo", 3)]
    [InlineData("one\r", 2)]
    [InlineData("\r\n\r\n", 3)]
    public void Lines_end_at_LF_CRLF_or_CR(string text, int lines) => Assert.Equal(lines, Source(text).LineCount);

    [Theory]
    [InlineData("one\ntwo\nthree")]
    [InlineData("one\r\ntwo\r\nthree")]
    [InlineData("one\rtwo\rthree")]
    [InlineData("one\r\ntwo\rthree")]
    public void A_place_is_the_same_under_every_line_end(string text)
    {
        var source = Source(text);
        Assert.Equal(new LinePosition(2, 2), source.PositionOf(text.IndexOf('w', StringComparison.Ordinal)));
        Assert.Equal(new LinePosition(3, 6), source.PositionOf(text.Length));
        Assert.Equal("two", source.Line(2).ToString());
        Assert.Equal(text.IndexOf("hree", StringComparison.Ordinal), source.OffsetOf(3, 2));
    }

    [Fact]
    public void Columns_count_UTF16_units() => Assert.Equal(new LinePosition(1, 3), Source("😀a").PositionOf(2));

    [Fact]
    public void The_unit_after_a_CR_still_belongs_to_the_line_of_its_LF() =>
        Assert.Equal(new LinePosition(1, 3), Source("a\r\nb").PositionOf(2));

    [Fact]
    public void An_empty_text_has_one_empty_line()
    {
        var source = Source("");
        Assert.Equal(new LinePosition(1, 1), source.PositionOf(0));
        Assert.Equal("", source.Line(1).ToString());
        Assert.Equal(0, source.OffsetOf(1, 1));
    }

    [Theory]
    [InlineData(-5, 1, 1)]
    [InlineData(99, 2, 2)]
    public void An_offset_outside_gives_the_nearest_end(int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), Source("a\nb").PositionOf(offset));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(99, 99, 3)]
    public void A_place_outside_gives_the_nearest_offset(int line, int column, int offset) =>
        Assert.Equal(offset, Source("a\nb").OffsetOf(line, column));

    private static SourceText Source(string text) => new("input/page.md", text);
}
