using System.Globalization;
using System.Runtime.Versioning;
using ClusterHandbook.Benchmarks.Sites;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Benchmarks;

/// <summary>
/// The whole command that makes the complete PDF, beside one plain print of the same page by the browser, with tags and
/// outline. They run in turn, and each pair gives one ratio: what else the machine does weighs on both.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class PrintBenchmark
{
    /// <summary>Measures; returns the exit code for the command line.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="browser">What prints.</param>
    /// <param name="folder">Where the files go.</param>
    /// <param name="pairs">How often each of the two runs.</param>
    public static async Task<int> RunAsync(string program, string browser, string folder, int pairs)
    {
        Directory.CreateDirectory(folder);
        Environment.SetEnvironmentVariable("CHROME", browser);
        var page = await MeasuredRun.OfAsync(program, "edition", "complete", "-f", "html", "-r", Repository.Root, "-o", folder, "-s", "Host=handbook.example.org");
        if (page.ExitCode != 0) return Failed("the page", page);
        var ratios = new List<double>();
        for (var pair = 1; pair <= pairs; pair++)
        {
            var ours = await MeasuredRun.OfAsync(program, "edition", "complete", "-f", "pdf", "-r", Repository.Root, "-o", folder, "-s", "Host=handbook.example.org");
            if (ours.ExitCode != 0 || !File.Exists(Path.Combine(folder, "complete.pdf"))) return Failed("the edition", ours);
            var plain = await PrintAsync(browser, folder);
            if (!File.Exists(Path.Combine(folder, "plain.pdf"))) return Failed("the plain print", plain);
            ratios.Add(ours.Wall / plain.Wall);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {pair}: {ours.Wall.TotalSeconds:F2} s beside {plain.Wall.TotalSeconds:F2} s, {ratios[^1]:F2} times"));
        }

        ratios.Sort();
        var size = (double)new FileInfo(Path.Combine(folder, "complete.pdf")).Length / new FileInfo(Path.Combine(folder, "plain.pdf")).Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  median of {pairs}: {ratios[pairs / 2]:F2} times the time ({ratios[0]:F2}–{ratios[^1]:F2}), {size:F3} of the size"));
        return 0;
    }

    private static async Task<MeasuredRun> PrintAsync(string browser, string folder)
    {
        File.Delete(Path.Combine(folder, "plain.pdf"));
        var profile = Path.Combine(folder, "profile");
        if (Directory.Exists(profile)) Directory.Delete(profile, true);
        return await MeasuredRun.OfAsync(
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-quic", "--user-data-dir=" + profile, "--no-pdf-header-footer", "--generate-pdf-document-outline",
            "--print-to-pdf=" + Path.Combine(folder, "plain.pdf"), "file://" + Path.Combine(folder, "complete.html"));
    }

    private static int Failed(string what, MeasuredRun run)
    {
        Console.Error.WriteLine($"{what} failed with exit code {run.ExitCode}:\n{run.Output}");
        return 1;
    }
}
