using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ClusterHandbook.Benchmarks.Sites;

/// <summary>One run of a program in a fresh process.</summary>
/// <param name="Wall">From start to exit.</param>
/// <param name="Processor">User and system time of the process and its children.</param>
/// <param name="PeakMemory">The most that was resident, in bytes.</param>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">What it printed, errors last.</param>
[SupportedOSPlatform("linux")]
internal sealed record MeasuredRun(TimeSpan Wall, TimeSpan Processor, long PeakMemory, int ExitCode, string Output)
{
    // Linux keeps the high-water mark itself: what is looked at too late to be seen is what the last moments added.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<MeasuredRun> OfAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var processorBefore = ProcessorOfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var memory = WatchMemoryAsync(process);
        await process.WaitForExitAsync();
        watch.Stop();
        var text = await output + await errors;
        return new MeasuredRun(watch.Elapsed, ProcessorOfChildren() - processorBefore, await memory, process.ExitCode, text);
    }

    private static async Task<long> WatchMemoryAsync(Process process)
    {
        var peak = 0L;
        using var timer = new PeriodicTimer(Interval);
        while (PeakOf(process.Id) is { } now)
        {
            peak = Math.Max(peak, now);
            await timer.WaitForNextTickAsync();
        }

        return peak;
    }

    // Null when the process is gone, or waits to be collected and has no memory any more.
    private static long? PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : 1024 * long.Parse(line.AsSpan(6).Trim(" \tkB"), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static TimeSpan ProcessorOfChildren()
    {
        const int Children = -1;
        _ = GetResourceUsage(Children, out var usage);
        return TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds)
            + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, out ResourceUsage usage);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
