using System.Diagnostics;
using System.Globalization;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Publishing.Output;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Output;

public sealed class OutputFaultTests : IDisposable
{
    private readonly Site _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Death_before_any_change_leaves_one_whole_output_and_the_next_build_is_right(bool canExchange)
    {
        var outcomes = new HashSet<string>();
        for (var change = 1; ; change++)
        {
            _site.Build("old");
            var files = new FaultyFileSystem(DiskFileSystem.Instance) { DiesAtChange = change, CanExchange = canExchange };
            _site.BuildAndDie("new", files);
            if (!files.IsDead) break;

            if (Directory.Exists(_site["output"]))
            {
                outcomes.Add(_site.Word());
            }
            else
            {
                Assert.False(canExchange, "a reader found the output missing");
                outcomes.Add("between");
            }

            // Opening the next build is enough to have an output again, and no trace of the dead one.
            StagedOutput.Begin(DiskFileSystem.Instance, _site.Output()).Value!.Dispose();
            Assert.Contains(_site.Word(), new[] { "old", "new" });
            Assert.Empty(_site.Leftovers);
            Assert.Empty(_site.Build("next"));
            Assert.Equal("next", _site.Word());
        }

        Assert.Equal(canExchange ? ["new", "old"] : ["between", "new", "old"], outcomes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("handbook journal 1\n.output.new-x")]
    [InlineData("handbook journal 1\n.output.new-x\n.output.old-x\n")]
    [InlineData("handbook journal 1\n.output.new-x/../../y\n.output.old-x\n")]
    [InlineData("something else\n")]
    public void A_journal_that_is_cut_short_or_outdated_is_removed_and_harms_nothing(string journal)
    {
        _site.Build("old");
        _site.With(".output.journal", journal);
        Assert.Empty(_site.Build("new"));
        Assert.Equal("new", _site.Word());
        Assert.Empty(_site.Leftovers);
    }

    [Fact]
    public void Staging_folders_of_living_builds_are_left_alone()
    {
        using var living = StagedOutput.Begin(DiskFileSystem.Instance, _site.Output()).Value!;
        living.Write("x", "living"u8);
        _site.Build("other");
        Assert.Equal("other", _site.Word());
        Assert.Empty(living.Publish());
        Assert.Equal("living", _site.Word());
    }

    [Fact]
    public void Two_builds_at_once_do_not_mix()
    {
        Parallel.For(0, 4, worker =>
        {
            for (var i = 0; i < 10; i++) Assert.Empty(_site.Build($"{worker}-{i}"));
        });
        Assert.EndsWith("-9", _site.Word(), StringComparison.Ordinal);
        Assert.Empty(_site.Leftovers);
    }

    [Fact]
    public void A_build_that_publishes_while_another_looks_at_the_old_output_does_not_disturb_it()
    {
        _site.Build("old");
        IReadOnlyList<Diagnostics.Diagnostic>? found = null;
        Thread? other = null;
        var files = new FaultyFileSystem(DiskFileSystem.Instance)
        {
            BeforeList = folder =>
            {
                if (other is not null || folder != _site["output"]) return;
                other = new Thread(() => found = Publish(_site.Output(), 1));
                other.Start();
                other.Join(500); // It comes to its end here, unless it has to wait for the look that is under way.
            },
        };
        Assert.Empty(_site.Build("new", files));
        Assert.NotNull(other);
        other.Join();
        Assert.NotNull(found);
        Assert.Empty(found);
        Assert.Empty(_site.Leftovers);
    }

    [Fact]
    public void Two_processes_at_once_do_not_mix_and_a_reader_never_finds_the_output_missing()
    {
        _site.Build("start");
        using var first = Start("first", 40, 15);
        using var second = Start("second", 40, 15);
        var (reads, missing) = (0, 0);
        while (!first.HasExited || !second.HasExited)
        {
            reads++;
            if (!File.Exists(_site["output/.handbook-manifest"])) missing++;
        }

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.EndsWith("14", _site.Word(), StringComparison.Ordinal);
        Assert.Empty(_site.Leftovers);
        Assert.NotEqual(0, reads);
        if (OperatingSystem.IsLinux()) Assert.Equal(0, missing);
    }

    [Fact]
    public void A_process_killed_at_twenty_random_moments_leaves_one_whole_output_each_time()
    {
        _site.Build("start");
        var chance = new Random();
        for (var kill = 0; kill < 20; kill++)
        {
            using var process = Start($"kill{kill}-", 200, int.MaxValue);
            Assert.Equal("ready", process.StandardOutput.ReadLine());
            Thread.Sleep(chance.Next(0, 250));
            process.Kill();
            process.WaitForExit();
            if (OperatingSystem.IsLinux()) _site.Word();

            Assert.Empty(_site.Build("next"));
            Assert.Equal("next", _site.Word());
            Assert.Empty(_site.Leftovers);
        }
    }

    [Fact]
    public void A_disk_that_runs_full_leaves_the_old_output_at_any_byte()
    {
        _site.Build("old");
        for (var bytes = 0; ; bytes += 3)
        {
            var findings = _site.Build("new", new FaultyFileSystem(DiskFileSystem.Instance) { FullAfterBytes = bytes });
            if (findings.Count == 0) break;
            Assert.Equal("CH0906", Assert.Single(findings).Code);
            Assert.Equal("old", _site.Word());
            Assert.Empty(_site.Leftovers);
        }

        Assert.Equal("new", _site.Word());
    }

    [Fact]
    public void A_real_full_disk_is_a_finding_and_the_next_build_with_room_is_right()
    {
        using var mounted = MountedDisk.TryMount(_site["disk"], "size=256k");
        if (mounted is null) return; // Only root may mount; the test above covers the same with a fake.
        var folder = _site.Output() with { Path = "disk/site" };
        Assert.Empty(Publish(folder, 100));
        Assert.Equal("CH0906", Assert.Single(Publish(folder, 200_000)).Code);
        Assert.Equal(100, new FileInfo(_site["disk/site/x"]).Length);
        Assert.Equal(["site"], Directory.GetFileSystemEntries(_site["disk"]).Select(path => Path.GetFileName(path)));
        Assert.Empty(Publish(folder, 1000));
    }

    [Fact]
    public void A_read_only_disk_is_a_finding()
    {
        using var mounted = MountedDisk.TryMount(_site["disk"], "ro,size=1m");
        if (mounted is null) return;
        var finding = Assert.Single(Publish(_site.Output() with { Path = "disk/site" }, 1));
        Assert.Equal("CH0907", finding.Code);
        Assert.Equal("the output `disk/site` cannot be written: the disk can only be read", finding.Message);
    }

    [Fact]
    public void A_folder_without_permission_is_a_finding()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return; // Root may write everywhere.
        Directory.CreateDirectory(_site["closed"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var finding = Assert.Single(Publish(_site.Output() with { Path = "closed/site" }, 1));
        Assert.Equal("CH0907", finding.Code);
    }

    [Fact]
    public void The_modes_of_files_and_folders_do_not_depend_on_the_umask()
    {
        if (OperatingSystem.IsWindows()) return;
        using var process = Process.Start(new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", "umask 077; exec \"$@\"", "sh", DotNet, Writer, _site.Root, "word", "3", "1" },
            RedirectStandardOutput = true,
        })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        foreach (var path in Directory.GetFileSystemEntries(_site["output"], "*", SearchOption.AllDirectories).Append(_site["output"]))
        {
            var expected = Directory.Exists(path) ? "755" : "644";
            Assert.Equal(expected, Convert.ToString((int)File.GetUnixFileMode(path), 8));
        }
    }

    private static string DotNet => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet"
        ? path
        : "dotnet";

    private static string Writer => Path.Combine(AppContext.BaseDirectory, "ClusterHandbook.OutputWriter.dll");

    private Process Start(string word, int count, int times) => Process.Start(new ProcessStartInfo(DotNet)
    {
        ArgumentList =
        {
            Writer, _site.Root, word, count.ToString(CultureInfo.InvariantCulture), times.ToString(CultureInfo.InvariantCulture),
        },
        RedirectStandardOutput = true,
    })!;

    private static IReadOnlyList<Diagnostics.Diagnostic> Publish(OutputFolder folder, int length)
    {
        var begun = StagedOutput.Begin(DiskFileSystem.Instance, folder);
        if (begun.Value is null) return begun.Diagnostics;
        using var output = begun.Value;
        output.Write("x", new byte[length]);
        output.Write("y", new byte[length]);
        return output.Publish();
    }
}
