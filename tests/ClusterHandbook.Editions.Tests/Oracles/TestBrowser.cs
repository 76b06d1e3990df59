using ClusterHandbook.Content.Files;
using ClusterHandbook.Editions.Printing;

namespace ClusterHandbook.Editions.Tests.Oracles;

/// <summary>The browser of this machine.</summary>
internal static class TestBrowser
{
    /// <summary>What a test calls it.</summary>
    public const string Name = "browser";

    /// <summary>Where it may be.</summary>
    public static BrowserPlaces Places { get; } =
        new(Environment.GetEnvironmentVariable("CHROME"), Environment.GetEnvironmentVariable("PATH") ?? "", []);

    /// <summary>Its path, or null.</summary>
    public static string? Program { get; } = Places.Find(DiskFileSystem.Instance);

    /// <summary>Options for a run with a profile of its own.</summary>
    public static BrowserOptions Options(string folder) => new(Program ?? "chromium", folder, TimeProvider.System, WithoutSandbox: true);
}
