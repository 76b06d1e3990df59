using System.Text;

namespace ClusterHandbook.Templates.Tests;

/// <summary>Files of a test folder, read as bytes say: no line end is changed.</summary>
internal static class TestFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The folder of the test project's sources.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The text of a file, a byte order mark included.</summary>
    public static string Read(string path) => Utf8.GetString(File.ReadAllBytes(path));

    /// <summary>The text of a file, or null when there is none.</summary>
    public static string? ReadIfThere(string path) => File.Exists(path) ? Read(path) : null;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "oracle")) && folder.Name.EndsWith(".Tests", StringComparison.Ordinal))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("the sources of the tests");
    }
}
