using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Findings;

/// <summary>Pages that the sitemap forgets.</summary>
internal static class SitemapCheck
{
    private const int MostFindings = 20;

    public static void Run(SiteMap map, AddressOutcome[] outcomes, FindingCollector findings, SiteValidatorOptions options)
    {
        if (map.Find("sitemap.xml") is not (>= 0 and var sitemap) || map.Files[sitemap].Scanned is not { } listed) return;
        var known = listed.Links.Select(link => outcomes[link.Address].File).ToHashSet();
        if (!known.Any(file => file >= 0)) return; // An index of sitemaps, or one of another host, which is a finding of its own.
        var missing = Enumerable.Range(0, map.Files.Count)
            .Where(i => map.Files[i] is { Kind: SiteFileKind.Page, Scanned.IsHidden: false } && !known.Contains(i))
            .Select(i => map.Files[i].Path)
            .Where(path => !string.Equals(path, options.NotFound, StringComparison.Ordinal)).ToArray();
        foreach (var group in missing.Length > MostFindings ? [missing] : missing.Select(path => new[] { path }))
        {
            findings.Add(options.Authors?.OfFile(group[0]), new Place(group[0], 1, 1, ""), (page, span) => Forgotten(page, span, group));
        }
    }

    private static Diagnostic Forgotten(SourceText page, TextSpan span, string[] paths) => new(
        "CH0831", Severity.Warning,
        paths.Length == 1 ? $"the sitemap does not name `{paths[0]}`" : $"the sitemap does not name {paths.Length} pages, among them `{paths[0]}`",
        page, span, "add it to `sitemap.xml`, or mark the page `noindex`")
    { Count = paths.Length };
}
