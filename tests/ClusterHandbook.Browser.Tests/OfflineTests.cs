using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using Xunit;

namespace ClusterHandbook.Browser.Tests;

/// <summary>Opened from a disk, pages look and lead as they do on the web.</summary>
public sealed class OfflineTests(Reader reader) : PageTests(reader)
{
    /// <summary>The page for what is missing is shown by a web server only: its links begin at the root of the host.</summary>
    public static TheoryData<string> KindsOnDisk => [.. PageKind.All.Where(k => k.Address != PageKind.NotFound).Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(KindsOnDisk))]
    public async Task A_page_from_a_disk_has_its_look_and_its_links_lead_to_files(string kind)
    {
        var page = PageKind.Named(kind);
        var folder = new Uri(Reader.Sites.FolderOf(page.Site) + Path.DirectorySeparatorChar);
        var tab = await Reader.OpenAsync(View.Desktop, Reader.Sites.FileOf(page));
        await tab.SettleAsync();

        AssertNone(tab.Messages);
        AssertNone(tab.Requests.Where(r => !folder.IsBaseOf(r)).Select(r => r.AbsoluteUri));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        var links = await tab.Page.EvaluateAsync<string[]>("() => [...document.links].map(a => a.href).filter(h => h.startsWith('file:'))");
        Assert.NotEmpty(links);
        AssertNone(links.Distinct().Where(l => !File.Exists(new Uri(l).LocalPath)));
    }
}
