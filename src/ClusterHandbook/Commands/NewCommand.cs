using System.CommandLine;
using System.Text;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Text;

namespace ClusterHandbook.Commands;

/// <summary><c>handbook new KIND ID</c>: a file to start from.</summary>
internal static class NewCommand
{
    private static readonly string[] Kinds = ["case", "concept", "guide", "path", "edition"];

    public static Command Create(SiteOptions options, TextWriter output, TextWriter error, IFileSystem files)
    {
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", Kinds) };
        kind.AcceptOnlyFromAmong(Kinds);
        var id = new Argument<string>("ID") { Description = "Lower-case letters a–z, digits and hyphens." };
        var command = new Command("new", "Writes a model of a new page into the input folder.") { kind, id };
        command.SetAction(parsed => Run(
            parsed.GetValue(kind)!, parsed.GetValue(id)!, Path.Join(options.Root(parsed), options.Input(parsed)), output, error, files));
        return command;
    }

    private static int Run(string kind, string id, string input, TextWriter output, TextWriter error, IFileSystem files)
    {
        if (!Slug.IsValid(id))
        {
            error.WriteLine($"`{id}` cannot be an id: lower-case letters a–z, digits and hyphens only"
                + (Slug.From(id) is { Length: > 0 } better ? $"; try `{better}`" : ""));
            return ExitCodes.CommandLine;
        }

        var folder = kind + "s";
        var extension = kind is "path" or "edition" ? ".yml" : ".md";
        var path = $"{input}/{folder}/{id}{extension}";
        if (files.KindOf(path) != EntryKind.Missing)
        {
            error.WriteLine($"There is a file {path} already; nothing was written.");
            return ExitCodes.ContentError;
        }

        files.CreateFolder($"{input}/{folder}");
        files.Write(path, Encoding.UTF8.GetBytes(Model(kind, id, ModelFile(kind, $"{input}/{folder}", extension), files)));
        output.WriteLine($"Written: {path}");
        return ExitCodes.Success;
    }

    // A visit is planned by changing the one that is there; other kinds have a template that explains every line.
    private static string ModelFile(string kind, string folder, string extension) =>
        kind == "edition" ? $"{folder}/city-visit{extension}" : $"{folder}/_template{extension}";

    // The site's own template comes first: it has the city's wording and every key explained.
    private static string Model(string kind, string id, string template, IFileSystem files)
    {
        if (files.KindOf(template) == EntryKind.File)
        {
            var text = Encoding.UTF8.GetString(files.Read(template, InputLimits.Default.TextBytes));
            var line = text.Split('\n').FirstOrDefault(l => l.StartsWith("id:", StringComparison.Ordinal));
            return line is null ? text : text.Replace(line, $"id: {id}", StringComparison.Ordinal);
        }

        return Scaffolds.Of(kind, id);
    }
}
