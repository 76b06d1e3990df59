using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Files;

/// <summary>Reads everything an author gave us, once, before anything else happens.</summary>
public static class InputReader
{
    /// <summary>
    /// All files of the input folder and below, in ordinal order of their paths. Names that start with a dot are left out;
    /// whatever cannot be taken (links, pipes, devices, files over a limit, names that some disk refuses) is a finding.
    /// </summary>
    /// <param name="files">The disk.</param>
    /// <param name="root">The folder of the site.</param>
    /// <param name="limits">How much is taken.</param>
    /// <param name="folder">The input folder, from the root; it begins every path in the result.</param>
    public static WithDiagnostics<IReadOnlyList<InputFile>> Read(
        IFileSystem files, string root, InputLimits limits, string folder = "input")
    {
        var walk = new InputWalk(files, limits);
        walk.Start(Path.Join(root, folder), InputName.Composed(folder.Replace('\\', '/').TrimEnd('/')));
        var contents = new InputFile?[walk.Found.Count];
        var refusals = new Diagnostic?[walk.Found.Count];
        Parallel.For(0, contents.Length, i => (contents[i], refusals[i]) = ReadOne(files, walk.Found[i], limits));

        var input = contents.OfType<InputFile>().OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        Diagnostic[] findings = [.. walk.Findings, .. refusals.OfType<Diagnostic>()];
        if (findings.Length == 0 && input.Length == 0)
        {
            findings = [Empty(folder)];
        }

        Array.Sort(findings, Diagnostic.CompareByPlace);
        return new(input, findings);
    }

    private static (InputFile?, Diagnostic?) ReadOne(IFileSystem files, FoundFile found, InputLimits limits)
    {
        var limit = limits.BytesOf(found.Path);
        if (found.Length > limit)
        {
            return (null, TooLarge(found, limit));
        }

        try
        {
            return (new InputFile(found.Path, files.Read(found.DiskPath, limit)), null);
        }
        catch (FileSystemException e) when (e.Fault == FileFault.TooLarge)
        {
            return (null, TooLarge(found, limit)); // It grew since it was listed.
        }
        catch (FileSystemException e)
        {
            return (null, InputWalk.Unreadable(found.Path, e));
        }
    }

    private static Diagnostic Empty(string folder) => new(
        "CH0011", Severity.Error, $"the folder `{folder}` holds no file", new SourceText(folder, ""), default,
        "a handbook needs at least one Markdown file: `handbook new concept my-first-page` makes one");

    private static Diagnostic TooLarge(FoundFile file, int limit) => new(
        "CH0014", Severity.Error,
        $"the file has {Megabytes(file.Length)} MiB; at most {Megabytes(limit)} MiB are taken",
        new SourceText(file.Path, ""), default, "split the text, or make the picture smaller");

    private static string Megabytes(long bytes) =>
        (bytes / 1048576.0).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
