using System.Globalization;
using System.Runtime.Versioning;

namespace ClusterHandbook.Benchmarks.Sites;

/// <summary>
/// Builds generated sites with two published programs in turn, nine times each, and prints the median of the nine ratios: on
/// a machine that others use as well, figures drift together, and their ratio stays.
/// </summary>
/// <remarks>Each program has a site of its own, so that it finds its own output of the run before, as an author's build does.</remarks>
[SupportedOSPlatform("linux")]
internal static class PairedBenchmark
{
    private const int Pairs = 9;

    /// <summary>Measures a site of each size; returns the exit code for the command line.</summary>
    /// <param name="program">The published program.</param>
    /// <param name="other">The one that it is compared with, such as that of an earlier commit.</param>
    /// <param name="folder">Where the sites are written.</param>
    /// <param name="sizes">How many pages each site has.</param>
    public static async Task<int> RunAsync(string program, string other, string folder, IReadOnlyList<int> sizes)
    {
        foreach (var size in sizes)
        {
            var site = SiteGenerator.Generate(size, Path.Combine(folder, Invariant($"site-{size}"))).Folder;
            var otherSite = SiteGenerator.Generate(size, Path.Combine(folder, Invariant($"site-{size}-beside"))).Folder;
            var pairs = new List<(MeasuredRun Run, MeasuredRun Other)>();
            while (pairs.Count <= Pairs)
            {
                pairs.Add((await MeasuredRun.OfAsync(program, "-r", site), await MeasuredRun.OfAsync(other, "-r", otherSite)));
                if (pairs[^1] is not ({ ExitCode: 0 }, { ExitCode: 0 }))
                {
                    Console.Error.WriteLine(pairs[^1].Run.Output + pairs[^1].Other.Output);
                    return 1;
                }
            }

            pairs.RemoveAt(0); // The first pair wrote every file anew.
            Report(size, pairs);
        }

        return 0;
    }

    private static void Report(int size, List<(MeasuredRun Run, MeasuredRun Other)> pairs)
    {
        Console.WriteLine(Invariant($"{size} pages, medians of {pairs.Count}: program, other, ratio"));
        Report("wall, s", pairs, run => run.Wall.TotalSeconds);
        Report("CPU, s", pairs, run => run.Processor.TotalSeconds);
        Report("peak memory, MB", pairs, run => run.PeakMemory / 1e6);
    }

    private static void Report(string what, List<(MeasuredRun Run, MeasuredRun Other)> pairs, Func<MeasuredRun, double> figure) => Console.WriteLine(Invariant(
        $"  {what}: {Median(pairs.Select(p => figure(p.Run))):F2}  {Median(pairs.Select(p => figure(p.Other))):F2}  {Median(pairs.Select(p => figure(p.Run) / figure(p.Other))):F2}"));

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Pairs / 2);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
