using System.Text;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;
using Xunit;

namespace ClusterHandbook.Content.Tests.Files;

public sealed class TextDecodingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Skåne, Łódź, 神戸, 🏙\r\n\tend\n")]
    [InlineData("marks \u200E\u200F\u061C and joiners \u200D\u200C are texts' own")]
    public void A_text_comes_back_as_written_with_and_without_a_mark(string text)
    {
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(text), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] })
        {
            var decoded = TextDecoding.Decode(new InputFile("input/a.md", bytes));
            Assert.Empty(decoded.Diagnostics);
            Assert.Equal(text, decoded.Value!.Text);
            Assert.Equal("input/a.md", decoded.Value.Path);
        }
    }

    [Fact]
    public void Latin1_is_refused_at_its_first_letter() => Check(
        Encoding.Latin1.GetBytes("One\nSkåne and Łódź\n".Replace('Ł', 'L').Replace('ź', 'z')),
        "2:3 error CH0001: the file is not UTF-8: byte 0xE5 (perhaps meant as `å`) is no character");

    [Fact]
    public void Columns_count_letters_not_bytes_before_the_fault() => Check(
        [.. "é神🏙"u8, 0x93],
        "1:5 error CH0001: the file is not UTF-8: byte 0x93 is no character");

    [Theory]
    [InlineData(new byte[] { 0xC0, 0x80 })] // an overlong NUL
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })] // a surrogate
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })] // beyond Unicode
    [InlineData(new byte[] { 0xE5 })] // cut short
    public void Malformed_sequences_are_refused(byte[] bytes)
    {
        var decoded = TextDecoding.Decode(new InputFile("a.md", bytes));
        Assert.Null(decoded.Value);
        Assert.Equal("CH0001", Assert.Single(decoded.Diagnostics).Code);
    }

    [Fact]
    public void UTF16_is_recognised_with_and_without_its_mark()
    {
        const string text = "# A heading\n\nSome text.\n";
        const string expected = "1:1 error CH0001: the file is UTF-16, not UTF-8";
        Check([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], expected);
        Check([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)], expected);
        Check(Encoding.Unicode.GetBytes(text), expected);
        Check(Encoding.BigEndianUnicode.GetBytes(text), expected);
    }

    [Fact]
    public void A_NUL_is_an_error_with_its_place_and_count() => Check(
        "ab\ncd\0e\0"u8.ToArray(), "2:3 error CH0003: the text has a NUL character, which no text has (2 times)");

    [Theory]
    [InlineData('\u202A')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    public void A_bidi_control_is_a_warning_and_the_text_still_comes(char control)
    {
        var decoded = TextDecoding.Decode(new InputFile("a.md", Encoding.UTF8.GetBytes($"a\nb{control}c{control}")));
        var finding = Assert.Single(decoded.Diagnostics);
        Assert.Equal(("CH0002", Severity.Warning, 2, 2), (finding.Code, finding.Severity, finding.Position.Column, finding.Count));
        Assert.Contains($"U+{(int)control:X4}", finding.Message, StringComparison.Ordinal);
        Assert.NotNull(decoded.Value);
    }

    private static void Check(byte[] bytes, string expected)
    {
        var decoded = TextDecoding.Decode(new InputFile("input/a.md", bytes));
        Assert.Null(decoded.Value);
        var d = Assert.Single(decoded.Diagnostics);
        Assert.Equal(
            expected,
            $"{d.Position.Line}:{d.Position.Column} {(d.Severity == Severity.Error ? "error" : "other")} {d.Code}: {d.Message}"
            + (d.Count > 1 ? $" ({d.Count} times)" : ""));
    }
}
