using System.CommandLine;
using ClusterHandbook.Building;
using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Commands;

/// <summary>The commands and options of <c>handbook</c>.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program; returns its exit code.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var result = Create(output, error).Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var problem in result.Errors)
            {
                error.WriteLine(problem.Message);
            }

            error.WriteLine("`handbook --help` lists commands and options.");
            return ExitCodes.CommandLine;
        }

        return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Create(TextWriter output, TextWriter error)
    {
        var options = new SiteOptions();
        var console = new ConsoleReport(output, error);
        var files = DiskFileSystem.Instance;
        var root = new RootCommand("Publishes a handbook: a folder of Markdown and a theme become a website. Without a command it builds.");
        options.AddTo(root);
        root.SetAction(parsed => BuildCommand.Run(options.Read(parsed, write: true), console, files));

        var build = new Command("build", "Builds the handbook (the default).");
        build.SetAction(parsed => BuildCommand.Run(options.Read(parsed, write: true), console, files));
        root.Subcommands.Add(build);
        root.Subcommands.Add(CheckCommand.Create(options, console, files));
        root.Subcommands.Add(EditionCommand.Create(options, console, files));
        root.Subcommands.Add(ServeCommand.Create(options, console, files));
        root.Subcommands.Add(ExplainCommand.Create(output, error));
        root.Subcommands.Add(SchemaCommand.Create(options, output, error, files));
        root.Subcommands.Add(NewCommand.Create(options, output, error, files));
        root.Subcommands.Add(TemplateCommand.Create(output, error, files));
        return root;
    }
}
