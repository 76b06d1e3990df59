using System.CommandLine;
using ClusterHandbook.Building;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Commands;

/// <summary><c>handbook check</c>: the sources, or with <c>--site</c> a folder that was built before.</summary>
internal static class CheckCommand
{
    public static Command Create(SiteOptions options, ConsoleReport console, IFileSystem files)
    {
        var site = new Option<string?>("--site") { Description = "Check this built folder instead, whatever program built it; sources are not needed.", HelpName = "DIR" };
        var served = new Option<bool>("--served") { Description = "With --site: the site is only read from a server, so that addresses from its root and of folders are right." };
        var command = new Command("check", "Does everything that a build does, and writes nothing.") { site, served };
        command.SetAction(parsed =>
        {
            var request = options.Read(parsed, write: false);
            return parsed.GetValue(site) is { } folder
                ? CheckFolder(folder, parsed.GetValue(served), request, console, files)
                : BuildCommand.Run(request, console, files);
        });
        return command;
    }

    private static int CheckFolder(string folder, bool isServed, BuildRequest request, ConsoleReport console, IFileSystem files)
    {
        var path = Path.GetFullPath(folder);
        if (files.KindOf(path) is not (EntryKind.Folder or EntryKind.Link))
        {
            console.Say($"--site {folder}: there is no such folder");
            return ExitCodes.CommandLine;
        }

        var findings = new DiagnosticBag();
        var settings = SettingsSchema.Bind(null, request.Options.Settings, findings);
        var result = SiteFolder.Check(files, TimeProvider.System, path, settings, isServed);
        result = result with { Findings = Judge([.. findings.ToOrderedList(), .. result.Findings], request.Options.Strict) };
        console.WriteFindings(result.Findings, request.Reports, files);
        if (!request.Quiet) console.WriteSummary(result, folder);
        return result.Findings.Any(f => f.Severity == Severity.Error) ? ExitCodes.ContentError : ExitCodes.Success;
    }

    private static IReadOnlyList<Diagnostic> Judge(IReadOnlyList<Diagnostic> findings, bool isStrict) => isStrict
        ? [.. findings.Select(f => f.Severity == Severity.Warning ? f with { Severity = Severity.Error } : f)]
        : findings;
}
