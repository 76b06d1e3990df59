using System.CommandLine;
using ClusterHandbook.Content.Binding;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;

namespace ClusterHandbook.Commands;

/// <summary><c>handbook schema KIND</c>: the JSON Schema of a kind of file, for editors that complete and check.</summary>
internal static class SchemaCommand
{
    // Made when it is asked for: a build needs few of them, and no command but this one needs all.
    private static readonly Dictionary<string, Func<RecordSchema>> Schemas = new(StringComparer.Ordinal)
    {
        ["case"] = () => CaseSchema.Schema,
        ["concept"] = () => ConceptSchema.Schema,
        ["guide"] = () => GuideSchema.Schema,
        ["page"] = () => PageSchema.Schema,
        ["home"] = () => HomeSchema.Schema,
        ["path"] = () => PathSchema.Schema,
        ["settings"] = () => SettingsSchema.Schema,
        ["directory"] = () => DirectorySchema.Schema,
        ["taxonomy"] = () => TaxonomySchema.Schema,
        ["reference"] = () => ReferencesSchema.Schema,
        ["questionnaire"] = () => QuestionnaireSchema.Schema,
        ["drawing"] = () => DrawingSchema.Schema,
        ["edition"] = () => EditionSchema.Schema,
    };

    private static string Kinds => string.Join(", ", Schemas.Keys);

    public static Command Create(SiteOptions options, TextWriter output, TextWriter error, IFileSystem files)
    {
        var kind = new Argument<string>("KIND") { Description = Kinds };
        var command = new Command("schema", "Prints the JSON Schema of a kind of file.") { kind };
        command.SetAction(parsed => Run(parsed.GetValue(kind)!, options.Root(parsed), output, error, files));
        return command;
    }

    private static int Run(string kind, string root, TextWriter output, TextWriter error, IFileSystem files)
    {
        if (!Schemas.TryGetValue(kind, out var schema))
        {
            error.WriteLine($"There is no kind `{kind}`. Known kinds: {Kinds}");
            return ExitCodes.CommandLine;
        }

        using var stream = new MemoryStream();
        JsonSchemaWriter.Write(stream, schema(), ReadTaxonomy(files, root));
        output.Write(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
        return ExitCodes.Success;
    }

    // The words of the site at hand, so that an editor can offer them.
    private static Taxonomy ReadTaxonomy(IFileSystem files, string root)
    {
        var path = $"{root}/input/taxonomy.yml";
        return files.KindOf(path) == EntryKind.File
            ? HandbookBinder.Bind([new InputFile("input/taxonomy.yml", files.Read(path, InputLimits.Default.TextBytes))], []).Value.Taxonomy
            : Taxonomy.Empty;
    }
}
