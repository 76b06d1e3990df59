using System.Runtime.Versioning;
using System.Text;
using ClusterHandbook.Sites.Tests.Running;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Sites;

/// <summary>Inputs that cannot lie in a repository that everybody can check out: made here, their reports in <c>tests/sites/made</c>.</summary>
public sealed class UnportableInputTests : IDisposable
{
    private const long Large = 100L << 20;

    private readonly TemporaryFolder _site = new TemporaryFolder().With("input/index.md", "# Home\n\nText.\n");

    private static bool CaseCounts => OperatingSystem.IsLinux();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void An_empty_input_is_a_finding()
    {
        File.Delete(_site["input/index.md"]);

        Check("empty-input");
    }

    [Fact]
    public void A_missing_input_is_a_finding()
    {
        Directory.Delete(_site["input"], recursive: true);

        Check("missing-input");
    }

    [Fact]
    public void Symbolic_links_are_findings_wherever_they_point()
    {
        if (OperatingSystem.IsWindows()) return;
        _site.With("secret.md", "# Secret\n").With("elsewhere/page.md", "# Elsewhere\n");
        File.CreateSymbolicLink(_site["input/inside.md"], "index.md");
        File.CreateSymbolicLink(_site["input/outside.md"], "../secret.md");
        File.CreateSymbolicLink(_site["input/nowhere.md"], "nothing.md");
        Directory.CreateSymbolicLink(_site["input/folder"], "../elsewhere");
        Directory.CreateSymbolicLink(_site["input/loop"], ".");

        Check("symbolic-links");
    }

    [Fact]
    public void An_input_that_is_a_symbolic_link_is_a_finding()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.Move(_site["input"], _site["real"]);
        Directory.CreateSymbolicLink(_site["input"], "real");

        Check("symbolic-link-as-input");
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public void A_pipe_is_a_finding_and_is_not_opened()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var process = System.Diagnostics.Process.Start("mkfifo", [_site["input/pipe.md"]]);
        process.WaitForExit();

        Check("pipe");
    }

    [Fact]
    public void Files_of_100_MiB_are_findings_and_are_not_read()
    {
        foreach (var name in (string[])["book.md", "photo.png", "references.yml"])
        {
            using var file = File.Create(_site[$"input/{name}"]);
            file.SetLength(Large);
        }

        Check("large-files");
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_a_finding_that_names_both()
    {
        if (!CaseCounts) return;
        _site.With("input/notes/Harbour.md", "# A\n").With("input/notes/harbour.md", "# B\n");

        Check("names-in-two-cases");
    }

    [Fact]
    public void Names_composed_in_two_ways_are_a_finding_that_names_both()
    {
        if (!CaseCounts) return;
        _site.With("input/sk\u00e5ne.md", "# A\n").With("input/ska\u030Ane.md", "# B\n");

        Check("names-in-two-forms");
    }

    [Fact]
    public void Folders_that_differ_in_case_only_are_a_finding()
    {
        if (!CaseCounts) return;
        _site.With("input/Notes/a.md", "# A\n").With("input/notes/b.md", "# B\n");

        Check("folders-in-two-cases");
    }

    [Fact]
    public void Names_that_some_disks_refuse_are_findings()
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var name in (string[])["what?.md", "a:b.md", "back\\slash.md", "dot.", "line\nbreak.md", "bidi\u202Ecod.md", "nul.md", "COM1.txt"])
        {
            _site.With($"input/notes/{name}", "# A\n");
        }

        Check("names-that-disks-refuse");
    }

    [Fact]
    public void Folders_deeper_than_the_limit_are_a_finding()
    {
        _site.With($"input/{string.Concat(Enumerable.Repeat("a/", 40))}page.md", "# Deep\n");

        Check("deep-folders");
    }

    [Fact]
    public void An_unreadable_file_is_a_finding()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        _site.With("input/closed.md", "# Closed\n");
        File.SetUnixFileMode(_site["input/closed.md"], UnixFileMode.None);

        Check("unreadable-file");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_000)]
    public void A_full_disk_is_a_finding(long room) => BadInput.Check(_site, "made/full-disk.txt", new FullDisk(room));

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_change_nothing()
    {
        const string Page = "---\ntitle: One\ntags: [a]\n---\n\nFirst\nsecond.[^1]\n\n```\ncode\nmore\n```\n\n[^1]: A note.\n";
        _site.With("input/page.md", Page);
        var plain = Built();

        _site.With("input/page.md", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Page)]);
        Assert.Equal(plain, Built());
        _site.With("input/page.md", Page.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(plain, Built());
    }

    [Fact]
    public void A_finding_after_a_byte_order_mark_and_carriage_returns_has_its_true_line_and_column()
    {
        _site.With("input/index.md", [.. Encoding.UTF8.Preamble, .. "---\r\ntitle: Home\r\n---\r\n\r\nSee [one](xref:one).\r\n"u8]);

        Check("byte-order-mark-and-carriage-returns");
    }

    [Fact]
    public void Links_find_files_whatever_the_form_of_their_letters()
    {
        if (OperatingSystem.IsMacOS()) return; // Its disks decide on a form themselves.
        _site.With("input/ska\u030Ane/o\u0308.md", "# Decomposed\n").With("input/br\u00e5/\u00f6.md", "# Composed\n");
        _site.With("input/index.md", "# Home\n\n[a](sk\u00e5ne/\u00f6.md), [b](ska\u030Ane/o\u0308.md), [c](br\u00e5/\u00f6.md), [d](bra\u030A/o\u0308.md), [e](sk%C3%A5ne/%C3%B6.md)\n");

        Assert.Equal(new SiteRun(0, ""), SiteRun.Build(_site.Path));

        var home = File.ReadAllText(_site["output/index.html"]);
        Assert.Equal(3, home.Split("href=\"skane/o.html\"").Length - 1);
        Assert.Equal(2, home.Split("href=\"bra/o.html\"").Length - 1);
    }

    private string Built()
    {
        Assert.Equal(new SiteRun(0, ""), SiteRun.Build(_site.Path));
        return FolderContent.Of(_site["output"]);
    }

    private void Check(string name) => BadInput.Check(_site, $"made/{name}.txt");
}
