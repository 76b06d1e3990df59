using ClusterHandbook.Diagnostics;
using Xunit;

namespace ClusterHandbook.Content.Tests.Yaml;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: A\n---\nText", "Text")]
    [InlineData("---\r\ntitle: A\r\n---\r\nText", "Text")]
    [InlineData("---\rtitle: A\r---\rText", "Text")]
    [InlineData("--- \ntitle: A\n---\t\nText", "Text")]
    [InlineData("---\ntitle: A\n---", "")]
    [InlineData("---\n---\nText", "Text")]
    [InlineData("---\na: |\n  ---\n  x\n---\nText", "Text")]
    public void The_body_begins_after_the_closing_line(string text, string body)
    {
        var (read, findings) = Read(text);
        Assert.Empty(findings);
        Assert.True(read!.IsPresent);
        Assert.Equal(body, text[read.BodyStart..]);
    }

    [Theory]
    [InlineData("Text\n---\n")]
    [InlineData("----\nText")]
    [InlineData(" ---\na: b\n---\n")]
    [InlineData("")]
    public void Without_an_opening_line_there_is_none(string text)
    {
        var (read, findings) = Read(text);
        Assert.Empty(findings);
        Assert.False(read!.IsPresent);
        Assert.Equal(0, read.BodyStart);
    }

    [Theory]
    [InlineData("---\ntitle: A\n", "CH0110")]
    [InlineData("---", "CH0110")]
    [InlineData("---\ntitle: A\n----\n", "CH0110")]
    [InlineData("---\ntitle: [\n---\n", "CH0101")]
    public void What_cannot_be_used_is_a_finding(string text, string code)
    {
        var (read, findings) = Read(text);
        Assert.Null(read);
        Assert.Equal(code, Assert.Single(findings).Code);
    }

    [Fact]
    public void More_than_64_KiB_are_not_searched() =>
        Assert.Equal("CH0111", Assert.Single(Read("---\n" + string.Concat(Enumerable.Repeat("a text\n", 10_000))).Findings).Code);

    private static (FrontMatter? Read, IReadOnlyList<Diagnostic> Findings) Read(string text)
    {
        var findings = new DiagnosticBag();
        var read = FrontMatter.Read(new SourceText("x.md", text), findings);
        return (read, findings.ToOrderedList());
    }
}
