using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Running;

/// <summary>All files of a folder with their bytes, for comparisons.</summary>
internal static class FolderContent
{
    /// <summary>A line for each file, in ordinal order: hash and path.</summary>
    public static string Of(string folder)
    {
        var text = new StringBuilder();
        foreach (var file in Files(folder))
        {
            text.Append(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))))).Append("  ").Append(file).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The lines of <see cref="Of"/> that only one of two folders has.</summary>
    public static IReadOnlyList<string> Difference(string first, string second)
    {
        var (one, other) = (Of(first).Split('\n'), Of(second).Split('\n'));
        return [.. one.Except(other, StringComparer.Ordinal).Concat(other.Except(one, StringComparer.Ordinal))];
    }

    /// <summary>Paths from the folder, with <c>/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Copies a folder with everything below.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Files(from))
        {
            var target = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, file), target);
        }
    }

    /// <summary>Fails unless the output is exactly what its own manifest says.</summary>
    public static void AssertWhole(string output)
    {
        const string Manifest = ".handbook-manifest";
        var named = File.ReadAllLines(Path.Combine(output, Manifest)).Where(l => !l.StartsWith('#')).ToList();
        var found = Of(output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.EndsWith("  " + Manifest, StringComparison.Ordinal));
        Assert.Equal(named, found);
    }
}
