using Microsoft.Playwright;

namespace ClusterHandbook.Browser.Tests.Browsing;

/// <summary>The Chrome, Chromium or Edge of this machine; none is ever downloaded.</summary>
public static class InstalledBrowser
{
    // The same browser without its window comes first: it needs a fraction of the time.
    private static readonly string[] Names = ["chromium-headless-shell", "chrome-headless-shell", "chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "microsoft-edge"];

    // No call to anything outside: an update or a synchronisation would be one.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Starts it without a window, with a fresh profile of its own.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Flags, Headless = true });

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("CHROME") is { Length: > 0 } named) return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("these tests need Chrome, Chromium or Edge: install one, or name it in CHROME");
    }
}
