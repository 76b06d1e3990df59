using System.Text;
using ClusterHandbook.Editions.Pdf;

namespace ClusterHandbook.Editions.Tests.Pdf;

public sealed class PdfReaderTests
{
    [Fact]
    public void Places_that_links_lead_to_have_the_number_of_their_page()
    {
        var document = PdfReader.Read(SamplePdf.TwoPages());
        var place = Assert.Single(Destinations.PageNumbers(document));
        Assert.Equal(("one two", 2), (place.Key, place.Value));
    }

    [Theory]
    [InlineData("(a \\(b\\) (c) \\101\\n)", "a (b) (c) A\n")]
    [InlineData("<48 656C6C6F2>", "Hello ")]
    [InlineData("()", "")]
    public void Strings_are_read_in_both_spellings(string written, string expected)
    {
        var value = Assert.IsType<PdfString>(new PdfLexer(Encoding.Latin1.GetBytes(written), 0).ReadValue());
        Assert.Equal(expected, Encoding.Latin1.GetString(value.Bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4\n")]
    [InlineData("%PDF-1.4\nstartxref\n0\n%%EOF")]
    [InlineData("%PDF-1.4\nstartxref\n999999\n%%EOF")]
    [InlineData("%PDF-1.4\nxref\n0 99999999\nstartxref\n9\n%%EOF")]
    [InlineData("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R\nstartxref\n9\n%%EOF")]
    public void A_file_that_is_no_whole_PDF_is_refused(string file) =>
        Assert.Throws<PdfFormatException>(() => PdfReader.Read(Encoding.Latin1.GetBytes(file)));

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused_and_never_crashes()
    {
        var whole = SamplePdf.TwoPages();
        for (var length = 0; length < whole.Length - "\n%%EOF\n".Length - 3; length++)
        {
            var part = whole.AsMemory(0, length);
            Assert.Throws<PdfFormatException>(() => PdfReader.Read(part));
        }
    }

    [Fact]
    public void Nesting_that_would_exhaust_the_stack_is_refused() =>
        Assert.Throws<PdfFormatException>(() => new PdfLexer(Encoding.Latin1.GetBytes(new string('[', 100_000)), 0).ReadValue());

    [Fact]
    public void Pages_that_lead_in_circles_come_to_an_end()
    {
        var document = PdfReader.Read(SamplePdf.Of("<</Type /Pages /Kids [1 0 R 1 0 R]>>", "<</Type /Catalog /Pages 1 0 R>>"));
        Assert.Empty(document.Pages());
    }
}
