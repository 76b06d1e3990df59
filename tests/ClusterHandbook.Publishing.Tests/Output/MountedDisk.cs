using System.Diagnostics;

namespace ClusterHandbook.Publishing.Tests.Output;

/// <summary>A small disk in memory, where the test may mount one.</summary>
internal sealed class MountedDisk : IDisposable
{
    private readonly string _path;

    private MountedDisk(string path) => _path = path;

    public static MountedDisk? TryMount(string path, string options)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        Directory.CreateDirectory(path);
        return Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path) ? new MountedDisk(path) : null;
    }

    public void Dispose() => Run("umount", _path);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // There is no such program.
        }
    }
}
