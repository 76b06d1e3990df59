using System.Globalization;
using System.Text.RegularExpressions;
using ClusterHandbook.Editions.Printing;
using ClusterHandbook.Editions.Tests.Oracles;

namespace ClusterHandbook.Editions.Tests.Printing;

public sealed class PrintedSampleTests(PrintedSample sample) : IClassFixture<PrintedSample>
{
    [OracleFact(TestBrowser.Name, "qpdf")]
    public void Every_file_is_a_sound_PDF()
    {
        foreach (var name in new[] { "book.pdf", "form.pdf", "booklet.pdf" })
        {
            var (code, output) = Oracle.Run("qpdf", "--check", sample[name]);
            Assert.True(code == 0, output);
        }
    }

    [OracleFact(TestBrowser.Name, "pdfinfo")]
    public void The_file_says_what_it_is_and_dates_are_those_of_the_edition()
    {
        var output = Oracle.Run("pdfinfo", "-isodates", sample["book.pdf"]).Output;
        Assert.Matches("Title: +Clusters: “Skåne” & more\n", output);
        Assert.Matches("Author: +ClusterHandbook\n", output);
        Assert.Matches("Subject: +A small book\\.\n", output);
        Assert.Matches("CreationDate: +2026-10-02T00:00:00Z?", output);
        Assert.Matches("ModDate: +2026-10-02T00:00:00Z?", output);
        Assert.Matches("Tagged: +yes", output);
        Assert.Matches("Metadata Stream: +yes", output);
    }

    [OracleFact(TestBrowser.Name, "pdfinfo")]
    public void Headings_tables_and_lists_keep_their_tags()
    {
        var output = Oracle.Run("pdfinfo", "-struct", sample["book.pdf"]).Output;
        foreach (var tag in new[] { "H1", "Table", "TR", "TH", "TD", "L", "LI", "Lbl", "LBody", "Link", "P" })
        {
            Assert.Matches($@"(?m)^\s*{tag}\b", output);
        }
    }

    [OracleFact(TestBrowser.Name, "pdfinfo", "pdftotext")]
    public void Every_printed_number_is_the_page_that_another_reader_finds()
    {
        var pages = Regex.Matches(Oracle.Run("pdfinfo", "-dests", sample["book.pdf"]).Output, @"(?m)^ *(\d+) +\[.*\] +""c(\d+)""$")
            .ToDictionary(m => int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture), m => m.Groups[1].Value);
        Assert.Equal(PrintedSample.Titles.Count, pages.Count);
        var contents = Oracle.Run("pdftotext", "-f", "1", "-l", "1", "-layout", sample["book.pdf"], "-").Output;
        for (var i = 0; i < PrintedSample.Titles.Count; i++)
        {
            Assert.Matches($@"{PrintedSample.Titles[i]} +{pages[i]}\b", contents);
            Assert.Contains(PrintedSample.Titles[i], Oracle.Run("pdftotext", "-f", pages[i], "-l", pages[i], sample["book.pdf"], "-").Output, StringComparison.Ordinal);
        }
    }

    [OracleFact(TestBrowser.Name)]
    public void The_second_pass_is_enough_and_the_file_is_small()
    {
        Assert.Equal(2, sample.Book.Passes);
        // Fonts, which are packed already, are the larger part of so small a book.
        Assert.InRange(sample.Book.Pdf.Length, 1, sample.Book.BrowserBytes / 2);
    }

    [OracleFact(TestBrowser.Name)]
    public void Two_runs_give_the_same_bytes() => Assert.True(sample.Book.Pdf.Span.SequenceEqual(sample.Again.Pdf.Span));

    [OracleFact(TestBrowser.Name, "pdfinfo", "qpdf")]
    public void A_form_can_be_filled_in_and_is_tagged()
    {
        Assert.Empty(sample.Form.Diagnostics);
        var output = Oracle.Run("pdfinfo", sample["form.pdf"]).Output;
        Assert.Matches("Form: +AcroForm", output);
        Assert.Matches("Tagged: +yes", output);
        var fields = Oracle.Run("qpdf", "--json", "--json-key=acroform", sample["form.pdf"]).Output;
        Assert.Contains("\"fullname\": \"A1\"", fields, StringComparison.Ordinal);
        Assert.Contains("\"alternativename\": \"Who is missing?\"", fields, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^\s*Form\b", Oracle.Run("pdfinfo", "-struct", sample["form.pdf"]).Output);
    }

    [OracleFact(TestBrowser.Name, "pdfinfo", "pdftotext")]
    public void A_booklet_has_two_pages_on_a_side()
    {
        var output = Oracle.Run("pdfinfo", sample["booklet.pdf"]).Output;
        var sides = (sample.Leaflet.Pages + 3) / 4 * 2;
        Assert.Matches($"Pages: +{sides}\n", output);
        Assert.Matches(@"Page size: +841\.89 x 595\.27\d* pts \(A4\)", output);
        Assert.Contains("Contents", Oracle.Run("pdftotext", "-f", "1", "-l", "1", sample["booklet.pdf"], "-").Output, StringComparison.Ordinal);
    }
}
