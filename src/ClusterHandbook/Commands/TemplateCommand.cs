using System.CommandLine;
using System.Text.Json;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Diagnostics.Rendering;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Commands;

/// <summary><c>handbook template FILE</c>: renders one template to standard output, for theme authors.</summary>
internal sealed class TemplateCommand
{
    private readonly IFileSystem _files;
    private readonly string? _includes;
    private readonly List<Diagnostic> _findings = [];
    private readonly Dictionary<string, Template?> _templates = new(StringComparer.Ordinal);

    private TemplateCommand(IFileSystem files, string? includes)
    {
        _files = files;
        _includes = includes;
    }

    public static Command Create(TextWriter output, TextWriter error, IFileSystem files)
    {
        var file = new Argument<string>("FILE") { Description = "The template." };
        var data = new Option<string?>("--data") { Description = "A JSON file whose members are the global variables." };
        var includes = new Option<string?>("--include-dir") { Description = "The folder in which `include` looks (default: that of the template)." };
        var command = new Command("template", "Renders one template to standard output; with --strict an unknown variable is an error, as in themes.") { file, data, includes };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var run = new TemplateCommand(files, parsed.GetValue(includes) ?? Path.GetDirectoryName(Path.GetFullPath(path)));
            var text = run.Render(path, parsed.GetValue(data), parsed.GetValue<bool>("--strict"));
            if (run._findings.Count > 0)
            {
                TextRenderer.Write(run._findings, error, colour: ConsoleReport.IsTerminal);
                return ExitCodes.ContentError;
            }

            output.Write(text);
            return ExitCodes.Success;
        });
        return command;
    }

    private string Render(string path, string? dataPath, bool strict)
    {
        var model = dataPath is null ? null : ReadData(dataPath);
        if (Load(path, path) is not { } template || _findings.Count > 0)
        {
            return "";
        }

        var rendered = template.RenderToString(model, new RenderOptions { Loader = Include, StrictVariables = strict, Clock = TimeProvider.System });
        _findings.AddRange(rendered.Diagnostics);
        return rendered.Value;
    }

    private Template? Include(string name)
    {
        if (!_templates.TryGetValue(name, out var template))
        {
            var path = Path.Join(_includes, name);
            path = _files.KindOf(path) == EntryKind.File ? path : path + ".sbn";
            template = _files.KindOf(path) == EntryKind.File && IsInside(path) ? Load(path, name) : null;
            _templates[name] = template;
        }

        return template;
    }

    private bool IsInside(string path) =>
        Path.GetFullPath(path).StartsWith(Path.GetFullPath(_includes ?? ".").TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private Template? Load(string path, string shown)
    {
        if (Read(path, shown) is not { } source)
        {
            return null;
        }

        var parsed = Template.Parse(source);
        _findings.AddRange(parsed.Diagnostics);
        return parsed.Value;
    }

    private object? ReadData(string path)
    {
        if (Read(path, path) is not { } source)
        {
            return null;
        }

        try
        {
            return JsonData.Parse(source.Text);
        }
        catch (JsonException exception)
        {
            var place = source.OffsetOf((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            _findings.Add(new Diagnostic(
                "CH0603", Severity.Error, "this is not valid JSON", source, new TextSpan(place, 0),
                "check quotes, commas and brackets; the file holds one object whose members are the variables"));
            return null;
        }
    }

    private SourceText? Read(string path, string shown)
    {
        try
        {
            var decoded = TextDecoding.Decode(new InputFile(shown.Replace('\\', '/'), _files.Read(path, InputLimits.Default.TextBytes)));
            _findings.AddRange(decoded.Diagnostics.Where(d => d.Severity == Severity.Error));
            return decoded.Value;
        }
        catch (FileSystemException exception)
        {
            _findings.Add(new Diagnostic(
                "CH0604", Severity.Error, $"the file cannot be read: {exception.Reason}", new SourceText(shown.Replace('\\', '/'), ""), default,
                "check the path"));
            return null;
        }
    }
}
