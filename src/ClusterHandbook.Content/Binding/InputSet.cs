using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Binding;

/// <summary>The files of a site, sorted by what they are for.</summary>
internal sealed class InputSet
{
    private static readonly string[] SingleFiles =
        ["settings.yml", "taxonomy.yml", "references.yml", "links.yml", "synonyms.yml", "assessment/questionnaire.yml"];

    private readonly Dictionary<string, SourceText> _single = new(StringComparer.Ordinal);

    private InputSet()
    {
    }

    /// <summary>Markdown files that become pages.</summary>
    public List<SourceText> Markdown { get; } = [];

    /// <summary>Reading paths.</summary>
    public List<SourceText> Paths { get; } = [];

    /// <summary>Drawings.</summary>
    public List<SourceText> Drawings { get; } = [];

    /// <summary>Editions.</summary>
    public List<SourceText> Editions { get; } = [];

    /// <summary>Translations of the questionnaire: <c>assessment/questionnaire.fr.yml</c>.</summary>
    public List<SourceText> Questionnaires { get; } = [];

    /// <summary><c>_directory.yml</c> files.</summary>
    public List<SourceText> Folders { get; } = [];

    /// <summary>Everything else.</summary>
    public List<InputFile> Assets { get; } = [];

    /// <summary>A file that there is one of, by its path below <c>input</c>; null when it is missing or unreadable.</summary>
    public SourceText? Text(string path) => _single.GetValueOrDefault(path);

    /// <summary>Decodes the texts in parallel and sorts all files.</summary>
    public static InputSet Sort(IReadOnlyList<InputFile> files, DiagnosticBag findings)
    {
        var texts = new SourceText?[files.Count];
        Parallel.For(0, files.Count, i =>
        {
            if (IsText(files[i].Path) && !IsHidden(files[i].Path))
            {
                var decoded = TextDecoding.Decode(files[i]);
                findings.AddRange(decoded.Diagnostics);
                texts[i] = decoded.Value;
            }
        });

        var set = new InputSet();
        for (var i = 0; i < files.Count; i++)
        {
            var path = files[i].Path;
            if (IsHidden(path))
            {
                continue;
            }

            if (!IsText(path))
            {
                set.Assets.Add(files[i]);
            }
            else if (texts[i] is { } text)
            {
                set.AddText(text, findings);
            }
        }

        return set;
    }

    private void AddText(SourceText text, DiagnosticBag findings)
    {
        var path = text.Path[HandbookBinder.Root.Length..];
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) Markdown.Add(text);
        else if (SingleFiles.Contains(path, StringComparer.Ordinal)) _single[path] = text;
        else if (path.EndsWith("_directory.yml", StringComparison.Ordinal)) Folders.Add(text);
        else if (path.StartsWith("assessment/questionnaire.", StringComparison.Ordinal)) Questionnaires.Add(text);
        else if (path.StartsWith("paths/", StringComparison.Ordinal)) Paths.Add(text);
        else if (path.StartsWith("drawings/", StringComparison.Ordinal)) Drawings.Add(text);
        else if (path.StartsWith("editions/", StringComparison.Ordinal)) Editions.Add(text);
        else findings.Add(Unused(text));
    }

    private static bool IsText(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    // As in Statiq: a name that begins with an underscore is not published.
    private static bool IsHidden(string path) =>
        path.IndexOf("/_", StringComparison.Ordinal) is >= 0 and var first && !path.AsSpan(first).SequenceEqual("/_directory.yml");

    private static Diagnostic Unused(SourceText text) =>
        new("CH0130", Severity.Warning, "nothing reads this YAML file", text, default,
            "the program knows settings.yml, taxonomy.yml, references.yml, links.yml, synonyms.yml, assessment/questionnaire.yml, and files in paths/, "
            + "drawings/ and editions/; a name that begins with `_` is left alone");
}
