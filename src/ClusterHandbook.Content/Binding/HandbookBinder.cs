using ClusterHandbook.Content.Checks;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Binding;

/// <summary>Turns files into the typed things that they declare; Markdown bodies are left for later.</summary>
public static class HandbookBinder
{
    /// <summary>The folder that holds the content; it begins every path.</summary>
    public const string Root = "input/";

    /// <summary>What the settings say, which is all that the theme needs to know of the files.</summary>
    /// <param name="files">All files of the site.</param>
    /// <param name="overrides">Settings from the environment and the command line, in that order.</param>
    public static WithDiagnostics<Settings> BindSettings(IReadOnlyList<InputFile> files, IReadOnlyList<SettingOverride> overrides)
    {
        var findings = new DiagnosticBag();
        var file = files.FirstOrDefault(f => f.Path == Root + "settings.yml");
        // What cannot be decoded is reported with the other files.
        var settings = SettingsSchema.Bind(file is null ? null : TextDecoding.Decode(file).Value, overrides, findings);
        return new(settings, findings.ToOrderedList());
    }

    /// <summary>Binds all files, the settings first.</summary>
    /// <param name="files">All files of the site, in ordinal order.</param>
    /// <param name="overrides">Settings from the environment and the command line, in that order.</param>
    public static WithDiagnostics<Catalog> Bind(IReadOnlyList<InputFile> files, IReadOnlyList<SettingOverride> overrides)
    {
        var settings = BindSettings(files, overrides);
        var catalog = Bind(files, settings.Value);
        var findings = new DiagnosticBag();
        findings.AddRange(settings.Diagnostics);
        findings.AddRange(catalog.Diagnostics);
        return new(catalog.Value, findings.ToOrderedList());
    }

    /// <summary>Binds all files but the settings. What could be understood is in the catalog; everything else is a finding.</summary>
    /// <param name="files">All files of the site, in ordinal order.</param>
    /// <param name="settings">What <see cref="BindSettings"/> made of them.</param>
    public static WithDiagnostics<Catalog> Bind(IReadOnlyList<InputFile> files, Settings settings)
    {
        var findings = new DiagnosticBag();
        var inputs = InputSet.Sort(files, findings);
        if (settings.FindingsPages)
        {
            inputs.Markdown.AddRange(FindingPages.All());
        }

        var taxonomy = inputs.Text("taxonomy.yml") is { } words ? TaxonomySchema.Bind(words, findings) : Taxonomy.Empty;
        var folders = BindFolders(inputs, findings);
        var references = inputs.Text("references.yml") is { } works ? ReferencesSchema.Bind(works, findings) : [];
        var questionnaire = inputs.Text("assessment/questionnaire.yml") is { } questions
            ? QuestionnaireTranslation.Add(QuestionnaireSchema.Bind(questions, findings), settings, inputs.Questionnaires, findings) : null;
        var drawings = inputs.Drawings.Select(source => DrawingSchema.Bind(source, findings)).OfType<Drawing>().ToList();
        var documents = DocumentBinder.Bind(inputs, settings, taxonomy, folders, findings);
        var assets = AssetBinder.Bind(inputs.Assets, settings, findings);
        DuplicateNames.Report(documents, drawings, assets, findings);
        documents = [.. documents.DistinctBy(d => d.Address)];
        var catalog = new Catalog(settings, taxonomy, documents, references, assets, drawings, questionnaire, folders)
        {
            Synonyms = inputs.Text("synonyms.yml") is { } synonyms ? SynonymsSchema.Bind(synonyms, findings) : [],
            Editions = BindEditions(inputs, settings, findings),
        };
        foreach (var edition in catalog.Editions)
        {
            EditionChecks.Run(edition, catalog, findings);
        }

        return new(catalog, findings.ToOrderedList());
    }

    private static List<Edition> BindEditions(InputSet inputs, Settings settings, DiagnosticBag findings)
    {
        var editions = new List<Edition>();
        foreach (var source in inputs.Editions)
        {
            if (EditionSchema.Bind(source, settings, findings) is not { } edition) continue;
            if (editions.Find(e => e.Id == edition.Id) is { } first) findings.Add(EditionDiagnostics.SameId(edition, first));
            else editions.Add(edition);
        }

        return editions;
    }

    private static Dictionary<string, FolderMetadata> BindFolders(InputSet inputs, DiagnosticBag findings)
    {
        var folders = new Dictionary<string, FolderMetadata>(StringComparer.Ordinal);
        foreach (var source in inputs.Folders)
        {
            var folder = source.Path[Root.Length..^"_directory.yml".Length].TrimEnd('/');
            if (DirectorySchema.Bind(source, findings) is { } metadata)
            {
                folders[folder] = metadata;
            }
        }

        return folders;
    }
}
