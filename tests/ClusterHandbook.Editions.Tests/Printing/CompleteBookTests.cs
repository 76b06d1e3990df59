using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using ClusterHandbook.Content.Tests;
using ClusterHandbook.Editions.Printing;
using ClusterHandbook.Editions.Tests.Oracles;

namespace ClusterHandbook.Editions.Tests.Printing;

public sealed class CompleteBookTests(CompleteBook complete) : IClassFixture<CompleteBook>
{
    [OracleFact(TestBrowser.Name)]
    public void Everything_fits_on_the_paper_and_the_numbers_settle()
    {
        Assert.Empty(complete.Printed.Diagnostics.Select(SampleSite.Line));
        Assert.InRange(complete.Printed.Value.Passes, 2, BookPrinter.MostPasses);
    }

    [OracleFact(TestBrowser.Name)]
    public void The_file_is_at_most_two_fifths_of_the_browsers_own() =>
        Assert.InRange(complete.Printed.Value.Pdf.Length, 1, complete.Printed.Value.BrowserBytes * 4 / 10);

    [OracleFact(TestBrowser.Name, "qpdf", "pdfinfo")]
    public void It_is_a_sound_tagged_PDF()
    {
        var (code, output) = Oracle.Run("qpdf", "--check", complete.Path);
        Assert.True(code == 0, output);
        var information = Oracle.Run("pdfinfo", complete.Path).Output;
        Assert.Matches("Tagged: +yes", information);
        Assert.Matches(string.Create(CultureInfo.InvariantCulture, $"Pages: +{complete.Printed.Value.Pages}\n"), information);
    }

    [OracleFact(TestBrowser.Name, "pdfinfo", "pdftotext")]
    public void Every_number_in_contents_index_and_text_is_the_page_that_another_reader_finds()
    {
        var pages = Destinations();
        var shown = Regex.Matches(complete.Html, "<a class=\"pn\" href=\"#([^\"]+)\"").Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, id => Assert.Equal((id, complete.Printed.Value.Numbers[id]), (id, pages[id])));

        var contents = Words(Oracle.Run("pdftotext", "-raw", "-f", "3", "-l", "5", complete.Path, "-").Output);
        Assert.All(complete.Book.Chapters, c => Assert.True(IsListed(contents, Words(c.Title), pages[c.Id]), c.Title));
    }

    [OracleFact(TestBrowser.Name, "pdfinfo", "pdftotext")]
    public void Every_term_of_the_index_has_the_pages_that_another_reader_finds()
    {
        var pages = Destinations();
        var start = pages["book-index"].ToString(CultureInfo.InvariantCulture);
        // Lines break anywhere, and a number that ends a column may stand before the term that begins the next.
        var printed = Squeezed(Oracle.Run("pdftotext", "-raw", "-f", start, complete.Path, "-").Output);
        var entries = new HtmlParser().ParseDocument(complete.Book.Text("book-index")).QuerySelectorAll("li:has(.pn)").ToList();
        Assert.InRange(entries.Count, 100, int.MaxValue);
        Assert.All(entries, entry =>
        {
            var places = entry.QuerySelectorAll(".pn").Select(p => (Page: pages[p.GetAttribute("href")![1..]], IsMain: p.HasAttribute("data-main"))).ToList();
            var expected = Squeezed(entry.FirstChild!.TextContent + Ranges(places.Where(p => p.IsMain || !places.Contains((p.Page, true))).Distinct().Order().ToList()));
            Assert.True(printed.Contains(expected, StringComparison.Ordinal), expected);
        });
    }

    [OracleFact(TestBrowser.Name, "pdftotext")]
    public void The_pages_of_a_term_speak_of_it()
    {
        var book = new HtmlParser().ParseDocument(complete.Html);
        var text = Oracle.Run("pdftotext", "-raw", complete.Path, "-").Output.Split('\f').Select(Squeezed).ToList();
        var mentions = book.QuerySelectorAll(".index .pn:not([data-main])").Select(p => book.GetElementById(p.GetAttribute("href")![1..])!).Where(e => e.LocalName == "a").ToList();
        Assert.InRange(mentions.Count, 300, int.MaxValue);
        Assert.All(mentions, mention =>
        {
            // Words may go on overleaf, and a reader of the page may take a note in the margin between two lines.
            var page = complete.Printed.Value.Numbers[mention.Id!];
            Assert.All(mention.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), word =>
                Assert.True((text[page - 1] + text.ElementAtOrDefault(page)).Contains(word, StringComparison.Ordinal), $"{page}: {mention.Id}"));
        });
    }

    [OracleFact(TestBrowser.Name, "pdftotext")]
    public void Every_heading_is_in_the_text_of_the_file()
    {
        var text = Words(Oracle.Run("pdftotext", complete.Path, "-").Output);
        Assert.All(
            complete.Book.Chapters.SelectMany(c => c.Headings.Select(h => h.Text).Append(c.Title)),
            // The plate with a question's code stands beside its words, and a reader of the page may take it later.
            heading => Assert.True(text.Contains(Words(Regex.Replace(heading, @"^[ABC](\d+|S) ", "")), StringComparison.Ordinal), heading));
    }

    [OracleFact(TestBrowser.Name, "pdftoppm", "zbarimg")]
    public void The_QR_code_of_a_chapter_leads_to_its_page_on_the_web()
    {
        foreach (var chapter in complete.Book.Chapters.Where(c => c.HostedUrl is not null && c.Code.Length > 0).Where((_, i) => i % 30 == 0))
        {
            var page = complete.Printed.Value.Numbers[chapter.Id].ToString(CultureInfo.InvariantCulture);
            Oracle.Run("pdftoppm", "-r", "200", "-f", page, "-l", page, "-png", "-singlefile", complete.Path, complete["page"]);
            Assert.Equal(chapter.HostedUrl, Oracle.Run("zbarimg", "--quiet", "--raw", complete["page.png"]).Output.Split('\n')[0]);
        }
    }

    private Dictionary<string, int> Destinations() =>
        Regex.Matches(Oracle.Run("pdfinfo", "-dests", complete.Path).Output, @"(?m)^ *(\d+) +\[.*\] +""([^""\n]+)""$")
            .ToDictionary(m => m.Groups[2].Value, m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    // As an index writes them: pages that follow each other as a range, main pages apart from the others.
    private static string Ranges(List<(int Page, bool IsMain)> pages)
    {
        var ranges = new List<(int From, int To, bool IsMain)>();
        foreach (var (page, isMain) in pages)
        {
            if (ranges.Count > 0 && ranges[^1].To == page - 1 && ranges[^1].IsMain == isMain) ranges[^1] = (ranges[^1].From, page, isMain);
            else ranges.Add((page, page, isMain));
        }

        return string.Join(",", ranges.Select(r => r.From == r.To ? $"{r.From}" : $"{r.From}–{r.To}"));
    }

    private static string Squeezed(string text) => Regex.Replace(text, @"\s+", "");

    // In the order of the file a number follows its title; some readers take it after the first line of a long one.
    private static bool IsListed(string contents, string title, int page)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $" {page}");
        var words = string.Join($"(?:{number}\\b)? ", title.Split(' ').Select(Regex.Escape)) + $"(?:{number}\\b)?";
        return Regex.Matches(contents, words).Any(m => m.Value.Contains(number, StringComparison.Ordinal));
    }

    private static string Words(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
