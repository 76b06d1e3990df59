using System.Text;
using Xunit;

namespace ClusterHandbook.Testing;

/// <summary>Compares what a test made with a file that a person has read and accepted.</summary>
/// <remarks>
/// With <c>ACCEPT_GOLDEN=1</c> the file is rewritten instead: read the difference before you commit it. Never in CI.
/// </remarks>
public static class Golden
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Fails unless the file holds exactly this text.</summary>
    /// <param name="actual">What the test made.</param>
    /// <param name="path">The file, from the folder of the test project, with <c>/</c>.</param>
    public static void Check(string actual, string path)
    {
        var file = Path.Combine(Repository.TestProject, path);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            Accept(actual, file);
            return;
        }

        Assert.True(File.Exists(file), $"{path} is missing; ACCEPT_GOLDEN=1 writes it. It would hold:\n{actual}");
        Assert.Equal(Utf8.GetString(File.ReadAllBytes(file)), actual);
    }

    private static void Accept(string actual, string file)
    {
        var inCi = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        Assert.False(inCi, "ACCEPT_GOLDEN rewrites expected files: CI must not");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, actual, Utf8);
    }
}
