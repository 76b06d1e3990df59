using System.CommandLine;
using ClusterHandbook.Building;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Serving;

namespace ClusterHandbook.Commands;

/// <summary><c>handbook serve</c>: builds, then shows the result in a browser on this machine.</summary>
internal static class ServeCommand
{
    public static Command Create(SiteOptions options, ConsoleReport console, IFileSystem files)
    {
        var port = new Option<int>("--port") { Description = "The port.", DefaultValueFactory = _ => 5080 };
        var command = new Command("serve", "Builds the handbook and serves it on this machine.") { port };
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = options.Read(parsed, write: true);
            if (!options.NamesEditions(parsed))
            {
                // Who looks at pages while writing them does not wait for a printed book.
                request = request with { Options = request.Options with { Editions = EditionChoice.None } };
            }

            var exit = BuildCommand.Run(request, console, files);
            if (exit != ExitCodes.Success)
            {
                return exit;
            }

            var folder = Path.Combine(request.Options.Root, request.Options.Output);
            var server = new StaticServer(files, folder, parsed.GetValue(port));
            console.Say($"Serving {folder} at {server.Address} (Ctrl+C ends)");
            await server.RunAsync(cancellation).ConfigureAwait(false);
            return ExitCodes.Success;
        });
        return command;
    }
}
