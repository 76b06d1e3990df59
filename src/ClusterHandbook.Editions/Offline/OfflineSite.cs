using System.Collections.Concurrent;
using System.Text;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions.Archives;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Publishing;
using ClusterHandbook.Publishing.Themes;

namespace ClusterHandbook.Editions.Offline;

/// <summary>
/// The site of an edition as a folder that opens by double click: the same pages as on the web, made from the same models,
/// without what only a server understands.
/// </summary>
public static class OfflineSite
{
    /// <summary>The file that says how to open the folder.</summary>
    public const string ReadMe = "README.txt";

    private static readonly string[] ForServers = ["404.html", "_redirects", "_headers", "robots.txt", "sitemap.xml", "feed.xml", "handbook.json"];

    /// <summary>Every file of the folder, in ordinal order.</summary>
    /// <param name="scope">The edition.</param>
    /// <param name="theme">How it looks.</param>
    /// <param name="clock">For templates that ask for the date.</param>
    public static WithDiagnostics<IReadOnlyList<ArchiveEntry>> Write(EditionScope scope, Theme theme, TimeProvider clock)
    {
        var findings = new DiagnosticBag();
        var words = theme.StringsOf(scope.Edition.Language);
        var links = new OfflineLinks(scope, words);
        var handbook = scope.Restrict(SettingsOf(scope), links.Rewrite, HomeOf(scope));
        var sink = new Collector();
        findings.AddRange(SitePublisher.Publish(handbook, theme, sink, clock).Diagnostics);
        var readMe = PrintTemplate.Render(theme, "print/readme", PrintModel.Of(scope, words));
        findings.AddRange(readMe.Diagnostics);
        sink.AddFile(ReadMe, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(readMe.Value.Span).ReplaceLineEndings("\r\n")));
        ArchiveEntry[] entries = [.. sink.Entries.OrderBy(e => e.Path, StringComparer.Ordinal)];
        findings.AddRange(CheckNames(entries, scope.Edition));
        return new(entries, findings.ToOrderedList());
    }

    /// <summary>Names that some disk cannot hold, or takes for one another: Windows and macOS ignore case, and sticks are FAT.</summary>
    internal static IEnumerable<Diagnostic> CheckNames(IEnumerable<ArchiveEntry> entries, Edition edition)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in entries.Select(e => e.Path))
        {
            if (path.Split('/').Select(name => InputName.Check(name, edition.Source)).FirstOrDefault(problem => problem is not null) is { } bad)
            {
                yield return OfflineDiagnostics.BadName(edition, path, bad.Message);
            }
            else if (!taken.TryAdd(InputName.KeyOf(path), path))
            {
                yield return OfflineDiagnostics.SameName(edition, path, taken[InputName.KeyOf(path)]);
            }
        }
    }

    // No host: nothing on a stick has an address on the web, and no feed or sitemap.
    private static Settings SettingsOf(EditionScope scope) => scope.Whole.Settings with
    {
        Host = null,
        LinkRoot = "/",
        EditUrl = null,
        HistoryUrl = null,
        Language = scope.Edition.Language,
        Languages = [],
        Offline = new OfflineCopy(scope.Edition.Title, scope.Stamp.ToString(), scope.Whole.Settings.BaseUrl),
    };

    private static HomePage? HomeOf(EditionScope scope) => scope.Whole.Home is not { } home ? null : home with
    {
        Title = scope.Edition.Title,
        Standfirst = scope.Edition.Subtitle.Length > 0 ? scope.Edition.Subtitle : home.Standfirst,
        StartFrom = [.. home.StartFrom.Where(s => s.Links.Any(l => Leads(l.Id, home, scope)))],
    };

    private static bool Leads(string id, HomePage home, EditionScope scope) =>
        scope.Whole.Catalog.FindById(id, home.Language) is { } document ? scope.Has(document) : scope.Whole.Catalog.Questionnaire?.ByCode.ContainsKey(id) == true;

    private sealed class Collector : IPageSink
    {
        public ConcurrentBag<ArchiveEntry> Entries { get; } = [];

        public void AddPage(string address, ReadOnlySpan<byte> html, SourceText? origin) => AddFile(address, html);

        public void AddFile(string address, ReadOnlySpan<byte> bytes)
        {
            if (!ForServers.Contains(address, StringComparer.Ordinal)) Entries.Add(new ArchiveEntry(address, bytes.ToArray()));
        }

        // Old addresses stand in old bookmarks; a stick has none.
        public void AddRedirect(string from, string to, ReadOnlySpan<byte> html)
        {
        }
    }
}
