using ClusterHandbook.Content.Files;
using ClusterHandbook.Editions.Printing;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Editions.Tests.Printing;

public sealed class BrowserPlacesTests
{
    [Fact]
    public void The_first_known_browser_on_the_path_is_taken()
    {
        using var folder = new TemporaryFolder();
        folder.With("one/google-chrome").With("two/chromium");
        Assert.Equal(folder["two/chromium"], Find(folder, null, "one", "two"));
        folder.With("three/chromium-headless-shell");
        Assert.Equal(folder["three/chromium-headless-shell"], Find(folder, null, "one", "two", "three"));
    }

    [Fact]
    public void A_named_browser_wins_and_no_other_stands_in_for_it()
    {
        using var folder = new TemporaryFolder();
        folder.With("one/chromium").With("mine/browser");
        Assert.Equal(folder["mine/browser"], Find(folder, folder["mine/browser"], "one"));
        Assert.Null(Find(folder, folder["mine/missing"], "one"));
    }

    [Fact]
    public void A_link_to_a_browser_is_a_browser_and_a_folder_is_none()
    {
        using var folder = new TemporaryFolder();
        folder.With("real/program").With("one/chromium/inside");
        Directory.CreateDirectory(folder["two"]);
        File.CreateSymbolicLink(folder["two/chromium"], folder["real/program"]);
        Assert.Equal(folder["two/chromium"], Find(folder, null, "one", "two"));
    }

    [Fact]
    public void Windows_keeps_browsers_in_its_folders_of_programs()
    {
        using var folder = new TemporaryFolder();
        folder.With("Microsoft/Edge/Application/msedge.exe");
        Assert.Equal(folder["Microsoft/Edge/Application/msedge.exe"], new BrowserPlaces(null, "", [folder.Path]).Find(DiskFileSystem.Instance));
    }

    private static string? Find(TemporaryFolder folder, string? named, params string[] path) =>
        new BrowserPlaces(named, string.Join(Path.PathSeparator, path.Select(p => folder[p])), []).Find(DiskFileSystem.Instance);
}
