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

    /// <summary>Where the page can come from; every test runs from both.</summary>
    public static TheoryData<string> Places => [Web, Disk];

    /// <summary>Opens the page as somebody who was never here before.</summary>
    protected async Task<ManagersPage> OpenAsync(string from, string fragment = "", View? view = null)
    {
        var seen = view ?? View.Desktop;
        return await OpenInAsync(seen with { Name = $"{seen.Name}, assessment, {from}", HasOwnClock = seen.Script }, from, fragment);
    }

    /// <summary>Opens the page in a profile that no other test has, for what cannot be undone: another clock, a forbidden store.</summary>
    protected Task<ManagersPage> OpenAloneAsync(string from, string fragment = "") =>
        OpenInAsync(View.Desktop with { Name = $"assessment {Interlocked.Increment(ref s_profiles)}", HasOwnClock = true }, from, fragment);

    private async Task<ManagersPage> OpenInAsync(View view, string from, string fragment)
    {
        var page = PageKind.Named("assessment");
        var address = from == Web ? Reader.Sites.AddressOf(page) : Reader.Sites.FileOf(page);
        var tab = await Reader.OpenUntouchedAsync(view, new Uri(address.AbsoluteUri + fragment));
        return new ManagersPage(tab, address);
    }
}
