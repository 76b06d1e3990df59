using ClusterHandbook.Building;
using ClusterHandbook.Content.Files;
using Spectre.Console;

namespace ClusterHandbook.Commands;

/// <summary><c>handbook build</c> and <c>handbook check</c>.</summary>
internal static class BuildCommand
{
    public static int Run(BuildRequest request, ConsoleReport console, IFileSystem files)
    {
        var result = Build(request, files);
        console.WriteFindings(result.Findings, request.Reports, files);
        if (!request.Quiet)
        {
            console.WriteSummary(result, request.Options);
        }

        return result.HasErrors ? ExitCodes.ContentError : ExitCodes.Success;
    }

    // A person sees the step that runs; a log gets plain lines at the end.
    private static BuildResult Build(BuildRequest request, IFileSystem files) => request.Quiet || !ConsoleReport.IsTerminal
        ? SiteBuild.Run(files, TimeProvider.System, request.Options, _ => { })
        : BuildOnTerminal(request, files);

    private static BuildResult BuildOnTerminal(BuildRequest request, IFileSystem files)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Status().Start("Starting", status =>
            SiteBuild.Run(files, TimeProvider.System, request.Options, step => status.Status(Markup.Escape(step))));
    }
}
