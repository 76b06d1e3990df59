using System.Globalization;
using ClusterHandbook.Building;
using ClusterHandbook.Commands;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Schemas;

namespace ClusterHandbook.Sites.Tests.Running;

/// <summary>A build in this process, without the settings of this process's environment.</summary>
/// <param name="ExitCode">What the program would end with.</param>
/// <param name="Report">The findings as text, as a log shows them.</param>
internal sealed record SiteRun(int ExitCode, string Report)
{
    public static SiteRun Build(string root, IFileSystem? files = null, string output = "output", params SettingOverride[] settings) =>
        Run(new BuildOptions { Root = root, Output = output, Settings = settings }, files);

    public static SiteRun Run(BuildOptions options, IFileSystem? files = null)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var exit = BuildCommand.Run(
            new BuildRequest(options, [], Quiet: true), new ConsoleReport(output, error), files ?? DiskFileSystem.Instance);
        return new SiteRun(exit, error.ToString());
    }
}
