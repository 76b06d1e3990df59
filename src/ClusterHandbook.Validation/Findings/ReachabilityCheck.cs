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
        var unreached = new List<int>();
        var far = new List<FarPage>();
        for (var i = 0; i < clicks.Length; i++)
        {
            var file = map.Files[i];
            if (file.Kind != SiteFileKind.Page || string.Equals(file.Path, options.NotFound, StringComparison.Ordinal)) continue;
            if (clicks[i] < 0) unreached.Add(i);
            if (clicks[i] > MostClicks) far.Add(new FarPage(file.Path, clicks[i]));
        }

        ReportUnreached(unreached, map, outcomes, findings, options);
        if (far.Count > 0) findings.Add(options.Authors?.OfFile(far[0].Path), new Place(far[0].Path, 1, 1, ""), (page, span) => Deep(page, span, far));
    }

    private static void ReportUnreached(
        List<int> unreached, SiteMap map, AddressOutcome[] outcomes, FindingCollector findings, SiteValidatorOptions options)
    {
        if (unreached.Count == 0) return;
        var linked = Linked(map, outcomes);
        Report(PathsOf(isLinked: false), findings, options.Authors, paths => (page, span) => Orphan(page, span, paths, options.Home));
        Report(PathsOf(isLinked: true), findings, options.Authors, paths => (page, span) => Island(page, span, paths, options.Home));

        string[] PathsOf(bool isLinked) => [.. unreached.Where(i => linked.Contains(i) == isLinked).Select(i => map.Files[i].Path)];
    }

    // Breadth first; -1 where no way leads.
    private static int[] CountClicks(SiteMap map, AddressOutcome[] outcomes)
    {
        var clicks = new int[map.Files.Count];
        Array.Fill(clicks, -1);
        clicks[map.Home] = 0;
        var met = new int[map.Files.Count];
        met[0] = map.Home;
        for (int next = 0, count = 1; next < count; next++)
        {
            var from = met[next];
            foreach (var link in map.Files[from].Scanned?.Links ?? [])
            {
                var to = Destination(map, outcomes[link.Address].File);
                if (link.Use == LinkUse.Navigation && to >= 0 && clicks[to] < 0)
                {
                    clicks[to] = clicks[from] + 1;
                    met[count++] = to;
                }
            }
        }

        return clicks;
    }

    private static int Destination(SiteMap map, int file) => file >= 0 && map.Files[file].RedirectsTo is { } to
        ? map.Find(SitePath.Resolve("", System.Text.Encoding.UTF8.GetBytes(to)).Path ?? "")
        : file;

    // Files that some other page leads to.
    private static HashSet<int> Linked(SiteMap map, AddressOutcome[] outcomes)
    {
        var linked = new HashSet<int>();
        for (var from = 0; from < map.Files.Count; from++)
        {
            foreach (var link in map.Files[from].Scanned?.Links ?? [])
            {
                var to = Destination(map, outcomes[link.Address].File);
                if (link.Use == LinkUse.Navigation && to != from) linked.Add(to);
            }
        }

        return linked;
    }

    // Many have one cause, and are one finding.
    private static void Report(string[] paths, FindingCollector findings, IAuthorPlaces? authors, Func<string[], FindingFactory> make)
    {
        foreach (var group in paths.Length > MostOrphans ? [paths] : paths.Select(path => new[] { path }))
        {
            findings.Add(authors?.OfFile(group[0]), new Place(group[0], 1, 1, ""), make(group));
        }
    }

    private static Diagnostic Orphan(SourceText page, TextSpan span, string[] paths, string home) => new(
        "CH0817", Severity.Warning, $"no way leads from `{home}` to {Those(paths)}", page, span,
        "link to it from another page, or let a list show it")
    { Count = paths.Length };

    private static Diagnostic Island(SourceText page, TextSpan span, string[] paths, string home) => new(
        "CH0826", Severity.Warning, $"pages link to {Those(paths)}, but no way leads to any of them from `{home}`", page, span,
        "link to one of them from a page that readers find")
    { Count = paths.Length };

    private static string Those(string[] paths) => paths.Length == 1 ? "this page" : $"{paths.Length} pages, among them {Names(paths)}";

    private static Diagnostic Deep(SourceText page, TextSpan span, List<FarPage> deep) => new(
        "CH0818", Severity.Info,
        $"{deep.Count} {(deep.Count == 1 ? "page is" : "pages are")} more than {MostClicks} clicks from the home page (the farthest {deep.Max(d => d.Clicks)}): {Names([.. deep.Select(d => d.Path)])}",
        page, span, "link to them from a list or from the home page")
    { Count = deep.Count };

    private static string Names(string[] paths) =>
        string.Join(", ", paths.Take(Shown).Select(path => $"`{path}`")) + (paths.Length > Shown ? ", …" : "");

    private sealed record FarPage(string Path, int Clicks);
}
