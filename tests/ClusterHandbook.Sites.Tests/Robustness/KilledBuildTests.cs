using System.Diagnostics;
using ClusterHandbook.Building;
using ClusterHandbook.Sites.Tests.Running;
using ClusterHandbook.Testing;
using Xunit;
using Xunit.Abstractions;

namespace ClusterHandbook.Sites.Tests.Robustness;

/// <summary>Real processes, ended without a word, and side by side.</summary>
public sealed class KilledBuildTests : IDisposable
{
    private const int Pages = 250;
    private const int Kills = 20;

    private readonly ITestOutputHelper _log;
    private readonly TemporaryFolder _site = new();
    private readonly Dictionary<string, string> _whole = new(StringComparer.Ordinal);

    public KilledBuildTests(ITestOutputHelper log)
    {
        _log = log;
        foreach (var state in (string[])["old", "new"])
        {
            WriteInput(state);
            Assert.Equal(new SiteRun(0, ""), Build(state));
            _whole[state] = FolderContent.Of(_site["output"]);
        }
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_build_killed_at_any_moment_leaves_the_old_or_the_new_output_whole_and_the_next_is_right()
    {
        var seed = Environment.TickCount;
        _log.WriteLine($"seed {seed}");
        var random = new Random(seed);
        Assert.Equal(new SiteRun(0, ""), Build("old"));
        var length = Measure("new");
        for (var i = 0; i < Kills; i++)
        {
            var (from, to) = i % 2 == 0 ? ("new", "old") : ("old", "new");
            var moment = TimeSpan.FromMilliseconds(random.NextDouble() * length.TotalMilliseconds * 1.1);

            Kill(to, moment);

            var found = FolderContent.Of(_site["output"]);
            _log.WriteLine($"killed after {moment.TotalMilliseconds:0} ms: {(found == _whole[from] ? "old" : found == _whole[to] ? "new" : "broken")}");
            Assert.True(found == _whole[from] || found == _whole[to], $"seed {seed}, kill {i}: the output is neither the old nor the new one");
            FolderContent.AssertWhole(_site["output"]);
            Assert.Equal(new SiteRun(0, ""), Build(to));
            Assert.Equal(_whole[to], FolderContent.Of(_site["output"]));
            Assert.Equal(["new/", "old/", "output/"], Directory.EnumerateFileSystemEntries(_site.Path).Select(Name).Where(n => !n.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Two_builds_at_once_leave_one_of_the_two_results_whole()
    {
        for (var i = 0; i < 3; i++)
        {
            using var one = HandbookProcess.Start(Arguments("old"));
            using var other = HandbookProcess.Start(Arguments("new"));
            var ends = new[] { HandbookProcess.Finish(one), HandbookProcess.Finish(other) };

            Assert.All(ends, end => Assert.True(end.ExitCode == 0, end.Error));
            Assert.Contains(FolderContent.Of(_site["output"]), _whole.Values);
            FolderContent.AssertWhole(_site["output"]);
        }
    }

    private void WriteInput(string state)
    {
        var links = string.Concat(Enumerable.Range(0, Pages).Select(i => $"- [Page {i}](p{i}.md)\n"));
        _site.With($"{state}/index.md", $"# The {state} state\n\n{links}");
        for (var i = 0; i < Pages; i++)
        {
            _site.With($"{state}/p{i}.md", $"# Page {i}\n\nThe {(i % 3 == 0 ? state : "same")} text.\n");
        }
    }

    private SiteRun Build(string state) => SiteRun.Run(new BuildOptions { Root = _site.Path, Input = state });

    private string[] Arguments(string state) => ["-r", _site.Path, "-i", state, "-l", "quiet"];

    private TimeSpan Measure(string state)
    {
        var watch = Stopwatch.StartNew();
        using var process = HandbookProcess.Start(Arguments(state));
        WaitForStaging(process);
        watch.Restart();
        Assert.Equal(0, HandbookProcess.Finish(process).ExitCode);
        return watch.Elapsed;
    }

    // From the first change on disk on: before it, a build cannot do harm, and starting takes most of its time.
    private void Kill(string state, TimeSpan moment)
    {
        using var process = HandbookProcess.Start(Arguments(state));
        WaitForStaging(process);
        process.WaitForExit(moment);
        process.Kill();
        process.WaitForExit();
    }

    private void WaitForStaging(Process process)
    {
        while (!process.HasExited && !Directory.EnumerateDirectories(_site.Path, ".output.new-*").Any())
        {
            Thread.Sleep(1);
        }
    }

    private static string Name(string path) => Path.GetFileName(path) + (Directory.Exists(path) ? "/" : "");
}
