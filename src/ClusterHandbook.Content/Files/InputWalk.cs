using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Files;

/// <summary>A regular file with a good name that waits to be read.</summary>
/// <param name="Path">What findings print.</param>
/// <param name="DiskPath">What the disk calls it.</param>
/// <param name="Length">Its bytes when it was listed.</param>
internal sealed record FoundFile(string Path, string DiskPath, long Length);

/// <summary>Walks the input folder, opens nothing, and sorts what it meets into files to read and findings.</summary>
internal sealed class InputWalk(IFileSystem files, InputLimits limits)
{
    private bool _full;

    public List<FoundFile> Found { get; } = [];

    public List<Diagnostic> Findings { get; } = [];

    public void Start(string diskPath, string path)
    {
        switch (files.KindOf(diskPath))
        {
            case EntryKind.Folder:
                Enter(diskPath, path, 0);
                break;
            case EntryKind.Link:
                Findings.Add(IsLink(path));
                break;
            default:
                Findings.Add(NoFolder(path));
                break;
        }
    }

    private void Enter(string diskPath, string path, int depth)
    {
        if (depth > limits.Depth)
        {
            Findings.Add(TooDeep(path, limits.Depth));
            return;
        }

        IReadOnlyList<FolderEntry> entries;
        try
        {
            entries = files.List(diskPath);
        }
        catch (FileSystemException e)
        {
            Findings.Add(Unreadable(path, e));
            return;
        }

        var names = new Dictionary<string, string>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries.OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (!entry.Name.StartsWith('.'))
            {
                Meet(entry, diskPath, path, names, depth);
            }
        }
    }

    private void Meet(FolderEntry entry, string folderOnDisk, string folder, Dictionary<string, string> names, int depth)
    {
        var path = $"{folder}/{InputName.Composed(entry.Name)}";
        if (InputName.Check(entry.Name, new SourceText(path, "")) is { } badName)
        {
            Findings.Add(badName);
            return;
        }

        if (!names.TryAdd(InputName.KeyOf(entry.Name), entry.Name))
        {
            Findings.Add(Collision(path, folder, names[InputName.KeyOf(entry.Name)], entry.Name));
            return;
        }

        var diskPath = Path.Join(folderOnDisk, entry.Name);
        switch (entry.Kind)
        {
            case EntryKind.Folder:
                Enter(diskPath, path, depth + 1);
                break;
            case EntryKind.File when Found.Count < limits.Files:
                Found.Add(new FoundFile(path, diskPath, entry.Length));
                break;
            case EntryKind.File when !_full:
                _full = true;
                Findings.Add(TooMany(path, limits.Files));
                break;
            case EntryKind.Link:
                Findings.Add(IsLink(path));
                break;
            case EntryKind.Special:
                Findings.Add(IsSpecial(path));
                break;
        }
    }

    /// <summary>The disk does not let us read it.</summary>
    public static Diagnostic Unreadable(string path, FileSystemException e) => new(
        "CH0018", Severity.Error, $"`{path}` cannot be read: {e.Reason}", new SourceText(path, ""), default,
        "check that it is there and that you may read it");

    private static Diagnostic NoFolder(string path) => new(
        "CH0010", Severity.Error, $"there is no folder `{path}`", new SourceText(path, ""), default,
        "run the program in the folder that holds it, or name that folder: `handbook -r FOLDER`");

    private static Diagnostic IsLink(string path) => new(
        "CH0012", Severity.Error, $"`{path}` is a symbolic link, and links are not followed",
        new SourceText(path, ""), default, "put the file itself there");

    private static Diagnostic IsSpecial(string path) => new(
        "CH0013", Severity.Error, $"`{path}` is a pipe, a socket or a device, not a file",
        new SourceText(path, ""), default, "remove it");

    private static Diagnostic Collision(string path, string folder, string first, string second)
    {
        var why = string.Equals(InputName.Composed(first), InputName.Composed(second), StringComparison.Ordinal)
            ? "the same letters, stored in two ways"
            : "the same but for capital letters";
        return new Diagnostic(
            "CH0017", Severity.Error, $"the names `{first}` and `{second}` in `{folder}` are {why}",
            new SourceText(path, ""), default, "rename one of them: on Windows and macOS only one of the two can exist")
        {
            Related = [new RelatedPlace("the other file", new SourceText($"{folder}/{InputName.Composed(first)}", ""), default)],
        };
    }

    private static Diagnostic TooDeep(string path, int limit) => new(
        "CH0019", Severity.Error, $"`{path}` lies more than {limit} folders deep", new SourceText(path, ""), default,
        "move it up: an address that deep cannot be read or copied");

    private static Diagnostic TooMany(string path, int limit) => new(
        "CH0020", Severity.Error, $"there are more than {limit} files; reading stopped at `{path}`",
        new SourceText(path, ""), default, "remove what does not belong to the handbook, or split it in two");
}
