using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Findings;

/// <summary>Pages that nobody finds from the home page, or only by many clicks.</summary>
internal static class ReachabilityCheck
{
    private const int MostClicks = 3;
    private const int MostOrphans = 20;
    private const int Shown = 5;

    public static void Run(SiteMap map, AddressOutcome[] outcomes, FindingCollector findings, SiteValidatorOptions options)
    {
        if (map.Home < 0 || map.Files[map.Home].Kind != SiteFileKind.Page)
        {
            return; // Whoever has no home page, such as an edition of one document, is not asked for ways from it.
        }

        var clicks = CountClicks(map, outcomes);
        var pages = Enumerable.Range(0, map.Files.Count)
            .Where(i => map.Files[i].Kind == SiteFileKind.Page && !string.Equals(map.Files[i].Path, options.NotFound, StringComparison.Ordinal));
        ReportOrphans([.. pages.Where(i => clicks[i] < 0).Select(i => map.Files[i].Path)], options.Home, findings);
        ReportDepth([.. pages.Where(i => clicks[i] > MostClicks).Select(i => (map.Files[i].Path, clicks[i]))], findings);
    }

    // Breadth first; -1 where no way leads.
    private static int[] CountClicks(SiteMap map, AddressOutcome[] outcomes)
    {
        var clicks = new int[map.Files.Count];
        Array.Fill(clicks, -1);
        clicks[map.Home] = 0;
        var queue = new Queue<int>([map.Home]);
        while (queue.TryDequeue(out var from))
        {
            foreach (var link in map.Files[from].Scanned?.Links ?? [])
            {
                var to = Destination(map, outcomes[link.Address].File);
                if (link.Use == LinkUse.Navigation && to >= 0 && clicks[to] < 0)
                {
                    clicks[to] = clicks[from] + 1;
                    queue.Enqueue(to);
                }
            }
        }

        return clicks;
    }

    private static int Destination(SiteMap map, int file) => file >= 0 && map.Files[file].RedirectsTo is { } to
        ? map.Find(SitePath.Resolve("", System.Text.Encoding.UTF8.GetBytes(to)).Path ?? "")
        : file;

    private static void ReportOrphans(string[] orphans, string home, FindingCollector findings)
    {
        if (orphans.Length > MostOrphans)
        {
            findings.Add(new Place(orphans[0], 1, 1, ""), (page, span) => ManyOrphans(page, span, orphans, home));
            return;
        }

        foreach (var orphan in orphans) findings.Add(new Place(orphan, 1, 1, ""), (page, span) => Orphan(page, span, home));
    }

    private static void ReportDepth((string Path, int Clicks)[] deep, FindingCollector findings)
    {
        if (deep.Length > 0) findings.Add(new Place(deep[0].Path, 1, 1, ""), (page, span) => Deep(page, span, deep));
    }

    private static Diagnostic Orphan(SourceText page, TextSpan span, string home) => new(
        "CH0817", Severity.Warning, $"no way leads from `{home}` to this page", page, span,
        "link to it from another page, or let a list show it");

    private static Diagnostic ManyOrphans(SourceText page, TextSpan span, string[] orphans, string home) => new(
        "CH0817", Severity.Warning, $"no way leads from `{home}` to {orphans.Length} pages, among them {Names(orphans)}", page, span,
        "link to them from other pages, or let a list show them")
    { Count = orphans.Length };

    private static Diagnostic Deep(SourceText page, TextSpan span, (string Path, int Clicks)[] deep) => new(
        "CH0818", Severity.Info,
        $"{deep.Length} {(deep.Length == 1 ? "page is" : "pages are")} more than {MostClicks} clicks from the home page (the farthest {deep.Max(d => d.Clicks)}): {Names([.. deep.Select(d => d.Path)])}",
        page, span, "link to them from a list or from the home page")
    { Count = deep.Length };

    private static string Names(string[] paths) =>
        string.Join(", ", paths.Take(Shown).Select(path => $"`{path}`")) + (paths.Length > Shown ? ", …" : "");
}
