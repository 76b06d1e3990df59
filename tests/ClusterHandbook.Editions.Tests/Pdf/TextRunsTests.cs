using System.Text;
using ClusterHandbook.Editions.Pdf;

namespace ClusterHandbook.Editions.Tests.Pdf;

public sealed class TextRunsTests
{
    [Fact]
    public void Glyphs_where_their_widths_put_them_are_one_string() =>
        Check("/F1 10 Tf\n1 0 0 -1 5 9 Tm\n<0001> Tj\n5 0 Td <0002> Tj\n6 0 Td <00010002> Tj\nET", "/F1 10 Tf\n1 0 0 -1 5 9 Tm\n<0001000200010002> Tj\nET");

    [Fact]
    public void A_gap_is_kept_as_an_adjustment() =>
        Check("/F1 10 Tf\n1 0 0 -1 5 9 Tm\n<0001> Tj\n5.5 0 Td <0002> Tj\nET", "/F1 10 Tf\n1 0 0 -1 5 9 Tm\n[<0001>-50<0002>] TJ\nET");

    [Fact]
    public void Differences_that_nobody_sees_do_not_add_up() =>
        Check(
            "/F1 10 Tf\n1 0 0 -1 5 9 Tm\n<0001> Tj\n5.01 0 Td <0001> Tj\n5.01 0 Td <0001> Tj\n5.01 0 Td <0001> Tj\nET",
            "/F1 10 Tf\n1 0 0 -1 5 9 Tm\n[<000100010001>-3<0001>] TJ\nET");

    [Fact]
    public void A_new_line_moves_from_where_the_last_glyph_began() =>
        Check("/F1 10 Tf\n1 0 0 -1 5 9 Tm\n<0001> Tj\n5 0 Td <0002> Tj\n0 12 Td <0001> Tj\nET", "/F1 10 Tf\n1 0 0 -1 5 9 Tm\n<00010002> Tj\n5 0 Td\n0 12 Td <0001> Tj\nET");

    [Fact]
    public void Another_kind_of_font_is_left_alone() =>
        Check("/F2 10 Tf\n1 0 0 -1 5 9 Tm\n<01> Tj\n5 0 Td <02> Tj\nET", "/F2 10 Tf\n1 0 0 -1 5 9 Tm\n<01> Tj\n5 0 Td <02> Tj\nET");

    private static void Check(string content, string expected)
    {
        var document = PdfReader.Read(SamplePdf.Of(
            "<</Type /Font /Subtype /CIDFontType2 /DW 500 /W [2 [600] 7 9 700]>>",
            "<</Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [1 0 R]>>",
            "<</Type /Catalog>>"));
        var fonts = new Dictionary<string, GlyphWidths?> { ["F1"] = GlyphWidths.Of(document, new PdfReference(2)), ["F2"] = null };
        Assert.Equal(expected, Encoding.ASCII.GetString(TextRuns.Join(Encoding.ASCII.GetBytes(content), fonts)).TrimEnd('\n'));
    }
}
