using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Content.Tests.Files;

public sealed class InputReaderTests : IDisposable
{
    private readonly TemporaryFolder _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Files_come_in_ordinal_order_with_their_path_from_the_root()
    {
        _site.With("input/index.md").With("input/cases/brest.md", "Brest").With("input/B.md").With("input/_directory.yml")
            .With("other/x.md");
        var files = Check(findings: []);
        Assert.Equal(["input/B.md", "input/_directory.yml", "input/cases/brest.md", "input/index.md"], files.Select(f => f.Path));
        Assert.Equal("Brest", Encoding.UTF8.GetString(files[2].Bytes.Span));
    }

    [Fact]
    public void Names_that_start_with_a_dot_are_left_out_whatever_they_are()
    {
        _site.With("input/a.md").With("input/.git/config").With("input/.DS_Store");
        File.CreateSymbolicLink(_site["input/.#a.md"], "/nowhere");
        Assert.Equal(["input/a.md"], Check(findings: []).Select(f => f.Path));
    }

    [Fact]
    public void Another_folder_may_be_read_and_begins_the_paths()
    {
        _site.With("themes/plain/layout.sbn");
        var read = InputReader.Read(DiskFileSystem.Instance, _site.Path, InputLimits.Default, "themes/plain");
        Assert.Equal(["themes/plain/layout.sbn"], read.Value.Select(f => f.Path));
    }

    [Fact]
    public void A_missing_folder_is_a_finding() => Check("input:1:1: error CH0010: there is no folder `input`");

    [Fact]
    public void An_empty_folder_is_a_finding()
    {
        _site.With("input/.gitkeep");
        Check("input:1:1: error CH0011: the folder `input` holds no file");
    }

    [Fact]
    public void Links_to_files_folders_and_nothing_are_refused_and_not_followed()
    {
        _site.With("secret/password.md").With("input/a.md");
        File.CreateSymbolicLink(_site["input/file.md"], _site["secret/password.md"]);
        Directory.CreateSymbolicLink(_site["input/folder"], _site["secret"]);
        Directory.CreateSymbolicLink(_site["input/loop"], _site["input"]);
        File.CreateSymbolicLink(_site["input/nowhere.md"], "/nowhere");
        var files = Check(
            "input/file.md:1:1: error CH0012: `input/file.md` is a symbolic link, and links are not followed",
            "input/folder:1:1: error CH0012: `input/folder` is a symbolic link, and links are not followed",
            "input/loop:1:1: error CH0012: `input/loop` is a symbolic link, and links are not followed",
            "input/nowhere.md:1:1: error CH0012: `input/nowhere.md` is a symbolic link, and links are not followed");
        Assert.Equal(["input/a.md"], files.Select(f => f.Path));
    }

    [Fact]
    public void An_input_folder_that_is_a_link_is_refused()
    {
        _site.With("elsewhere/a.md");
        Directory.CreateSymbolicLink(_site["input"], _site["elsewhere"]);
        Check("input:1:1: error CH0012: `input` is a symbolic link, and links are not followed");
    }

