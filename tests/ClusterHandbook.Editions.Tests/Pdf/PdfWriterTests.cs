using System.Buffers;
using System.Text;
using ClusterHandbook.Editions.Pdf;

namespace ClusterHandbook.Editions.Tests.Pdf;

public sealed class PdfWriterTests
{
    [Theory]
    [InlineData("<</K [1 2 0 R (a\\)b) /N#20M true null]>>", "<</K[1 2 0 R(a\\)b)/N#20M true null]>>")]
    [InlineData("[-1.50 .5 [] <<>>]", "[-1.50 .5[]<<>>]")]
    public void Values_are_written_as_short_as_they_can_be(string written, string expected)
    {
        var output = new ArrayBufferWriter<byte>();
        PdfText.Write(output, new PdfLexer(Encoding.Latin1.GetBytes(written), 0).ReadValue(), [0, 1, 2]);
        Assert.Equal(expected, Encoding.Latin1.GetString(output.WrittenSpan));
    }

    [Fact]
    public void What_nothing_leads_to_is_left_out_and_the_rest_is_numbered_anew()
    {
        var document = PdfReader.Read(SamplePdf.Of(
            "<</Gone true>>",
            "<</Type /Page /Parent 3 0 R>>",
            "<</Type /Pages /Count 1 /Kids [2 0 R]>>",
            "<</Type /Catalog /Pages 3 0 R>>"));
        var (order, numbers) = ObjectOrder.Of(document);
        Assert.Equal([4, 3, 2], order);
        Assert.Equal([0, 0, 3, 2, 1], numbers);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(PdfWriter.Write(PdfReader.Read(SamplePdf.TwoPages())), PdfWriter.Write(PdfReader.Read(SamplePdf.TwoPages())));

    [Fact]
    public void Another_document_has_another_identity()
    {
        var other = PdfReader.Read(SamplePdf.TwoPages());
        other.Catalog["Lang"] = PdfText.Of("fr");
        Assert.NotEqual(Identity(PdfReader.Read(SamplePdf.TwoPages())), Identity(other));

        static string Identity(PdfDocument document)
        {
            var text = Encoding.Latin1.GetString(PdfWriter.Write(document));
            var start = text.LastIndexOf("/ID[", StringComparison.Ordinal);
            return text[start..(start + 20)];
        }
    }
}
