using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Schemas;

/// <summary>The keys of <c>_directory.yml</c>: what holds for a folder and its pages.</summary>
public static class DirectorySchema
{
    /// <summary>All its keys.</summary>
    public static RecordSchema Schema { get; } = new("folder",
    [
        CommonFields.Title, CommonFields.Description, CommonFields.Order, CommonFields.Tags, CommonFields.Contributors,
        CommonFields.Published, CommonFields.Excluded,
    ]);

    internal static FolderMetadata? Bind(SourceText source, DiagnosticBag findings)
    {
        if (YamlReader.Read(source, new TextSpan(0, source.Text.Length), findings) is not { } mapping)
        {
            return null;
        }

        var v = Schema.Bind(mapping, new BindContext(source, findings, Taxonomy.Empty));
        return new FolderMetadata(
            v.Get(CommonFields.Title),
            v.Get(CommonFields.Description),
            v.Get(CommonFields.Order),
            v.Get(CommonFields.Tags),
            v.Get(CommonFields.Contributors),
            v.Get(CommonFields.Published) && !v.Get(CommonFields.Excluded));
    }
}
