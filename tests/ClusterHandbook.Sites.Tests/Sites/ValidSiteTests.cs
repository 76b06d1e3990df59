using System.Text;
using ClusterHandbook.Sites.Tests.Running;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Sites;

/// <summary>
/// The sites in <c>tests/sites/valid</c>: an <c>input</c>, perhaps <c>themes</c>, and in <c>expected</c> the files that
/// matter. Of a page its <c>main</c> element is compared, of any other file all of it. To add a page, make an empty file
/// of its name and run with <c>HANDBOOK_ACCEPT=1</c>.
/// </summary>
public sealed class ValidSiteTests
{
    public static TheoryData<string> Names => [.. SiteFolder.Names("valid")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_valid_site_builds_without_a_finding_to_what_is_expected(string name)
    {
        using var site = new TemporaryFolder();
        FolderContent.Copy(SiteFolder.Path("valid", name), site.Path);

        Assert.Equal(new SiteRun(0, ""), SiteRun.Build(site.Path));

        FolderContent.AssertWhole(site["output"]);
        foreach (var expected in FolderContent.Files(SiteFolder.Path("valid", $"{name}/expected")))
        {
            var file = Path.Combine(site["output"], expected);
            Assert.True(File.Exists(file), $"`{expected}` is expected and was not built. Built: {string.Join(", ", FolderContent.Files(site["output"]))}");
            Golden.Check(PartThatMatters(file), $"{SiteFolder.FromProject}/valid/{name}/expected/{expected}");
        }
    }

    private static string PartThatMatters(string file)
    {
        var text = File.ReadAllText(file, Encoding.UTF8);
        var start = text.IndexOf("<main", StringComparison.Ordinal);
        var end = text.IndexOf("</main>", StringComparison.Ordinal);
        return start < 0 || end < 0 ? text : text[start..end] + "</main>\n";
    }
}
