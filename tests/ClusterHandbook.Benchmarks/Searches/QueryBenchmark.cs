using System.Globalization;
using System.Runtime.Versioning;
using System.Text.Json;
using ClusterHandbook.Benchmarks.Sites;
using ClusterHandbook.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace ClusterHandbook.Benchmarks.Searches;

/// <summary>How long a reader waits for results, in a browser: from the key to the page, when the files have come.</summary>
[SupportedOSPlatform("linux")]
internal static class QueryBenchmark
{
    private static readonly Lazy<string> Script = new(() =>
    {
        using var stream = typeof(QueryBenchmark).Assembly.GetManifestResourceStream("queries.js")!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        return text[text.IndexOf("async () =>", StringComparison.Ordinal)..];
    });

    /// <summary>Measures a generated site of each size, opened from the disk; returns the exit code for the command line.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="folder">Where the sites are written.</param>
    /// <param name="sizes">How many pages each site has.</param>
    public static async Task<int> RunAsync(string program, string folder, IReadOnlyList<int> sizes)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await InstalledBrowser.LaunchAsync(playwright);
        foreach (var size in sizes)
        {
            var site = SiteGenerator.Generate(size, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"site-{size}")));
            var build = await MeasuredRun.OfAsync(program, "-r", site.Folder);
            if (build.ExitCode != 0)
            {
                Console.Error.WriteLine(build.Output);
                return 1;
            }

            var page = await browser.NewPageAsync();
            await page.GotoAsync(new Uri(Path.Combine(site.Folder, "output", "index.html")).AbsoluteUri);
            var times = JsonSerializer.Deserialize<double[][]>(await page.EvaluateAsync<string>(Script.Value))!;
            Report(size, "from the key to the page", [.. times.Select(t => t[0])]);
            Report(size, "the engine alone", [.. times.Select(t => t[1])]);
            await page.CloseAsync();
        }

        return 0;
    }

    private static void Report(int size, string what, double[] times)
    {
        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size} pages, {times.Length} queries, {what}: median {times[times.Length / 2]:F1} ms, 90 of 100 within {times[times.Length * 9 / 10]:F1} ms, slowest {times[^1]:F1} ms"));
    }
}
