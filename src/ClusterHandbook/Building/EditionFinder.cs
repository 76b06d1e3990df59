using ClusterHandbook.Content.Checks;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Building;

/// <summary>Finds editions by their ids, or in files anywhere on the disk, so that names of people need not be public.</summary>
internal sealed class EditionFinder(IFileSystem files, string root, DiagnosticBag findings)
{
    /// <summary>The editions of those names; all of the site's own when none is named.</summary>
    public IReadOnlyList<Edition> Find(IReadOnlyList<string> names, Catalog catalog) =>
        names.Count == 0 ? catalog.Editions : [.. names.Select(name => Find(name, catalog)).OfType<Edition>()];

    private Edition? Find(string name, Catalog catalog)
    {
        if (catalog.Editions.FirstOrDefault(e => e.Id == name) is { } known)
        {
            return known;
        }

        var path = Path.GetFullPath(name, root);
        if (IsFile(name) || files.KindOf(path) == EntryKind.File)
        {
            return ReadFile(name.Replace('\\', '/'), path, catalog);
        }

        findings.Add(Unknown(name, catalog.Editions.Select(e => e.Id)));
        return null;
    }

    private Edition? ReadFile(string shown, string path, Catalog catalog)
    {
        byte[] bytes;
        try
        {
            bytes = files.Read(path, InputLimits.Default.TextBytes);
        }
        catch (FileSystemException e)
        {
            findings.Add(Unreadable(shown, e.Reason));
            return null;
        }

        var decoded = TextDecoding.Decode(new InputFile(shown, bytes));
        findings.AddRange(decoded.Diagnostics);
        if (decoded.Value is not { } source || EditionSchema.Bind(source, catalog.Settings, findings) is not { } edition)
        {
            return null;
        }

        EditionChecks.Run(edition, catalog, findings);
        return edition;
    }

    private static bool IsFile(string name) =>
        name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.IndexOfAny(['/', '\\']) >= 0;

    private static Diagnostic Unknown(string name, IEnumerable<string> ids)
    {
        string[] known = [.. ids];
        return new("CH0709", Severity.Error, $"there is no edition `{name}`", new SourceText("input/editions", ""), default,
            Suggestion.DidYouMean(name, known)
            ?? (known.Length == 0 ? "`handbook new edition ID` makes one" : "the site's editions are: " + string.Join(", ", known) + "; or name a file: `visit.yml`"));
    }

    private static Diagnostic Unreadable(string shown, string reason) =>
        new("CH0709", Severity.Error, $"the edition cannot be read: {reason}", new SourceText(shown, ""), default, "check the path; it counts from the folder of the site");
}
