using System.Collections.Concurrent;

namespace ClusterHandbook.Validation.Pages;

/// <summary>Numbers for the folders that pages lie in. Safe for several threads.</summary>
internal sealed class AddressFolders
{
    /// <summary>Stands for addresses that do not depend on a folder, since they leave the site.</summary>
    public const int Outside = -1;

    private readonly ConcurrentDictionary<string, Folder> _byPath = new(StringComparer.Ordinal);
    private readonly List<Folder> _byNumber = [];

    /// <summary>The number of the folder of a page; the folder is empty or ends with <c>/</c>.</summary>
    public int NumberOf(string pagePath)
    {
        var path = pagePath[..(pagePath.LastIndexOf('/') + 1)];
        return _byPath.TryGetValue(path, out var known) ? known.Number : Add(path);
    }

    /// <summary>The folder of a number. Not while pages are added.</summary>
    public string FolderOf(int number) => _byNumber[number].Path;

    private int Add(string path)
    {
        lock (_byNumber)
        {
            if (_byPath.TryGetValue(path, out var known)) return known.Number;
            var folder = new Folder(_byNumber.Count, path);
            _byNumber.Add(folder);
            _byPath.TryAdd(path, folder);
            return folder.Number;
        }
    }

    private sealed record Folder(int Number, string Path);
}
