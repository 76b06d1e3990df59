using System.Globalization;
using System.Runtime.Versioning;

namespace ClusterHandbook.Benchmarks.Sites;

/// <summary>Builds generated sites with the published program, nine times each in a fresh process, and prints the medians.</summary>
/// <remarks>The output of the run before is there and is replaced, as it is when an author builds.</remarks>
[SupportedOSPlatform("linux")]
internal static class SiteBenchmark
{
    private const int Runs = 9;

    /// <summary>Measures a site of each size; returns the exit code for the command line.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="folder">Where the sites are written.</param>
    /// <param name="sizes">How many pages each site has.</param>
    public static async Task<int> RunAsync(string program, string folder, IReadOnlyList<int> sizes)
    {
        if (!File.Exists(program))
        {
            Console.Error.WriteLine($"{program} is missing: ./build.sh publishes it");
            return 1;
        }

        foreach (var size in sizes)
        {
            var site = SiteGenerator.Generate(size, Path.Combine(folder, Invariant($"site-{size}")));
            Console.WriteLine(Invariant($"{site.Pages} pages, {site.Bytes / 1000} kB of Markdown, {site.Words} different words"));
            if (!await MeasureAsync(program, site))
            {
                return 1;
            }
        }

        return 0;
    }

    private static async Task<bool> MeasureAsync(string program, GeneratedSite site)
    {
        var runs = new List<MeasuredRun>();
        while (runs.Count < Runs)
        {
            var run = await MeasuredRun.OfAsync(program, "-r", site.Folder);
            if (run.ExitCode != 0 || PagesIn(site) < site.Pages)
            {
                Console.Error.WriteLine(Invariant($"exit code {run.ExitCode}, {PagesIn(site)} HTML files:\n{run.Output}"));
                return false;
            }

            runs.Add(run);
        }

        Report(runs);
        return true;
    }

    // A fast run that wrote nothing would be the best of all.
    private static int PagesIn(GeneratedSite site)
    {
        var output = Path.Combine(site.Folder, "output");
        return Directory.Exists(output)
            ? Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories).Count()
            : 0;
    }

    private static void Report(List<MeasuredRun> runs)
    {
        runs.Sort((a, b) => a.Wall.CompareTo(b.Wall));
        var median = runs[runs.Count / 2];
        var processor = runs.Select(r => r.Processor.TotalSeconds).Order().ElementAt(runs.Count / 2);
        var memory = runs.Select(r => r.PeakMemory / 1e6).Order().ElementAt(runs.Count / 2);
        Console.WriteLine(Invariant(
            $"  wall {median.Wall.TotalSeconds:F2} s ({runs[0].Wall.TotalSeconds:F2}–{runs[^1].Wall.TotalSeconds:F2}), CPU {processor:F2} s, peak memory {memory:F0} MB; median of {runs.Count}"));
        Console.WriteLine("  The program's own account of the median run:");
        foreach (var line in median.Output.TrimEnd().Split('\n'))
        {
            Console.WriteLine("    " + line.TrimEnd());
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
