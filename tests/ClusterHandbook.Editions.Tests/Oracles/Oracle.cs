using System.Diagnostics;

namespace ClusterHandbook.Editions.Tests.Oracles;

/// <summary>A program that others wrote, which tells whether our files are right.</summary>
internal static class Oracle
{
    /// <summary>True where everything must be there: nothing is skipped in continuous integration.</summary>
    public static bool IsRequired { get; } = Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The full path of a program, or null.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
            .FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end and gives what it wrote.</summary>
    public static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
