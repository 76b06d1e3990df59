using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ClusterHandbook.Content.Tests;
using ClusterHandbook.Editions.Epub;
using ClusterHandbook.Editions.Tests.Oracles;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Editions.Tests.Epub;

public sealed class EpubTests
{
    private const string Edition = """
        id: one
        title: "دليل المدينة 東京 & <One>"
        subtitle: A "small" one
        city: القاهرة
        hosts: [李雷]
        parts: [guides, cases, concepts, paths, programme, worksheets, glossary, bibliography, index, notes]

        """;

    [Fact]
    public void The_type_of_the_file_comes_first_and_uncompressed()
    {
        var bytes = Make(Edition);

        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(bytes, 30, 28));
        Assert.Equal(0, bytes[8]); // stored
        Assert.Equal(0, bytes[28] | bytes[29]); // no extra field
    }

    [Fact]
    public void The_same_book_gives_the_same_bytes() => Assert.Equal(Make(Edition), Make(Edition));

    [Fact]
    public void The_style_of_the_theme_is_in_the_file()
    {
        using var archive = Open(Make(Edition));
        Assert.Contains("svg.icon {", Text(archive, "EPUB/book.css"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_in_order_and_no_two_differ_only_in_capital_letters()
    {
        using var archive = Open(Make(Edition));
        string[] names = [.. archive.Entries.Select(e => e.FullName)];

        Assert.Equal(names.Skip(1).Order(StringComparer.Ordinal), names.Skip(1));
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(archive.Entries, e => Assert.Equal(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), e.LastWriteTime.DateTime));
    }

    [Fact]
    public void Sources_and_links_open_as_notes_and_nothing_is_left_that_only_paper_needs()
    {
        using var archive = Open(Make(Edition));
        var chapter = Text(archive, "EPUB/talk.xhtml");

        Assert.Contains("epub:type=\"noteref\"", chapter, StringComparison.Ordinal);
        Assert.Contains("<li id=\"talk--s1\" epub:type=\"footnote\">", chapter, StringComparison.Ordinal);
        Assert.Contains("<li id=\"talk--note-1\" epub:type=\"footnote\">", chapter, StringComparison.Ordinal);
        Assert.Contains("href=\"brest.xhtml#brest--policy\"", chapter, StringComparison.Ordinal);
        Assert.Contains("href=\"brest.xhtml\"", chapter, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"pn\"", chapter, StringComparison.Ordinal);
        Assert.DoesNotContain(archive.Entries, e => e.FullName.Contains("notes", StringComparison.Ordinal));
        Assert.DoesNotContain("class=\"lines\"", Text(archive, "EPUB/book-sheet-a.xhtml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_and_landmarks_lead_to_every_part()
    {
        using var archive = Open(Make(Edition));
        XNamespace html = "http://www.w3.org/1999/xhtml", ops = "http://www.idpf.org/2007/ops";
        var navs = XDocument.Parse(Text(archive, "EPUB/nav.xhtml")).Descendants(html + "nav").ToList();

        Assert.Equal(["toc", "landmarks"], navs.Select(n => (string?)n.Attribute(ops + "type")));
        Assert.Equal(
            ["cover", "toc", "bodymatter", "glossary", "bibliography", "index"],
            navs[1].Descendants(html + "a").Select(a => (string?)a.Attribute(ops + "type")));
        Assert.All(navs.SelectMany(n => n.Descendants(html + "a")), a => Assert.NotNull(archive.GetEntry("EPUB/" + ((string)a.Attribute("href")!).Split('#')[0])));
    }

    [OracleFact("java")]
    public void EPUBCheck_finds_nothing_in_an_edition_of_everything() => AssertValid(Make(Edition));

    [OracleFact("java")]
    public void EPUBCheck_finds_nothing_in_the_complete_handbook()
    {
        var site = new SampleSite().WithFolder(Path.Combine(Repository.Root, "input"));
        var handbook = site.Build().Value;
        var scope = EditionScope.Resolve(handbook.Catalog.Editions.Single(e => e.Id == "complete"), handbook).Value;

        AssertValid(EpubWriter.Write(SampleEdition.Book(scope), SampleEdition.Theme).Value);
    }

    private static void AssertValid(byte[] epub)
    {
        const string Jar = "/usr/share/java/epubcheck.jar";
        if (!File.Exists(Jar) && !Oracle.IsRequired) return; // Java alone is no judge; ./test.sh installs the rest.
        using var folder = new TemporaryFolder();
        folder.With("book.epub", epub);

        var (exit, output) = Oracle.Run("java", "-jar", Jar, folder["book.epub"]);

        Assert.True(exit == 0 && output.Contains("No errors or warnings detected", StringComparison.Ordinal), output);
    }

    private static byte[] Make(string edition)
    {
        var written = EpubWriter.Write(SampleEdition.Book(edition), SampleEdition.Theme);
        Assert.Empty(written.Diagnostics);
        return written.Value;
    }

    private static ZipArchive Open(byte[] bytes) => new(new MemoryStream(bytes));

    private static string Text(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
