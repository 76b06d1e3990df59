using System.Reflection;
using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Publishing.Themes;

/// <summary>
/// The files of a theme by their path inside it: those built into the program, and over them those that a site has in its
/// own <c>themes/</c> folder, so that a site can replace one partial and keep the rest.
/// </summary>
internal static class ThemeFiles
{
    private const string Prefix = "theme/";
    private const string BuiltInName = "handbook";

    /// <summary>Whether there is a theme of that name, in the program or beside the site's input.</summary>
    public static bool Exists(IFileSystem files, string root, string name) =>
        name == BuiltInName || files.KindOf($"{root}/themes/{name}") == EntryKind.Folder;

    /// <summary>Reads them; paths of the files begin with <c>themes/NAME/</c>, as findings show them.</summary>
    public static Dictionary<string, ThemeFile> Read(IFileSystem files, string root, string name)
    {
        var all = BuiltIn(name);
        foreach (var (path, bytes) in OnDisk(files, $"{root}/themes/{name}", ""))
        {
            all[path] = new ThemeFile(new InputFile($"themes/{name}/{path}", bytes), IsBuiltIn: false);
        }

        return all;
    }

    private static Dictionary<string, ThemeFile> BuiltIn(string name)
    {
        var assembly = typeof(ThemeFiles).Assembly;
        var all = new Dictionary<string, ThemeFile>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var path = resource[Prefix.Length..];
            all[path] = new ThemeFile(new InputFile($"themes/{name}/{path}", Bytes(assembly, resource)), IsBuiltIn: true);
        }

        return all;
    }

    private static byte[] Bytes(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static IEnumerable<(string Path, byte[] Bytes)> OnDisk(IFileSystem files, string folder, string below)
    {
        if (files.KindOf(folder) != EntryKind.Folder)
        {
            yield break;
        }

        foreach (var entry in files.List(folder).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (entry.Name.StartsWith('.'))
            {
                continue;
            }

            if (entry.Kind == EntryKind.File)
            {
                yield return (below + entry.Name, files.Read($"{folder}/{entry.Name}", InputLimits.Default.AssetBytes));
            }
            else if (entry.Kind == EntryKind.Folder)
            {
                foreach (var inner in OnDisk(files, $"{folder}/{entry.Name}", below + entry.Name + "/"))
                {
                    yield return inner;
                }
            }
        }
    }
}