    [Fact]
    public void Pipes_and_sockets_are_refused_without_waiting_for_them()
    {
        if (OperatingSystem.IsWindows()) return;
        _site.With("input/a.md");
        Run("mkfifo", _site["input/pipe.md"]);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_site["input/s"]));
        Check(
            "input/pipe.md:1:1: error CH0013: `input/pipe.md` is a pipe, a socket or a device, not a file",
            "input/s:1:1: error CH0013: `input/s` is a pipe, a socket or a device, not a file");
    }

    [Fact]
    public void Devices_are_special()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(EntryKind.Special, DiskFileSystem.Instance.KindOf("/dev/zero"));
    }

    [Fact]
    public void Files_over_the_limit_are_refused_and_those_at_the_limit_taken()
    {
        _site.With("input/at.md", new byte[2 << 20]).With("input/over.MD", new byte[(2 << 20) + 1])
            .With("input/at.png", new byte[10 << 20]);
        using (var huge = File.Create(_site["input/huge.png"])) huge.SetLength(100L << 30);
        var files = Check(
            "input/huge.png:1:1: error CH0014: the file has 102400 MiB; at most 10 MiB are taken",
            "input/over.MD:1:1: error CH0014: the file has 2 MiB; at most 2 MiB are taken");
        Assert.Equal(["input/at.md", "input/at.png"], files.Select(f => f.Path));
    }

    [Theory]
    [InlineData("_headers", "CH0015", "`_headers` is reserved: it steers the web server")]
    [InlineData("_REDIRECTS", "CH0015", "reserved")]
    [InlineData("sw.js", "CH0015", "reserved")]
    [InlineData("aux", "CH0015", "it is the name of a device on Windows")]
    [InlineData("Con.tar.gz", "CH0015", "device")]
    [InlineData("com1.md", "CH0015", "device")]
    [InlineData("LPT².md", "CH0015", "device")]
    [InlineData("nul .md", "CH0015", "device")]
    [InlineData("what?.md", "CH0016", "has one of the characters")]
    [InlineData("a:b.md", "CH0016", "has one of the characters")]
    [InlineData("a\\b.md", "CH0016", "has one of the characters")]
    [InlineData("end.", "CH0016", "ends with a dot or a space")]
    [InlineData("end.md ", "CH0016", "ends with a dot or a space")]
    [InlineData("a\nb.md", "CH0016", "the name `input/a\\u000Ab.md` has a control character")]
    [InlineData("a\u202Edm.exe", "CH0016", "the name `input/a\\u202Edm.exe` has a control character")]
    public void Names_that_some_disk_or_server_refuses_are_refused(string name, string code, string message)
    {
        if (OperatingSystem.IsWindows()) return;
        _site.With("input/" + name);
        var finding = Assert.Single(Read().Diagnostics);
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_more_than_200_bytes_is_refused()
    {
        _site.With("input/" + new string('å', 99) + ".md").With("input/" + new string('b', 197) + ".md");
        var read = Read();
        Assert.Equal('å', Assert.Single(read.Diagnostics).Source.Path[6]);
        Assert.Single(read.Value);
    }

    [Fact]
    public void A_folder_with_a_refused_name_is_one_finding_and_not_entered()
    {
        if (OperatingSystem.IsWindows()) return;
        _site.With("input/aux/one.md").With("input/aux/two?.md").With("input/a.md");
        var read = Read();
        Assert.Equal("input/aux", Assert.Single(read.Diagnostics).Source.Path);
        Assert.Single(read.Value);
    }

    [Fact]
    public void A_name_that_is_not_UTF8_is_a_finding()
    {
        if (!OperatingSystem.IsLinux()) return;
        _site.With("input/a.md");
        Run("/bin/sh", "-c", $"printf x > \"{_site["input"]}/br$(printf '\\351')st.md\"");
        var finding = Assert.Single(Read().Diagnostics);
        Run("rm", "-r", _site["input"]); // .NET cannot name the file, so it could not delete it.
        Assert.Contains("is not stored as UTF-8", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_only_in_case_name_each_other()
    {
        _site.With("input/Brest.md").With("input/brest.md");
        if (Directory.GetFiles(_site["input"]).Length < 2) return; // A disk on which they are one.
        var finding = Assert.Single(Read().Diagnostics);
        Assert.Equal("CH0017", finding.Code);
        Assert.Equal("the names `Brest.md` and `brest.md` in `input` are the same but for capital letters", finding.Message);
        Assert.Equal("input/brest.md", finding.Source.Path);
        Assert.Equal("input/Brest.md", Assert.Single(finding.Related).Source.Path);
    }

    [Fact]
    public void Names_that_differ_only_in_composition_name_each_other()
    {
        _site.With("input/Sk\u00E5ne/a.md").With("input/Ska\u030Ane/a.md");
        if (Directory.GetDirectories(_site["input"]).Length < 2) return;
        var read = Read();
        Assert.Contains("stored in two ways", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Single(read.Value);
    }

    [Fact]
    public void A_decomposed_name_is_read_and_shown_composed()
    {
        _site.With("input/Ska\u030Ane.md");
        Assert.Equal("input/Sk\u00E5ne.md", Assert.Single(Check(findings: [])).Path);
    }

    [Fact]
    public void Folders_beyond_the_limit_are_one_finding()
    {
        _site.With("input/" + string.Concat(Enumerable.Repeat("d/", 40)) + "deep.md").With("input/a.md");
        var read = Read();
        Assert.Equal("CH0019", Assert.Single(read.Diagnostics).Code);
        Assert.Single(read.Value);
    }

    [Fact]
    public void Files_beyond_the_limit_are_one_finding()
    {
        _site.With("input/a.md").With("input/b.md").With("input/c.md").With("input/d.md");
        var read = InputReader.Read(DiskFileSystem.Instance, _site.Path, InputLimits.Default with { Files = 2 });
        Assert.Equal("there are more than 2 files; reading stopped at `input/c.md`", Assert.Single(read.Diagnostics).Message);
        Assert.Equal(2, read.Value.Count);
    }

    [Fact]
    public void All_findings_are_reported_at_once_in_order()
    {
        _site.With("input/z/sw.js").With("input/b/_headers").With("input/big.md", new byte[3 << 20]);
        Directory.CreateSymbolicLink(_site["input/a"], "/");
        Assert.Equal(["input/a", "input/b/_headers", "input/big.md", "input/z/sw.js"], Read().Diagnostics.Select(d => d.Source.Path));
    }

    private WithDiagnostics<IReadOnlyList<InputFile>> Read() =>
        InputReader.Read(DiskFileSystem.Instance, _site.Path, InputLimits.Default);

    private IReadOnlyList<InputFile> Check(params string[] findings)
    {
        var read = Read();
        Assert.Equal(findings, read.Diagnostics.Select(d =>
            $"{d.Source.Path}:{d.Position.Line}:{d.Position.Column}: {(d.Severity == Severity.Error ? "error" : "other")} {d.Code}: {d.Message}"));
        return read.Value;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
