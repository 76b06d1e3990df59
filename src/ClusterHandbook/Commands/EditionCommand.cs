using System.CommandLine;
using ClusterHandbook.Building;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Editions;
using Spectre.Console;

namespace ClusterHandbook.Commands;

/// <summary><c>handbook edition [ID…]</c>: books, EPUBs and folders to take along.</summary>
internal static class EditionCommand
{
    public static Command Create(SiteOptions options, ConsoleReport console, IFileSystem files)
    {
        var names = new Argument<string[]>("ID") { Description = "Editions of the site, or edition files anywhere (default: all of the site's own).", Arity = ArgumentArity.ZeroOrMore };
        var formats = new Option<EditionFormat[]>("--format", "-f")
        {
            Description = "pdf, booklet, form, epub, offline or html; may be given several times (default: all).",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("edition", "Makes editions to take along; they are written to editions/ or to the folder of -o.") { names, formats };
        command.SetAction(parsed =>
        {
            var site = options.Read(parsed, write: false);
            var request = new EditionRequest
            {
                Site = site.Options with { Output = "output" },
                Names = parsed.GetValue(names) ?? [],
                Formats = parsed.GetValue(formats) is { Length: > 0 } chosen ? [.. chosen.Distinct().Order()] : Enum.GetValues<EditionFormat>(),
                Output = options.OutputOr(parsed, "editions"),
            };
            return Run(request, site, console, files);
        });
        return command;
    }

    private static int Run(EditionRequest request, BuildRequest site, ConsoleReport console, IFileSystem files)
    {
        var result = Make(request, site.Quiet, files);
        console.WriteFindings(result.Findings, site.Reports, files);
        if (!site.Quiet) console.WriteSummary(result, request.Output);
        return result.HasErrors ? ExitCodes.ContentError : ExitCodes.Success;
    }

    private static EditionBuildResult Make(EditionRequest request, bool quiet, IFileSystem files)
    {
        if (quiet || !ConsoleReport.IsTerminal)
        {
            return EditionBuild.Run(files, TimeProvider.System, request, _ => { });
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Status().Start("Starting", status =>
            EditionBuild.Run(files, TimeProvider.System, request, step => status.Status(Markup.Escape(step))));
    }
}
