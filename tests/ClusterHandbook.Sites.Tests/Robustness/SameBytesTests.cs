using ClusterHandbook.Sites.Tests.Running;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Robustness;

public sealed class SameBytesTests
{
    [Fact]
    public void Builds_from_two_checkouts_on_two_kinds_of_machine_are_identical()
    {
        if (OperatingSystem.IsWindows()) return;
        using var first = Checkout("a");
        using var second = Checkout("another folder, Iıİi");

        var here = HandbookProcess.RunUnderUmask(
            "022", ["-r", first["a"]], ("TZ", "UTC"), ("LC_ALL", "C.UTF-8"), ("LANG", "C.UTF-8"));
        var there = HandbookProcess.RunUnderUmask(
            "077", ["-r", second["another folder, Iıİi"]], ("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR.UTF-8"));

        Assert.True(here.ExitCode == 0, here.Error);
        Assert.True(there.ExitCode == 0, there.Error);
        var difference = FolderContent.Difference(first["a/output"], second["another folder, Iıİi/output"]);
        // A browser that failed once would show here: what each build said of its editions.
        Assert.True(difference.Count == 0, string.Join('\n', [.. difference, here.Output, here.Error, there.Output, there.Error]));
        Assert.Equal(Modes(first["a/output"]), Modes(second["another folder, Iıİi/output"]));
    }

    [Fact]
    public void Findings_come_in_the_same_words_and_order_every_time()
    {
        using var site = new TemporaryFolder().With("themes/handbook/partials/colophon.sbn", "<footer>{{ site.nothing }}</footer>\n");
        for (var i = 0; i < 60; i++)
        {
            site.With($"input/{(char)('a' + (i % 26))}/{i}.md", $"---\ntags: [t{i}]\n---\n\n[a](xref:b), [c](d.md), <b>e</b>\n\n## F {{#g}}\n\n## H {{#g}}\n");
        }

        site.With("input/index.md", "# Home\n");
        var reports = Enumerable.Range(0, 5).Select(_ => SiteRun.Build(site.Path).Report).Distinct(StringComparer.Ordinal).ToList();
        foreach (var file in Directory.EnumerateFiles(site["input"], "*.md", SearchOption.AllDirectories)) File.WriteAllText(file, "# Title\n");
        var templateReports = Enumerable.Range(0, 5).Select(_ => SiteRun.Build(site.Path).Report).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(Assert.Single(reports));
        Assert.Contains("no member `nothing`", Assert.Single(templateReports), StringComparison.Ordinal);
    }

    private static TemporaryFolder Checkout(string name)
    {
        var folder = new TemporaryFolder();
        FolderContent.Copy(Path.Combine(Repository.Root, "input"), folder[$"{name}/input"]);
        FolderContent.Copy(Path.Combine(Repository.Root, "themes"), folder[$"{name}/themes"]);
        return folder;
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static IEnumerable<string> Modes(string output) =>
        FolderContent.Files(output).Select(f => $"{f} {File.GetUnixFileMode(Path.Combine(output, f))}");
}
