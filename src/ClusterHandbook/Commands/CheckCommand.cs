using System.CommandLine;
using ClusterHandbook.Building;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation;

namespace ClusterHandbook.Commands;

/// <summary><c>handbook check</c>: the sources, or with <c>--site</c> a folder that was built before.</summary>
internal static class CheckCommand
{
    public static Command Create(SiteOptions options, ConsoleReport console, IFileSystem files)
    {
        var site = new Option<string?>("--site") { Description = "Check this built folder instead, whatever program built it; sources are not needed.", HelpName = "DIR" };
        var served = new Option<bool>("--served") { Description = "With --site: the site is only read from a server, so that addresses from its root and of folders are right." };
        var external = new Option<bool>("--external") { Description = "Also ask other sites whether what is linked to is still there." };
        var command = new Command("check", "Does everything that a build does, and writes nothing.") { site, served, external };
        command.SetAction((parsed, _) =>
        {
            var request = options.Read(parsed, write: false);
            return parsed.GetValue(site) is { } folder
                ? CheckFolderAsync(folder, parsed.GetValue(served), parsed.GetValue(external), request, console, files)
                : CheckSourcesAsync(parsed.GetValue(external), request, console, files);
        });
        return command;
    }

    private static async Task<int> CheckSourcesAsync(bool isExternal, BuildRequest request, ConsoleReport console, IFileSystem files)
    {
        if (!isExternal) return BuildCommand.Run(request, console, files);
        var result = SiteBuild.Run(files, TimeProvider.System, request.Options, _ => { });
        var findings = await AskOutsideAsync(result.Validator, request, console, files).ConfigureAwait(false);
        result = result with { Findings = [.. result.Findings, .. Judge(findings, request.Options.Strict)] };
        console.WriteFindings(result.Findings, request.Reports, files);
        if (!request.Quiet) console.WriteSummary(result, request.Options);
        return result.HasErrors ? ExitCodes.ContentError : ExitCodes.Success;
    }

    private static async Task<int> CheckFolderAsync(
        string folder, bool isServed, bool isExternal, BuildRequest request, ConsoleReport console, IFileSystem files)
    {
        var path = Path.GetFullPath(folder);
        if (files.KindOf(path) is not (EntryKind.Folder or EntryKind.Link))
        {
            console.Say($"--site {folder}: there is no such folder");
            return ExitCodes.CommandLine;
        }

        var bag = new DiagnosticBag();
        var settings = SettingsSchema.Bind(null, request.Options.Settings, bag);
        var result = BuiltFolder.Check(files, TimeProvider.System, path, settings, isServed);
        IReadOnlyList<Diagnostic> outside = isExternal ? await AskOutsideAsync(result.Validator, request, console, files).ConfigureAwait(false) : [];
        result = result with { Findings = Judge([.. bag.ToOrderedList(), .. result.Findings, .. outside], request.Options.Strict) };
        console.WriteFindings(result.Findings, request.Reports, files);
        if (!request.Quiet) console.WriteSummary(result, folder);
        return result.Findings.Any(f => f.Severity == Severity.Error) ? ExitCodes.ContentError : ExitCodes.Success;
    }

    private static async Task<IReadOnlyList<Diagnostic>> AskOutsideAsync(
        SiteValidator? validator, BuildRequest request, ConsoleReport console, IFileSystem files)
    {
        if (validator is null) return [];
        var outside = await OutsideReport.RunAsync(
            progress => OutsideCheck.RunAsync(files, TimeProvider.System, request.Options.Root, request.Options.Input, validator, progress), request.Quiet).ConfigureAwait(false);
        if (!request.Quiet) OutsideReport.WriteTable(outside.Results, console);
        return outside.Findings;
    }

    private static IReadOnlyList<Diagnostic> Judge(IReadOnlyList<Diagnostic> findings, bool isStrict) => isStrict
        ? [.. findings.Select(f => f.Severity == Severity.Warning ? f with { Severity = Severity.Error } : f)]
        : findings;
}
