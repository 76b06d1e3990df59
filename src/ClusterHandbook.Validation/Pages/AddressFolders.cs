using System.Collections.Concurrent;

namespace ClusterHandbook.Validation.Pages;

/// <summary>Numbers for the folders that pages lie in.</summary>
internal sealed class AddressFolders
{
    /// <summary>Stands for addresses that do not depend on a folder, since they leave the site.</summary>
    public const int Outside = -1;

    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> _folders = new();
    private int _next;

    /// <summary>The number of the folder of a page; the folder is empty or ends with <c>/</c>.</summary>
    public int NumberOf(string pagePath)
    {
        var folder = pagePath.AsSpan(0, pagePath.LastIndexOf('/') + 1);
        if (_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folder, out var known))
        {
            return known;
        }

        return _numbers.GetOrAdd(folder.ToString(), text =>
        {
            var number = Interlocked.Increment(ref _next);
            _folders[number] = text;
            return number;
        });
    }

    public string FolderOf(int number) => _folders[number];
}
