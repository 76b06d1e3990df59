using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Themes;

/// <summary>A theme, read whole: templates, words and files.</summary>
public sealed class Theme
{
    private readonly Dictionary<string, Lazy<Template>> _templates;
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _strings;

    private Theme(
        Dictionary<string, Lazy<Template>> templates, Dictionary<string, IReadOnlyDictionary<string, string>> strings, IReadOnlyList<ThemeAsset> assets,
        IReadOnlyList<ThemeAsset> printFiles)
    {
        _templates = templates;
        _strings = strings;
        Assets = assets;
        PrintFiles = printFiles;
        TemplateNames = [.. _templates.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Style sheets, icons: published under <c>assets/</c> with their content in their name.</summary>
    public IReadOnlyList<ThemeAsset> Assets { get; }

    /// <summary>Style sheets of editions, in <c>print/</c> beside their templates; the site does not publish them.</summary>
    public IReadOnlyList<ThemeAsset> PrintFiles { get; }

    /// <summary>The names by which templates include each other: <c>partials/head</c>.</summary>
    public IReadOnlyList<string> TemplateNames { get; }

    /// <summary>
    /// Reads a theme, the built-in one below the site's own files; reports templates and words that cannot be used. A built-in
    /// template is parsed when it is first asked for: few sites have pages of all kinds.
    /// </summary>
    /// <param name="files">The disk.</param>
    /// <param name="root">The folder of the site.</param>
    /// <param name="name">Name of the theme.</param>
    public static WithDiagnostics<Theme> Load(IFileSystem files, string root, string name)
    {
        var findings = new DiagnosticBag();
        var templates = new Dictionary<string, Lazy<Template>>(StringComparer.Ordinal);
        var strings = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        var assets = new List<ThemeAsset>();
        var printFiles = new List<ThemeAsset>();
        if (!ThemeFiles.Exists(files, root, name))
        {
            findings.Add(ThemeDiagnostics.MissingTheme(name));
        }

        var all = ThemeFiles.Read(files, root, name);
        foreach (var path in all.Keys.Order(StringComparer.Ordinal))
        {
            var file = all[path];
            if (path.EndsWith(".sbn", StringComparison.Ordinal))
            {
                AddTemplate(path[..^4], file, templates, findings);
            }
            else if (path.StartsWith("strings/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal))
            {
                strings[path["strings/".Length..^4]] = ThemeStrings.Read(file.File, findings);
            }
            else if (path.StartsWith("assets/", StringComparison.Ordinal))
            {
                assets.Add(new ThemeAsset(path["assets/".Length..], file.File));
            }
            else if (path.StartsWith("print/", StringComparison.Ordinal))
            {
                printFiles.Add(new ThemeAsset(path["print/".Length..], file.File));
            }
        }

        return new(new Theme(templates, strings, assets, printFiles), findings.ToOrderedList());
    }

    /// <summary>The texts of all templates, in ordinal order of their names.</summary>
    public IEnumerable<SourceText> TemplateSources => TemplateNames.Select(name => _templates[name].Value.Source);

    /// <summary>The template of that name, without its extension; null when there is none.</summary>
    public Template? Find(string name) => _templates.GetValueOrDefault(name)?.Value;

    /// <summary>The theme's words in a language, English where a language is missing.</summary>
    public IReadOnlyDictionary<string, string> StringsOf(string language) =>
        _strings.GetValueOrDefault(language) ?? _strings.GetValueOrDefault(language.Split('-')[0])
        ?? _strings.GetValueOrDefault("en") ?? new Dictionary<string, string>();

    private static void AddTemplate(string name, ThemeFile file, Dictionary<string, Lazy<Template>> templates, DiagnosticBag findings)
    {
        var decoded = TextDecoding.Decode(file.File);
        findings.AddRange(decoded.Diagnostics);
        if (decoded.Value is not { } source) return;
        if (file.IsBuiltIn)
        {
            templates[name] = new(() => Template.Parse(source).Value);
            return;
        }

        var parsed = Template.Parse(source);
        findings.AddRange(parsed.Diagnostics);
        templates[name] = new(parsed.Value);
    }
}
