using System.Globalization;
using ClusterHandbook.Building;
using ClusterHandbook.Commands;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Editions;
using ClusterHandbook.Sites.Tests.Running;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Commands;

public sealed class EditionCommandTests : IDisposable
{
    private const string Pages = "id: all\ntitle: All pages\noffers: [epub, offline]\nparts: [pages]\n";

    private readonly TemporaryFolder _site = new TemporaryFolder()
        .With("input/settings.yml", "SiteTitle: Small\nHost: small.example\n")
        .With("input/index.md", "# Home\n\nTo [a page](page.md).\n")
        .With("input/page.md", "---\ntitle: Page\nchanges: [{ date: 2026-02-01, note: Mended. }]\n---\nTo [another](other.md) and [out](https://example.org/).\n")
        .With("input/other.md", "# Other\n\nBack to [the page](page.md).\n")
        .With("input/editions/all.yml", Pages);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_edition_is_written_in_the_forms_that_are_asked_for()
    {
        var (exit, error) = Run("edition", "--format", "epub", "offline", "html");

        Assert.Equal(0, exit);
        Assert.Equal(["all-offline.zip", "all.epub", "all.html"], Directory.EnumerateFiles(_site["editions"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(_site["editions/all-offline/index.html"]));
        Assert.True(File.Exists(_site["editions/all-offline/README.txt"]));
        Assert.Matches(@"editions/all\.epub  [0-9]+ kB  [0-9]+ ms", error);
        Assert.False(Directory.Exists(_site["output"]));
    }

    [Fact]
    public void A_file_outside_the_input_is_an_edition_too()
    {
        _site.With("private/ghent.yml", "id: ghent\ntitle: Visit\ncity: Gent\nhosts: [Ada Lovelace]\nparts: [{ part: pages, pages: [other] }]\n");

        var (exit, _) = Run("edition", "private/ghent.yml", "-f", "html", "-o", "private/out");

        Assert.Equal(0, exit);
        var html = File.ReadAllText(_site["private/out/ghent.html"]);
        Assert.Contains("<bdi>Ada Lovelace</bdi>", html, StringComparison.Ordinal);
        Assert.Contains("Not in this edition: Page, code page.", html, StringComparison.Ordinal);
        Assert.Contains("https://small.example/page.html", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_file_outside_the_input_is_told_at_its_line()
    {
        _site.With("private/ghent.yml", "id: ghent\ntitle: Visit\nparts: [{ part: pages, pages: [othr] }]\n");

        var (exit, error) = Run("edition", "private/ghent.yml", "-f", "html");

        Assert.Equal(4, exit);
        Assert.Contains("private/ghent.yml:3:32: error CH0701:", error, StringComparison.Ordinal);
        Assert.Contains("did you mean `other`?", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site["editions"]));
    }

    [Theory]
    [InlineData("al", "did you mean `all`?")]
    [InlineData("something-else", "the site's editions are: all; or name a file: `visit.yml`")]
    [InlineData("missing.yml", "error CH0709: the edition cannot be read:")]
    public void An_unknown_name_is_a_finding(string name, string words)
    {
        var (exit, error) = Run("edition", name, "-f", "html");

        Assert.Equal(4, exit);
        Assert.Contains("CH0709", error, StringComparison.Ordinal);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("output")]
    [InlineData("output/editions")]
    public void The_folder_of_the_site_is_never_written_to(string folder)
    {
        var (exit, error) = Run("edition", "-f", "html", "-o", folder);

        Assert.Equal(4, exit);
        Assert.Contains("CH0711", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site["output"]));
    }

    [Theory]
    [InlineData(null, "no PDF: no Chrome, Chromium or Edge was found.")]
    [InlineData("echo 'libnss3.so is missing' >&2; exit 127", "no PDF: the browser does not start (libnss3.so is missing).")]
    public void A_browser_that_does_not_print_costs_the_PDF_only(string? script, string words)
    {
        if (script is not null)
        {
            _site.With("browser", $"#!/bin/sh\n{script}\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_site["browser"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var (exit, error) = Run("edition", "-f", "pdf", "booklet", "epub", "-s", $"Browser={_site["browser"]}");

        Assert.Equal(0, exit);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Equal(["all.epub"], Directory.EnumerateFileSystemEntries(_site["editions"]).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("parts: [cases]", "CH0704")]
    [InlineData("parts: [{ part: pages, pages: [page, other, page] }]", "CH0703")]
    [InlineData("parts: [{ part: pages, pages: [pge] }]", "CH0701")]
    public void An_edition_with_a_mistake_writes_nothing(string parts, string code)
    {
        _site.With("private/ghent.yml", $"id: ghent\ntitle: Visit\n{parts}\n");

        var (exit, error) = Run("edition", "private/ghent.yml");

        Assert.Equal(4, exit);
        Assert.Contains($"error {code}:", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site["editions"]));
    }

    [Fact]
    public void A_full_disk_leaves_no_half_file()
    {
        var request = new EditionRequest
        {
            Site = new BuildOptions { Root = _site.Path },
            Formats = [EditionFormat.Epub, EditionFormat.Offline, EditionFormat.Html],
        };

        var result = EditionBuild.Run(new FullDisk(20_000), TimeProvider.System, request, _ => { });

        Assert.Contains(result.Findings, f => f.Code == "CH0712");
        Assert.DoesNotContain(_site.Entries, e => e.Contains(".part", StringComparison.Ordinal));
        Assert.All(result.Files, f => Assert.True(File.Exists(_site[$"editions/{f.Name}"]) || Directory.Exists(_site[$"editions/{f.Name}"])));
    }

    [Fact]
    public void A_new_edition_is_made_from_the_model_of_the_site()
    {
        _site.With("input/editions/city-visit.yml", "# The model\nid: city-visit\ntitle: A visit\nparts: [pages]\n");

        var (exit, _) = Run("new", "edition", "ghent");

        Assert.Equal(0, exit);
        Assert.Equal("# The model\nid: ghent\ntitle: A visit\nparts: [pages]\n", File.ReadAllText(_site["input/editions/ghent.yml"]));
    }

    [Fact]
    public void A_build_offers_the_published_editions_with_their_sizes()
    {
        _site.With("input/editions/secret.yml", "id: secret\ntitle: Ours\npublished: false\nparts: [pages]\n");

        var (exit, error) = Run("build");

        Assert.True(exit == 0, error);
        var page = File.ReadAllText(_site["output/editions/index.html"]);
        Assert.Contains("href=\"../editions/all.epub\" download", page, StringComparison.Ordinal);
        Assert.Contains($"{new FileInfo(_site["output/editions/all.epub"]).Length / 1000} kB", page, StringComparison.Ordinal);
        Assert.Contains($"{new FileInfo(_site["output/editions/all-offline.zip"]).Length / 1000} kB", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", string.Join('\n', FolderContent.Files(_site["output"])), StringComparison.Ordinal);
        Assert.Matches("id=\"all-2026-02-01-[0-9a-f]{8}\"", File.ReadAllText(_site["output/since.html"]));
    }

    [Fact]
    public void Without_editions_a_build_still_says_what_has_changed_since()
    {
        var (exit, _) = Run("build", "--editions", "none");

        Assert.Equal(0, exit);
        Assert.False(Directory.Exists(_site["output/editions"]));
        Assert.Contains("Mended.", File.ReadAllText(_site["output/since.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_gives_the_same_editions()
    {
        Run("edition", "-f", "epub", "offline", "html");
        var first = FolderContent.Of(_site["editions"]);

        Run("edition", "-f", "epub", "offline", "html");

        Assert.Equal(first, FolderContent.Of(_site["editions"]));
    }

    private (int Exit, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        return (CommandLine.Run([.. arguments, "-r", _site.Path], output, error), error.ToString());
    }
}
