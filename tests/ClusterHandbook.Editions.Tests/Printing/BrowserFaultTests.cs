using ClusterHandbook.Content.Files;
using ClusterHandbook.Editions.Printing;
using ClusterHandbook.Editions.Tests.Oracles;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Editions.Tests.Printing;

/// <summary>Browsers that do not do what they should: each gives one clear line, and leaves nothing behind.</summary>
public sealed class BrowserFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_machine_without_a_browser_says_how_to_get_one()
    {
        var places = new BrowserPlaces(null, _folder.Path, []);
        var fault = await Assert.ThrowsAsync<PrintException>(
            () => PrintingPress.StartAsync(DiskFileSystem.Instance, places, _folder["profile"], TimeProvider.System, true, default));
        Assert.Equal(PrintFault.Missing, fault.Fault);
        Assert.Contains("Install one of them", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_ends_at_once_is_quoted()
    {
        var fault = await StartAsync("echo 'libnss3.so: cannot open shared object file' >&2; exit 127");
        Assert.Equal(PrintFault.NoStart, fault.Fault);
        Assert.Contains("libnss3.so", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_arrive_after_the_end_are_quoted_too()
    {
        var fault = await StartAsync("(sleep 0.3; echo 'libnss3.so: cannot open shared object file' >&2) & exit 127");
        Assert.Contains("libnss3.so", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_hangs_is_stopped()
    {
        var fault = await StartAsync("sleep 600", TimeSpan.FromMilliseconds(200));
        Assert.Equal(PrintFault.Hangs, fault.Fault);
        Assert.Contains("was stopped", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_is_too_old_says_which_is_needed()
    {
        using var old = new OldBrowser("HeadlessChrome/109.0.5414.119");
        var fault = await StartAsync($"echo 'DevTools listening on {old.Address}' >&2; exec sleep 600");
        Assert.Equal(PrintFault.TooOld, fault.Fault);
        Assert.Contains("HeadlessChrome/109.0.5414.119 is too old; version 131 or later", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_cannot_run_is_no_browser()
    {
        var options = TestBrowser.Options(_folder["profile"]) with { Program = _folder["nothing"] };
        var fault = await Assert.ThrowsAsync<PrintException>(() => Browser.StartAsync(DiskFileSystem.Instance, options, default));
        Assert.Equal(PrintFault.NoStart, fault.Fault);
    }

    [OracleFact(TestBrowser.Name)]
    public async Task A_tab_that_breaks_down_while_it_works_is_noticed()
    {
        await using var browser = await Browser.StartAsync(DiskFileSystem.Instance, TestBrowser.Options(_folder["profile"]), default);
        await using var printer = await PagePrinter.OpenAsync(browser, default);
        await printer.LoadAsync("<p>text</p>", default);
        var fault = await Assert.ThrowsAsync<PrintException>(() => printer.BreakAsync());
        Assert.Equal(PrintFault.Crashed, fault.Fault);
    }

    [OracleFact(TestBrowser.Name)]
    public async Task A_browser_that_is_killed_is_noticed_and_its_profile_removed()
    {
        var browser = await Browser.StartAsync(DiskFileSystem.Instance, TestBrowser.Options(_folder["profile"]), default);
        var waiting = Assert.ThrowsAsync<PrintException>(() => browser.SendAsync("Browser.crash"));
        Assert.Equal(PrintFault.Crashed, (await waiting).Fault);
        await browser.DisposeAsync();
        Assert.False(Directory.Exists(_folder["profile"]));
    }

    private async Task<PrintException> StartAsync(string script, TimeSpan? limit = null)
    {
        _folder.With("chromium", "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder["chromium"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var options = TestBrowser.Options(_folder["profile"]) with { Program = _folder["chromium"], StartLimit = limit ?? TimeSpan.FromSeconds(30) };
        return await Assert.ThrowsAsync<PrintException>(() => Browser.StartAsync(DiskFileSystem.Instance, options, default));
    }
}
