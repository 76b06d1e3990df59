using System.Globalization;
using System.Text.Json;
using ClusterHandbook.Commands;
using ClusterHandbook.Sites.Tests.Running;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _site = new TemporaryFolder()
        .With("input/index.md", "# Home\n\n[Page](page.md)\n").With("input/page.md", "# Page\n\nText.\n");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void An_unknown_option_ends_with_255()
    {
        var result = HandbookProcess.Run(["--colour"]);

        Assert.Equal(255, result.ExitCode);
        Assert.Contains("--colour", result.Error, StringComparison.Ordinal);
        Assert.Contains("handbook --help", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-s", "SiteTitle")]
    [InlineData("-s", "=value")]
    [InlineData("--report", "xml")]
    [InlineData("--report", "json=")]
    [InlineData("-l", "loud")]
    [InlineData("new", "poem", "one")]
    [InlineData("schema", "poem")]
    [InlineData("explain", "CH9999")]
    [InlineData("built")]
    public void A_wrong_command_line_ends_with_minus_one_and_writes_nothing(params string[] arguments)
    {
        var (exit, _, error) = Run([.. arguments]);

        Assert.Equal(-1, exit);
        Assert.NotEmpty(error);
        Assert.False(Directory.Exists(_site["output"]));
    }

    // What a page says, and a finding quotes, has letters that an old locale cannot write.
    [Fact]
    public void What_it_tells_another_program_is_UTF8_in_every_locale()
    {
        (string, string)[] old = [("LC_ALL", "de_DE.ISO-8859-1"), ("LANG", "de_DE.ISO-8859-1")];
        _site.With("input/page.md", "# Page\n\n[Nowhere](xref:nowhere) in Łódź\n");

        Assert.Contains("Łódź", HandbookProcess.Run(["-r", _site.Path], old).Error, StringComparison.Ordinal);
        Assert.Contains("“", HandbookProcess.Run(["explain", "CH0203"], old).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_command_it_builds_and_says_so()
    {
        var (exit, output, error) = Run();

        Assert.Equal(0, exit);
        Assert.Equal("", output);
        Assert.Matches("4 pages, [0-9]+ files, [0-9.]+ MiB; 0 errors, 0 warnings; [0-9]+ ms", error);
        Assert.True(File.Exists(_site["output/index.html"]));
    }

    [Fact]
    public void Check_finds_the_same_and_writes_nothing()
    {
        _site.With("input/page.md", "# Page\n\n[Nowhere](xref:nowhere)\n");

        var (exit, _, error) = Run("check");

        Assert.Equal(4, exit);
        Assert.Contains("input/page.md:3:11: error CH0210:", error, StringComparison.Ordinal);
        Assert.Equal(["input/"], Directory.EnumerateFileSystemEntries(_site.Path).Select(p => Path.GetFileName(p) + "/"));
    }

    [Fact]
    public void Every_kind_of_report_goes_to_its_file()
    {
        _site.With("input/page.md", "# Page\n\n[Nowhere](xref:nowhere)\n");

        var (exit, output, _) = Run(
            "check", "--report", $"json={_site["out/r.json"]}", "--report", $"sarif={_site["out/r.sarif"]}",
            "--report", $"github={_site["out/r.github"]}", "--report", $"text={_site["out/r.txt"]}");

        Assert.Equal((4, ""), (exit, output));
        Assert.StartsWith("input/page.md:3:11: error CH0210:", File.ReadAllText(_site["out/r.txt"]), StringComparison.Ordinal);
        Assert.StartsWith("::error file=input/page.md,line=3,", File.ReadAllText(_site["out/r.github"]), StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(File.ReadAllBytes(_site["out/r.sarif"]));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        using var json = JsonDocument.Parse(File.ReadAllBytes(_site["out/r.json"]));
        Assert.Contains("CH0210", json.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_a_file_goes_to_standard_output()
    {
        var (exit, output, _) = Run("check", "--report", "sarif");

        Assert.Equal(0, exit);
        using var sarif = JsonDocument.Parse(output);
        Assert.Empty(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
    }

    [Fact]
    public void Strictly_a_warning_is_an_error()
    {
        _site.With("input/lonely.md", "# Lonely\n\n#### Deep\n");

        Assert.Equal(0, Run().Exit);
        Assert.Equal(4, Run("--strict").Exit);
        Assert.Equal(4, Run("check", "--strict").Exit);
    }

    [Fact]
    public void A_foreign_file_in_the_output_is_refused_until_it_may_be_removed()
    {
        _site.With("output/thesis.txt", "Years of work.\n");

        var (exit, _, error) = Run();
        Assert.Equal(4, exit);
        Assert.Contains("CH0902", error, StringComparison.Ordinal);
        Assert.Contains("thesis.txt", error, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], FolderContent.Files(_site["output"]));

        Assert.Equal(0, Run("--clean").Exit);
        Assert.False(File.Exists(_site["output/thesis.txt"]));
        FolderContent.AssertWhole(_site["output"]);
    }

    [Fact]
    public void Explain_knows_every_code_that_it_lists()
    {
        var (exit, list, _) = Run("explain");
        var codes = list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[0]).ToList();

        Assert.Equal(0, exit);
        Assert.Contains("CH0001", codes);
        Assert.All(codes, code =>
        {
            var (found, page, _) = Run("explain", code);
            Assert.Equal(0, found);
            Assert.StartsWith($"# {code}: ", page, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("case", "id", "title", "card", "facts", "sources")]
    [InlineData("concept", "id", "definition", "theme")]
    [InlineData("guide", "id", "description")]
    [InlineData("page", "title", "tags", "order")]
    [InlineData("path", "steps", "for")]
    [InlineData("settings", "Host", "SiteTitle")]
    public void Schema_is_JSON_with_the_keys_of_its_kind(string kind, params string[] keys)
    {
        var (exit, output, _) = Run("schema", kind);

        Assert.Equal(0, exit);
        using var schema = JsonDocument.Parse(output);
        Assert.Contains("json-schema.org", schema.RootElement.GetProperty("$schema").GetString()!, StringComparison.Ordinal);
        var properties = schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToList();
        Assert.All(keys.Where(k => k != "sources"), key => Assert.Contains(key, properties));
    }

    [Fact]
    public void Schema_offers_the_words_of_the_site()
    {
        _site.With("input/taxonomy.yml", "countries:\n  - { id: XK, name: Kosovo }\n");

        Assert.Contains("\"XK\"", Run("schema", "case").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("concept", "input/concepts/quay.md")]
    [InlineData("guide", "input/guides/quay.md")]
    public void New_writes_a_page_that_check_accepts(string kind, string file)
    {
        _site.With("input/taxonomy.yml", "themes:\n  - { id: clusters-and-policy, name: Policy }\n");

        Assert.Equal(0, Run("new", kind, "quay").Exit);

        var (exit, _, error) = Run("check");
        Assert.True(File.Exists(_site[file]));
        Assert.True(exit == 0, error);
    }

    [Fact]
    public void New_case_is_accepted_once_its_gaps_are_filled()
    {
        _site.With("input/taxonomy.yml", "countries:\n  - { id: SE, name: Sweden }\nreach:\n  - { id: region, name: Region }\nevidence:\n  - { id: interviews, name: Interviews }\n")
            .With("input/references.yml", "smit-2015:\n  authors: [\"Smit, An\"]\n  year: 2015\n  title: Harbours\n");
        Assert.Equal(0, Run("new", "case", "harbour").Exit);
        Assert.Equal(4, Run("check").Exit);

        var text = File.ReadAllText(_site["input/cases/harbour.md"])
            .Replace("country: XX", "country: SE", StringComparison.Ordinal)
            .Replace("@key-of-the-source", "@smit-2015", StringComparison.Ordinal);
        _site.With("input/cases/harbour.md", text);

        var (exit, _, error) = Run("check");
        Assert.True(exit == 0, error);
    }

    [Fact]
    public void New_never_overwrites_and_takes_the_sites_own_template()
    {
        _site.With("input/guides/_template.md", "---\nid:\ntitle: Ours\ndescription: One.\n---\n");

        Assert.Equal(0, Run("new", "guide", "start").Exit);
        Assert.Equal("---\nid: start\ntitle: Ours\ndescription: One.\n---\n", File.ReadAllText(_site["input/guides/start.md"]));
        Assert.Equal(4, Run("new", "guide", "start").Exit);
        Assert.Equal(-1, Run("new", "guide", "../start").Exit);
    }

    [Fact]
    public void The_command_line_wins_over_the_environment_and_that_over_the_file()
    {
        _site.With("input/settings.yml", "SiteTitle: From the file\nHost: file.example.org\nEdition: From the file\n");

        var result = HandbookProcess.Run(
            ["-r", _site.Path, "-s", "SiteTitle=From the command line"],
            ("HANDBOOK_SITE_TITLE", "From the environment"), ("HANDBOOK_HOST", "env.example.org"), ("HOST", "not.ours.example.org"));

        Assert.True(result.ExitCode == 0, result.Error);
        var home = File.ReadAllText(_site["output/index.html"]);
        Assert.Contains("From the command line", home, StringComparison.Ordinal);
        Assert.DoesNotContain("From the environment", home, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://env.example.org/\"", home, StringComparison.Ordinal);
        Assert.Contains("From the file", home, StringComparison.Ordinal);
        Assert.Contains("<loc>https://env.example.org/page.html</loc>", File.ReadAllText(_site["output/sitemap.xml"]), StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://env.example.org/sitemap.xml", File.ReadAllText(_site["output/robots.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_setting_names_where_it_was_made()
    {
        var (exit, _, error) = Run("-s", "SiteTitel=Boats", "-s", "Host=https://example.org/");

        Assert.Equal(4, exit);
        Assert.Contains("-s SiteTitel:1:1: error CH0120:", error, StringComparison.Ordinal);
        Assert.Contains("-s Host:1:6: error CH0122:", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_host_nothing_names_an_absolute_address()
    {
        Assert.Equal(0, Run().Exit);

        Assert.DoesNotContain("sitemap.xml", FolderContent.Files(_site["output"]));
        Assert.DoesNotContain("canonical", File.ReadAllText(_site["output/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Input_and_output_may_have_other_names()
    {
        Directory.Move(_site["input"], _site["content"]);
        _site.With("content/page.md", "# Page\n\n[Nowhere](xref:nowhere)\n");

        var (exit, _, error) = Run("-i", "content", "-o", "site");
        Assert.Equal(4, exit);
        Assert.StartsWith("content/page.md:3:11: error CH0210:", error, StringComparison.Ordinal);

        _site.With("content/page.md", "# Page\n");
        Assert.Equal(0, Run("-i", "content", "-o", "site").Exit);
        FolderContent.AssertWhole(_site["site"]);
    }

    [Fact]
    public void A_partial_of_the_site_takes_the_place_of_the_built_in_one()
    {
        _site.With("themes/handbook/partials/colophon.sbn", "<footer><p>Ours, on {{ site.title | html.escape }}</p></footer>\n");

        Assert.Equal(0, Run("-s", "SiteTitle=Boats & quays").Exit);

        var page = File.ReadAllText(_site["output/page.html"]);
        Assert.Contains("<footer><p>Ours, on Boats &amp; quays</p></footer>", page, StringComparison.Ordinal);
        Assert.Contains("<main", page, StringComparison.Ordinal);
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var exit = CommandLine.Run([.. arguments, "-r", _site.Path], output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
