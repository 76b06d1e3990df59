using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Publishing.Output;

/// <summary>Finds what somebody else put into the output folder, so that publishing never deletes a person's work.</summary>
internal static class ForeignFiles
{
    private const int Shown = 5;

    /// <summary>The refusal, or null when everything in the folder is ours (or it is not there, or empty).</summary>
    public static Diagnostic? Check(IFileSystem files, OutputLocation output)
    {
        if (files.KindOf(output.Path) == EntryKind.Missing)
        {
            return null;
        }

        var foreign = new List<string>();
        Collect(files, output.Path, "", OutputManifest.Read(files, output.Path), foreign);
        foreign.Sort(StringComparer.Ordinal);
        return foreign.Count == 0 ? null : Found(output.Shown, foreign);
    }

    private static void Collect(IFileSystem files, string folder, string prefix, OutputManifest manifest, List<string> foreign)
    {
        foreach (var entry in files.List(folder))
        {
            var path = prefix + entry.Name;
            if (entry.Kind == EntryKind.Folder)
            {
                Collect(files, Path.Join(folder, entry.Name), path + "/", manifest, foreign);
            }
            else if (!(entry.Kind == EntryKind.File && (manifest.Names(path) || IsFileBrowsersOwn(entry.Name))))
            {
                foreign.Add(path);
            }
        }
    }

    // Finder and Explorer leave these in every folder that somebody looks at.
    private static bool IsFileBrowsersOwn(string name) => name is ".DS_Store" or "Thumbs.db" or "desktop.ini";

    private static Diagnostic Found(SourceText output, List<string> foreign)
    {
        var names = string.Join(", ", foreign.Take(Shown).Select(path => $"`{path}`"));
        var more = foreign.Count > Shown ? $" and {foreign.Count - Shown} more" : "";
        return new Diagnostic(
            "CH0902", Severity.Error,
            $"the output folder `{output.Path}` holds files that no build of this program wrote: {names}{more}",
            output, default, "move them away, or let the build remove them with `--clean`")
        { Count = foreign.Count };
    }
}
