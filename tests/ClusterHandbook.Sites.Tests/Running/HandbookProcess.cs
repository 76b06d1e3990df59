using System.Collections;
using System.Diagnostics;

namespace ClusterHandbook.Sites.Tests.Running;

/// <summary>The program as a person starts it: a process of its own.</summary>
internal static class HandbookProcess
{
    // test.sh names the program that build.sh has published: that one is cut down to what it uses, as people have it.
    private static readonly string[] Program = Environment.GetEnvironmentVariable("CLUSTERHANDBOOK_PROGRAM") is { Length: > 0 } published
        ? [published]
        : [Dotnet, "exec", Path.Combine(AppContext.BaseDirectory, "handbook.dll")];

    /// <summary>Runs it to its end.</summary>
    public static ProcessResult Run(IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        using var process = Start(arguments, environment);
        return Finish(process);
    }

    /// <summary>Runs it under a umask.</summary>
    public static ProcessResult RunUnderUmask(string umask, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        using var process = Start(
            "/bin/sh", ["-c", "umask \"$0\"; exec \"$@\"", umask, .. Program, .. arguments], environment);
        return Finish(process);
    }

    /// <summary>Starts it; what it prints can be read from the process.</summary>
    public static Process Start(IReadOnlyList<string> arguments, params (string Name, string Value)[] environment) =>
        Start(Program[0], [.. Program[1..], .. arguments], environment);

    /// <summary>Waits for the end, reading both streams so that neither fills up.</summary>
    public static ProcessResult Finish(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new ProcessResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    private static Process Start(string program, IReadOnlyList<string> arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // The settings of whoever runs the tests are not part of them.
        foreach (var name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(e => (string)e.Key))
        {
            if (name.StartsWith("HANDBOOK_", StringComparison.Ordinal)) start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

/// <summary>How a process ended and what it printed.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Error);
