using System.Security.Cryptography;
using System.Text;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing.Output;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Output;

/// <summary>A site whose builds write files that all hold one word, so that a mixture shows.</summary>
internal sealed class Site : IDisposable
{
    private static readonly string[] Files = ["index.html", "a/1.html", "a/2.html", "a/b/3.html", "c/4.html"];

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("input/index.md");

    public string Root => _folder.Path;

    public string this[string path] => _folder[path];

    public void With(string path, string text = "text\n") => _folder.With(path, text);

    public OutputFolder Output(bool clean = false) => new("output", Root, ["input", "themes"], clean);

    /// <summary>One whole build; its findings.</summary>
    public IReadOnlyList<Diagnostic> Build(string word, IFileSystem? files = null, bool clean = false)
    {
        var begun = StagedOutput.Begin(files ?? DiskFileSystem.Instance, Output(clean));
        if (begun.Value is null) return begun.Diagnostics;
        using var output = begun.Value;
        foreach (var file in Files) output.Write(file, Encoding.UTF8.GetBytes(word));
        return output.Publish();
    }

    /// <summary>A build of which the process dies at a change.</summary>
    public void BuildAndDie(string word, FaultyFileSystem files)
    {
        try
        {
            Build(word, files);
        }
        catch (ProcessDiedException)
        {
            files.ReleaseLocks();
        }
    }

    /// <summary>The one word that all files hold; fails when the output is mixed, short, or not as its manifest says.</summary>
    public string Word()
    {
        var word = "";
        var lines = File.ReadAllLines(this["output/.handbook-manifest"]).Where(line => !line.StartsWith('#')).ToArray();
        Assert.NotEmpty(lines);
        Assert.Equal(lines.Order(Comparer<string>.Create((a, b) => string.CompareOrdinal(a[66..], b[66..]))), lines);
        foreach (var line in lines)
        {
            var bytes = File.ReadAllBytes(this["output/" + line[66..]]);
            Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(bytes)));
            var text = Encoding.UTF8.GetString(bytes);
            Assert.True(word.Length == 0 || word == text, $"{word} and {text} are mixed");
            word = text;
        }

        Assert.Equal(lines.Length + 1, Directory.GetFiles(this["output"], "*", SearchOption.AllDirectories).Length);
        return word;
    }

    /// <summary>Everything in the root but the input and what is in the output.</summary>
    public IEnumerable<string> Leftovers => Directory.GetFileSystemEntries(Root)
        .Select(path => Path.GetFileName(path)).Where(name => name is not ("input" or "output"));

    public void Dispose() => _folder.Dispose();
}
