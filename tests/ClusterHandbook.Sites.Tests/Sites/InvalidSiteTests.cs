using ClusterHandbook.Sites.Tests.Running;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Sites;

/// <summary>
/// The sites in <c>tests/sites/invalid</c>: an <c>input</c>, perhaps <c>themes</c>, and <c>report.txt</c>, all that the
/// program says. To add one, write its input and run with <c>HANDBOOK_ACCEPT=1</c>.
/// </summary>
public sealed class InvalidSiteTests
{
    public static TheoryData<string> Names => [.. SiteFolder.Names("invalid")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_site_with_a_mistake_gives_exactly_its_report_and_leaves_the_last_output(string name)
    {
        using var site = new TemporaryFolder();
        FolderContent.Copy(SiteFolder.Path("invalid", name), site.Path);

        BadInput.Check(site, $"invalid/{name}/report.txt");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_finding_has_a_place_and_every_error_a_page_of_explanation(string name)
    {
        var findings = File.ReadLines(SiteFolder.Path("invalid", $"{name}/report.txt"))
            .Where(l => l.Contains(": error CH", StringComparison.Ordinal) || l.Contains(": warning CH", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Matches(@"^[^:\\]+:[1-9][0-9]*:[1-9][0-9]*: (error|warning) CH[0-9]{4}: .", finding));
    }
}
