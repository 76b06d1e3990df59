using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>What the tests of the manager's page have in common. Their names begin with the point of the design that they hold.</summary>
public abstract class AssessmentTests(Reader reader) : PageTests(reader)
{
    /// <summary>From a server, and from a disk.</summary>
    public const string Web = "web", Disk = "disk";

    private static int s_profiles;

    /// <summary>Opens the page in a profile of its own, so that nothing is kept from another test.</summary>
    protected Task<ManagersPage> OpenAsync(string from = Web, string fragment = "", View? view = null) =>
        OpenAgainAsync((view ?? View.Desktop) with { Name = $"assessment {Interlocked.Increment(ref s_profiles)}" }, from, fragment);

    /// <summary>Opens the page in a given profile.</summary>
    protected async Task<ManagersPage> OpenAgainAsync(View view, string from = Web, string fragment = "")
    {
        var page = PageKind.Named("assessment");
        var address = from == Web ? Reader.Sites.AddressOf(page) : Reader.Sites.FileOf(page);
        var tab = await Reader.OpenAsync(view, new Uri(address.AbsoluteUri + fragment));
        return new ManagersPage(tab, address);
    }
}
