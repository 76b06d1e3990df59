using System.Collections.Concurrent;

namespace ClusterHandbook.Validation.Links;

/// <summary>
/// Files that scripts, or data for scripts, seem to name. A script may load what it names, so that such a file is in use;
/// whether a string is a name nobody can tell, so that one which leads nowhere is no finding. Safe for several threads.
/// </summary>
internal sealed class FileMentions
{
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.Ordinal);

    // Ten thousand pages name the same three files: a name is looked up here before it becomes a string. Whoever finds
    // another name in its place looks in the table.
    private readonly string?[] _recent = new string?[256];

    /// <summary>Notes a name. It may be meant from the folder of the file that writes it, or from the root of the site.</summary>
    /// <param name="folder">The folder of the file that writes it: empty, or ends with <c>/</c>.</param>
    /// <param name="name">As written; ends with <c>/</c> for a folder in which a script finds files by names that it computes.</param>
    public void Add(string folder, ReadOnlySpan<byte> name)
    {
        AddFrom("", name);
        if (folder.Length > 0) AddFrom(folder, name);
    }

    /// <summary>Whether something names the file.</summary>
    public bool HasFile(string path) => _paths.ContainsKey(path);

    /// <summary>Whether something names the folder that the file lies in.</summary>
    public bool HasFolderOf(string path) => path.LastIndexOf('/') is > 0 and var end && _paths.ContainsKey(path[..(end + 1)]);

    private void AddFrom(string folder, ReadOnlySpan<byte> name)
    {
        Span<char> path = stackalloc char[256];
        var length = SitePath.JoinPlain(folder, name, path);
        if (length < 0)
        {
            if (SitePath.Resolve(folder, name).Path is { Length: > 0 } decoded) _paths.TryAdd(decoded, decoded);
        }
        else if (length > 0)
        {
            ref var recent = ref _recent[string.GetHashCode(path[..length], StringComparison.Ordinal) & (_recent.Length - 1)];
            if (path[..length].SequenceEqual(recent)) return;
            var known = path[..length].ToString();
            _paths.TryAdd(known, known);
            recent = known;
        }
    }
}
