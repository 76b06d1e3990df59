using System.Text;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Publishing.Output;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Output;

public sealed class StagedOutputTests : IDisposable
{
    private readonly Site _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_build_replaces_the_one_before_and_leaves_nothing_beside(bool canExchange)
    {
        var files = new FaultyFileSystem(DiskFileSystem.Instance) { CanExchange = canExchange };
        foreach (var word in new[] { "one", "two", "three" })
        {
            Assert.Empty(_site.Build(word, files));
            Assert.Equal(word, _site.Word());
            Assert.Empty(_site.Leftovers);
        }
    }

    [Fact]
    public void Files_of_the_last_build_that_are_no_longer_written_are_gone()
    {
        _site.Build("one");
        Publish(output => output.Write("only.html", "x"u8));
        Assert.Equal("x", _site.Word());
        Assert.False(Directory.Exists(_site["output/a"]));
    }

    [Fact]
    public void A_build_that_is_not_published_changes_nothing()
    {
        _site.Build("one");
        using (var output = StagedOutput.Begin(DiskFileSystem.Instance, _site.Output()).Value!) output.Write("x", "x"u8);
        Assert.Equal("one", _site.Word());
        Assert.Empty(_site.Leftovers);
    }

    [Fact]
    public void An_unchanged_file_keeps_its_inode_and_a_changed_one_does_not_share_it()
    {
        if (OperatingSystem.IsWindows()) return;
        Publish(output => { output.Write("same", "same"u8); output.Write("other", "old"u8); });
        var before = File.GetLastWriteTimeUtc(_site["output/same"]);
        File.SetLastWriteTimeUtc(_site["output/same"], before.AddDays(-1));
        Publish(output => { output.Write("same", "same"u8); output.Write("other", "new"u8); });
        Assert.Equal(before.AddDays(-1), File.GetLastWriteTimeUtc(_site["output/same"]));
        Assert.Equal("new", File.ReadAllText(_site["output/other"]));
    }

    [Fact]
    public void A_file_that_somebody_changed_by_hand_is_written_anew()
    {
        Publish(output => output.Write("page", "ours"u8));
        File.WriteAllText(_site["output/page"], "hand");
        Publish(output => output.Write("page", "ours"u8));
        Assert.Equal("ours", File.ReadAllText(_site["output/page"]));
    }

    [Fact]
    public void A_disk_without_links_gives_the_same_output()
    {
        var files = new FaultyFileSystem(DiskFileSystem.Instance) { CanReuse = false };
        _site.Build("one", files);
        _site.Build("one", files);
        Assert.Equal("one", _site.Word());
    }

