using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Binding;

/// <summary>Reads the front matter of every page and decides where the page will be.</summary>
internal static class DocumentBinder
{
    public static List<Document> Bind(
        InputSet inputs, Settings settings, Taxonomy taxonomy, Dictionary<string, FolderMetadata> folders, DiagnosticBag findings)
    {
        var sources = inputs.Markdown.Concat(inputs.Paths).OrderBy(s => s.Path, StringComparer.Ordinal).ToList();
        var indexes = sources.Select(s => s.Path).Where(p => p.EndsWith("/index.md", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        var documents = new Document?[sources.Count];
        Parallel.For(0, sources.Count, i =>
            documents[i] = BindOne(sources[i], new PagePath(sources[i].Path, settings, indexes), settings, taxonomy, folders, findings));
        return [.. documents.OfType<Document>()];
    }

    private static Document? BindOne(
        SourceText source, PagePath path, Settings settings, Taxonomy taxonomy, Dictionary<string, FolderMetadata> folders, DiagnosticBag findings)
    {
        var context = new BindContext(source, findings, taxonomy);
        if (path.Kind == DocumentKind.Path)
        {
            return YamlReader.Read(source, new TextSpan(0, source.Text.Length), findings) is { } mapping
                ? Finish(PathSchema.Schema.Bind(mapping, context), v => PathSchema.Create(File(source, 0, path), v), path, folders, settings)
                : null;
        }

        if (FrontMatter.Read(source, findings) is not { } frontMatter)
        {
            return null;
        }

        var (schema, create) = SchemaOf(path.Kind);
        if (!frontMatter.IsPresent && path.Kind is not (DocumentKind.Page or DocumentKind.Home))
        {
            findings.Add(FrontMatterDiagnostics.Missing(source, schema.Name));
            return null;
        }

        var values = schema.Bind(frontMatter.Values, context);
        return Finish(values, v => create(File(source, frontMatter.BodyStart, path), v), path, folders, settings);
    }

    private static Document? Finish(
        FieldValues values, Func<FieldValues, Document> create, PagePath path, Dictionary<string, FolderMetadata> folders, Settings settings)
    {
        var above = FoldersAbove(path.Folder, folders);
        var published = values.Get(CommonFields.Published) && !values.Get(CommonFields.Excluded);
        if (!published || above.Exists(folder => !folder.IsPublished))
        {
            return null;
        }

        var document = create(values);
        if (above.Count > 0)
        {
            document = document with
            {
                Tags = [.. document.Tags.Union(above.SelectMany(folder => folder.Tags), StringComparer.Ordinal)],
                Contributors = document.Contributors.Count > 0
                    ? document.Contributors
                    : above.Find(folder => folder.Contributors.Count > 0)?.Contributors ?? [],
            };
        }

        return document with { Address = path.AddressOf(document.Id, settings) };
    }

    // What holds for a folder holds for the folders in it; the nearest comes first.
    private static List<FolderMetadata> FoldersAbove(string folder, Dictionary<string, FolderMetadata> folders)
    {
        var above = new List<FolderMetadata>();
        for (var path = folder; folders.Count > 0; path = path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "")
        {
            if (folders.TryGetValue(path, out var metadata)) above.Add(metadata);
            if (path.Length == 0) break;
        }

        return above;
    }

    private static (RecordSchema Schema, Func<DocumentFile, FieldValues, Document> Create) SchemaOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Home => (HomeSchema.Schema, HomeSchema.Create),
        DocumentKind.Case => (CaseSchema.Schema, CaseSchema.Create),
        DocumentKind.Concept => (ConceptSchema.Schema, ConceptSchema.Create),
        DocumentKind.Guide => (GuideSchema.Schema, GuideSchema.Create),
        _ => (PageSchema.Schema, PageSchema.Create),
    };

    private static DocumentFile File(SourceText source, int bodyStart, PagePath path) =>
        new(source, bodyStart, path.Language, path.FallbackId, path.FallbackTitle, OpeningHeading.TextOf(source.Text, bodyStart));
}
