using System.Text;
using Xunit;

namespace ClusterHandbook.Validation.Tests;

/// <summary>Pages that nobody wrote by hand: they end in findings.</summary>
public sealed class HostilePageTests
{
    [Fact]
    public void Fifty_megabytes_with_millions_of_links_are_two_findings() =>
        Assert.Equal(["CH0801", "CH0837"], Codes(Encoding.UTF8.GetBytes(Start + string.Concat(Enumerable.Repeat("<a href=x.html>t</a>\n", 2_500_000)))));

    [Fact]
    public void Deep_nesting_is_no_trouble() =>
        Assert.Empty(Codes(Encoding.UTF8.GetBytes(Start + string.Concat(Enumerable.Repeat("<div><svg><g>", 100_000)))));

    [Fact]
    public void Other_encodings_are_told() =>
        Assert.Contains("CH0836", Codes(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Start)).ToArray()));

    private const string Start = "<!doctype html><html lang=en><title>T</title><h1>T</h1>\n";

    private static IEnumerable<string> Codes(byte[] page)
    {
        var validator = new SiteValidator();
        validator.AddBuilt("index.html", page);
        return validator.Finish().Select(finding => finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }
}