    [Fact]
    public void The_manifest_is_the_same_whatever_the_order_of_writing()
    {
        string Manifest(IEnumerable<string> paths)
        {
            Publish(output => Parallel.ForEach(paths, path => output.Write(path, Encoding.UTF8.GetBytes(path))));
            return File.ReadAllText(_site["output/.handbook-manifest"]);
        }

        string[] paths = [.. Enumerable.Range(0, 200).Select(i => $"f{i % 5}/g{i % 3}/{i}.html"), "å.html", "Z.html", "a.html"];
        Assert.Equal(Manifest(paths), Manifest(paths.Reverse()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../secret")]
    [InlineData("a/../../secret")]
    [InlineData("a/./b")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a\\..\\b")]
    [InlineData("C:/x")]
    [InlineData("a\nb")]
    [InlineData("dot.")]
    [InlineData(".handbook-manifest")]
    [InlineData(".Handbook-Manifest")]
    public void A_path_that_leaves_the_folder_or_is_no_name_is_refused(string path)
    {
        _site.Build("one");
        using var output = StagedOutput.Begin(DiskFileSystem.Instance, _site.Output()).Value!;
        Assert.False(output.Write(path, "x"u8));
        var finding = Assert.Single(output.Publish());
        Assert.Equal("CH0909", finding.Code);
        Assert.Equal("one", _site.Word());
    }

    [Theory]
    [InlineData("a/x.html", "a/x.html")]
    [InlineData("a/x.html", "a/X.html")]
    [InlineData("a/x.html", "A/y.html")]
    [InlineData("a/x.html", "A/b/y.html")]
    public void Two_files_with_one_address_are_refused(string first, string second)
    {
        using var output = StagedOutput.Begin(DiskFileSystem.Instance, _site.Output()).Value!;
        Assert.True(output.Write(first, "x"u8));
        Assert.False(output.Write(second, "y"u8));
        Assert.Equal("CH0910", Assert.Single(output.Publish()).Code);
        Assert.False(Directory.Exists(_site["output"]));
    }

    [Fact]
    public void Foreign_files_are_named_and_nothing_is_changed()
    {
        _site.Build("one");
        foreach (var name in new[] { "CNAME", ".git/HEAD", "a/notes.txt", "z1", "z2", "z3", "z4" }) _site.With("output/" + name);
        var finding = Assert.Single(_site.Build("two"));
        Assert.Equal("CH0902", finding.Code);
        Assert.Equal(
            "the output folder `output` holds files that no build of this program wrote: "
            + "`.git/HEAD`, `CNAME`, `a/notes.txt`, `z1`, `z2` and 2 more", finding.Message);
        Assert.Equal("one", File.ReadAllText(_site["output/index.html"]));
        Assert.Empty(_site.Leftovers);
    }

    [Fact]
    public void Foreign_files_that_appear_during_the_build_are_respected()
    {
        _site.Build("one");
        using var output = StagedOutput.Begin(DiskFileSystem.Instance, _site.Output()).Value!;
        output.Write("x", "x"u8);
        _site.With("output/late.txt");
        Assert.Equal("CH0902", Assert.Single(output.Publish()).Code);
        Assert.True(File.Exists(_site["output/late.txt"]));
    }

    [Fact]
    public void A_folder_without_a_manifest_is_foreign_unless_it_is_empty()
    {
        Directory.CreateDirectory(_site["output/empty/folders"]);
        _site.With("output/.DS_Store");
        Assert.Empty(_site.Build("one"));
        File.Delete(_site["output/.handbook-manifest"]);
        Assert.Equal("CH0902", Assert.Single(_site.Build("two")).Code);
        File.WriteAllText(_site["output/.handbook-manifest"], "damaged");
        Assert.Equal("CH0902", Assert.Single(_site.Build("two")).Code);
    }

    [Fact]
    public void A_link_in_the_output_is_foreign_even_under_the_name_of_a_page()
    {
        _site.Build("one");
        File.Delete(_site["output/index.html"]);
        File.CreateSymbolicLink(_site["output/index.html"], _site["input/index.md"]);
        Assert.Equal("CH0902", Assert.Single(_site.Build("two")).Code);
        Assert.Empty(_site.Build("two", clean: true));
        Assert.Equal("text\n", File.ReadAllText(_site["input/index.md"]));
    }

    [Fact]
    public void Clean_removes_foreign_files()
    {
        _site.With("output/a/notes.txt");
        Assert.Empty(_site.Build("two", clean: true));
        Assert.Equal("two", _site.Word());
        Assert.False(File.Exists(_site["output/a/notes.txt"]));
    }

    [Theory]
    [InlineData(".", "CH0903")]
    [InlineData("..", "CH0903")]
    [InlineData("/", "CH0903")]
    [InlineData("input", "CH0903")]
    [InlineData("INPUT", "CH0903")]
    [InlineData("input/", "CH0903")]
    [InlineData("x/../input", "CH0903")]
    [InlineData("input/site", "CH0904")]
    [InlineData("through/site", "CH0904")]
    [InlineData("link", "CH0905")]
    [InlineData("input/index.md", "CH0904")]
    [InlineData("file", "CH0901")]
    public void Folders_that_would_harm_the_sources_are_refused(string path, string code)
    {
        _site.With("file");
        Directory.CreateSymbolicLink(_site["link"], _site["elsewhere"]);
        Directory.CreateSymbolicLink(_site["through"], _site["input"]);
        var begun = StagedOutput.Begin(DiskFileSystem.Instance, _site.Output(clean: true) with { Path = path });
        Assert.Null(begun.Value);
        Assert.Equal(code, Assert.Single(begun.Diagnostics).Code);
        Assert.True(File.Exists(_site["input/index.md"]));
    }

    [Fact]
    public void The_output_may_lie_anywhere_else_and_its_parents_are_made()
    {
        using var elsewhere = new TemporaryFolder();
        var folder = _site.Output() with { Path = elsewhere["new/input-site"] };
        using var output = StagedOutput.Begin(DiskFileSystem.Instance, folder).Value!;
        output.Write("x", "x"u8);
        Assert.Empty(output.Publish());
        Assert.True(File.Exists(elsewhere["new/input-site/x"]));
    }

    private void Publish(Action<StagedOutput> write)
    {
        using var output = StagedOutput.Begin(DiskFileSystem.Instance, _site.Output()).Value!;
        write(output);
        Assert.Empty(output.Publish());
    }
}
