using ClusterHandbook.Content.Files;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Content.Tests.Files;

public sealed class DiskFileSystemTests : IDisposable
{
    private static readonly IFileSystem Disk = DiskFileSystem.Instance;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Kinds_are_told_apart_without_following_links()
    {
        _folder.With("file").With("sub/x");
        File.CreateSymbolicLink(_folder["link"], _folder["file"]);
        Directory.CreateSymbolicLink(_folder["folder-link"], _folder["sub"]);
        Assert.Equal(
            ["file File 5", "folder-link Link 0", "link Link 0", "sub Folder 0"],
            Disk.List(_folder.Path).Select(e => $"{e.Name} {e.Kind} {e.Length}").Order(StringComparer.Ordinal));
        Assert.Equal(EntryKind.Missing, Disk.KindOf(_folder["nothing"]));
        Assert.Equal(EntryKind.Link, Disk.KindOf(_folder["link"]));
    }

    [Fact]
    public void Files_and_folders_have_the_same_mode_under_any_umask()
    {
        if (OperatingSystem.IsWindows()) return;
        Disk.CreateFolder(_folder["a/b"]);
        Disk.Write(_folder["a/b/c"], "x"u8);
        Assert.Equal("rwxr-xr-x rwxr-xr-x rw-r--r--", $"{ModeOf("a")} {ModeOf("a/b")} {ModeOf("a/b/c")}");
    }

    [Fact]
    public void Writing_replaces_what_was_there_even_when_it_was_longer()
    {
        Disk.Write(_folder["a"], "long text"u8);
        Disk.Write(_folder["a"], "short"u8);
        Assert.Equal("short", File.ReadAllText(_folder["a"]));
    }

    [Fact]
    public void Deleting_a_folder_does_not_follow_its_links()
    {
        _folder.With("kept/file").With("gone/a/b/file").With("gone/.hidden");
        Directory.CreateSymbolicLink(_folder["gone/link"], _folder["kept"]);
        Directory.CreateSymbolicLink(_folder["gone/a/broken"], _folder["nowhere"]);
        File.CreateSymbolicLink(_folder["gone/a/file"], _folder["kept/file"]);
        Disk.DeleteFolder(_folder["gone"]);
        Disk.DeleteFolder(_folder["gone"]);
        Disk.DeleteFile(_folder["nothing"]);
        Assert.Equal(["kept/", "kept/file"], _folder.Entries);
    }

    [Fact]
    public void Exchanging_two_folders_swaps_their_names()
    {
        _folder.With("one/1").With("two/2");
        if (!Disk.TryExchange(_folder["one"], _folder["two"])) return; // A disk without the call.
        Assert.Equal(["one/", "one/2", "two/", "two/1"], _folder.Entries);
    }

    [Fact]
    public void A_failed_exchange_changes_nothing()
    {
        _folder.With("one/1");
        Assert.False(Disk.TryExchange(_folder["one"], _folder["nothing"]));
        Assert.Equal(["one/", "one/1"], _folder.Entries);
    }

    [Fact]
    public void A_lock_has_one_holder_and_leaves_nothing_behind()
    {
        var first = Disk.TryLock(_folder["lock"]);
        Assert.NotNull(first);
        Assert.Null(Disk.TryLock(_folder["lock"]));
        first.Dispose();
        using (var second = Disk.TryLock(_folder["lock"])) Assert.NotNull(second);
        Assert.Empty(_folder.Entries);
    }

    [Fact]
    public void Many_threads_never_hold_a_lock_together()
    {
        var (holders, entered, together) = (0, 0, 0);
        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 500; i++)
            {
                using var held = Disk.TryLock(_folder["lock"]);
                if (held is null) continue;
                if (Interlocked.Increment(ref holders) > 1) Interlocked.Increment(ref together);
                Interlocked.Increment(ref entered);
                Interlocked.Decrement(ref holders);
            }
        });
        Assert.Equal(0, together);
        Assert.NotEqual(0, entered);
    }

    [Fact]
    public void The_real_path_has_no_links_and_need_not_exist()
    {
        _folder.With("real/x");
        Directory.CreateSymbolicLink(_folder["link"], "real");
        var real = Disk.RealPath(_folder["real"]);
        Assert.Equal(real, Disk.RealPath(_folder["link/"]));
        Assert.Equal(Path.Combine(real, "new", "folder"), Disk.RealPath(_folder["link/./new/x/../folder"]));
    }

    [Fact]
    public void Refusals_say_what_and_why()
    {
        _folder.With("file");
        Assert.Equal(FileFault.Missing, Fault(() => Disk.Read(_folder["nothing"], 10)));
        Assert.Equal(FileFault.Missing, Fault(() => Disk.List(_folder["nothing"])));
        Assert.Equal(FileFault.TooLarge, Fault(() => Disk.Read(_folder["file"], 4)));
        Assert.Equal(FileFault.NameTooLong, Fault(() => Disk.Write(_folder[new string('a', 300)], "x"u8)));
        if (OperatingSystem.IsLinux()) Assert.Equal(FileFault.Full, Fault(() => Disk.Write("/dev/full", "x"u8)));
    }

    private static FileFault Fault(Action action) => Assert.Throws<FileSystemException>(action).Fault;

    private string ModeOf(string path)
    {
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(_folder[path]);
        return string.Concat("rwxrwxrwx".Select((c, i) => ((int)mode & (1 << (8 - i))) != 0 ? c : '-'));
    }
}
