using System.Globalization;
using System.Runtime.Versioning;

namespace ClusterHandbook.Benchmarks.Sites;

/// <summary>Builds generated sites once, and checks the built folders nine times each in a fresh process.</summary>
[SupportedOSPlatform("linux")]
internal static class LinkBenchmark
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
            var build = await MeasuredRun.OfAsync(program, "-r", site.Folder);
            if (build.ExitCode != 0)
            {
                Console.Error.WriteLine(build.Output);
                return 1;
            }

            var runs = new List<MeasuredRun>();
            while (runs.Count < Runs) runs.Add(await MeasuredRun.OfAsync(program, "check", "--site", Path.Combine(site.Folder, "output")));
            if (!Report(size, build, runs)) return 1;
        }

        return 0;
    }

    // A finding on a generated site is a false one.
    private static bool Report(int size, MeasuredRun build, List<MeasuredRun> runs)
    {
        var wall = Median(runs, r => r.Wall.TotalMilliseconds);
        var processor = Median(runs, r => r.Processor.TotalMilliseconds);
        var memory = Median(runs, r => r.PeakMemory / 1e6);
        Console.WriteLine(Invariant($"{size} pages: check --site wall {wall:F0} ms, CPU {processor:F0} ms, peak memory {memory:F0} MB; median of {runs.Count}"));
        var share = 100 * processor / build.Processor.TotalMilliseconds;
        Console.WriteLine(Invariant($"  the build of the same site: CPU {build.Processor.TotalMilliseconds:F0} ms, of which links take less than {share:F0} %: the check also starts a program and reads all files"));
        Console.WriteLine("  " + runs[0].Output.TrimEnd().ReplaceLineEndings("\n  "));
        return runs.TrueForAll(r => r.ExitCode == 0);
    }

    private static double Median(List<MeasuredRun> runs, Func<MeasuredRun, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
