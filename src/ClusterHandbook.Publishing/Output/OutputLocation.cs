using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Publishing.Output;

/// <summary>
/// The absolute paths that publishing needs, all beside each other on one disk: the output itself, and hidden names next to
/// it for what is being built, what is being removed, the lock and the journal.
/// </summary>
internal sealed class OutputLocation
{
    private OutputLocation(string path, string shown)
    {
        Path = path;
        Parent = System.IO.Path.GetDirectoryName(path)!;
        Shown = new SourceText(shown.Replace('\\', '/'), "");
        Hidden = $".{System.IO.Path.GetFileName(path)}";
    }

    /// <summary>The output folder, links resolved.</summary>
    public string Path { get; }

    /// <summary>The folder that holds it.</summary>
    public string Parent { get; }

    /// <summary>What findings print.</summary>
    public SourceText Shown { get; }

    public string StagingPrefix => Hidden + ".new-";

    public string OldPrefix => Hidden + ".old-";

    public string Lock => System.IO.Path.Join(Parent, Hidden + ".lock");

    public string Journal => System.IO.Path.Join(Parent, Hidden + ".journal");

    private string Hidden { get; }

    /// <summary>Another path in the same parent folder.</summary>
    public string Beside(string name) => System.IO.Path.Join(Parent, name);

    /// <summary>Resolves the folder and refuses those where publishing would harm the sources.</summary>
    public static (OutputLocation?, Diagnostic?) Find(IFileSystem files, OutputFolder folder)
    {
        var root = files.RealPath(folder.Root);
        var written = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.Combine(root, folder.Path));
        var source = new SourceText(folder.Path.Replace('\\', '/'), "");
        if (files.KindOf(written) == EntryKind.Link)
        {
            return (null, IsLink(source));
        }

        var path = files.RealPath(written);
        if (System.IO.Path.GetDirectoryName(path) is null || Contains(path, root))
        {
            return (null, HoldsSources(source, folder.Root));
        }

        foreach (var input in folder.Sources)
        {
            var inputPath = files.RealPath(System.IO.Path.Combine(root, input));
            if (Contains(path, inputPath)) return (null, HoldsSources(source, input));
            if (Contains(inputPath, path)) return (null, IsAmongSources(source, input));
        }

        return files.KindOf(path) is EntryKind.Missing or EntryKind.Folder
            ? (new OutputLocation(path, folder.Path), null)
            : (null, NotAFolder(source));
    }

    // Case does not count: on Windows and macOS `Input` and `input` are one folder.
    private static bool Contains(string folder, string path) =>
        path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
        && (path.Length == folder.Length || path[folder.Length] == System.IO.Path.DirectorySeparatorChar
            || System.IO.Path.EndsInDirectorySeparator(folder));

    private static Diagnostic NotAFolder(SourceText output) => new(
        "CH0901", Severity.Error, $"the output `{output.Path}` is not a folder", output, default,
        "remove it, or name another folder with `-o`");

    private static Diagnostic HoldsSources(SourceText output, string what) => new(
        "CH0903", Severity.Error, $"the output folder `{output.Path}` is, or holds, `{what}`: publishing would remove it",
        output, default, "name a folder of its own with `-o`, such as `output`");

    private static Diagnostic IsAmongSources(SourceText output, string input) => new(
        "CH0904", Severity.Error, $"the output folder `{output.Path}` lies in `{input}`: the next build would read it as input",
        output, default, "name a folder beside the input with `-o`, such as `output`");

    private static Diagnostic IsLink(SourceText output) => new(
        "CH0905", Severity.Error, $"the output `{output.Path}` is a symbolic link", output, default,
        "name the folder it points to with `-o`, or remove the link");
}
