using System.Buffers;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing.Feeds;
using ClusterHandbook.Publishing.Planning;
using ClusterHandbook.Publishing.Search;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing;

/// <summary>Turns a handbook and a theme into the files of a site.</summary>
public static class SitePublisher
{
    /// <summary>Composes every page and hands it, with all other files, to the sink.</summary>
    /// <param name="handbook">What is published.</param>
    /// <param name="theme">How it looks.</param>
    /// <param name="sink">Takes the files.</param>
    /// <param name="clock">For templates that ask for the date.</param>
    /// <param name="editions">The editions that the site offers; null for none. Their files are not written here.</param>
    /// <param name="cancellation">Stops between pages.</param>
    public static WithDiagnostics<PublishedSite> Publish(
        Handbook handbook, Theme theme, IPageSink sink, TimeProvider clock, IReadOnlyList<PublishedEdition>? editions = null,
        CancellationToken cancellation = default)
    {
        var addresses = new ThemeAddresses(theme.Assets);
        var pages = SitePlanner.Plan(handbook, theme, addresses, editions);
        var findings = new DiagnosticBag();
        findings.AddRange(RedirectsFromPages(handbook, pages));
        var options = new RenderOptions
        {
            Loader = theme.Find,
            TemplateNames = theme.TemplateNames,
            StrictVariables = true,
            Clock = clock,
            CancellationToken = cancellation,
        };
        // The search is made of the texts, not of the pages: while one core writes what the words lead to, others compose pages.
        var search = SearchFiles.Read(handbook, theme, pages, sink, cancellation);
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellation },
            () =>
            {
                ComposeAll(pages, theme, options, sink, findings);
                AddAssets(theme.Assets.Where(addresses.IsUsed), sink); // Which they are is known once the pages are.
            },
            () =>
            {
                foreach (var files in search) files.Write();
            },
            () => AddFiles(handbook, pages, sink));
        return new(new PublishedSite(pages.Count), Merge(findings.ToOrderedList()));
    }

    /// <summary>The name of the layout that makes each page, by the page's address.</summary>
    /// <param name="handbook">What is published.</param>
    /// <param name="theme">How it looks.</param>
    /// <param name="editions">The editions that the site offers; null for none.</param>
    public static IReadOnlyDictionary<string, string> LayoutsOf(Handbook handbook, Theme theme, IReadOnlyList<PublishedEdition>? editions = null) => SitePlanner.Plan(handbook, theme, null, editions)
        .DistinctBy(page => page.Address, StringComparer.Ordinal).ToDictionary(page => page.Address, page => "layouts/" + page.Kind, StringComparer.Ordinal);

    private static void ComposeAll(IReadOnlyList<PlannedPage> pages, Theme theme, RenderOptions options, IPageSink sink, DiagnosticBag findings) =>
        Parallel.For(
            0, pages.Count, new ParallelOptions { CancellationToken = options.CancellationToken },
            () => new ArrayBufferWriter<byte>(64 * 1024),
            (i, _, buffer) =>
            {
                Compose(pages[i], theme, options, sink, findings, buffer);
                return buffer;
            },
            _ => { });

    private static void Compose(
        PlannedPage page, Theme theme, RenderOptions options, IPageSink sink, DiagnosticBag findings, ArrayBufferWriter<byte> buffer)
    {
        var name = "layouts/" + page.Kind;
        if (theme.Find(name) is not { } layout)
        {
            findings.Add(ThemeDiagnostics.MissingLayout(name, page.Address, theme.TemplateNames));
            return;
        }

        buffer.ResetWrittenCount();
        var problems = layout.Render(buffer, page.Create(), options);
        findings.AddRange(problems);
        if (problems.Count > 0)
        {
            return;
        }

        if (page.RedirectsTo is { } target)
        {
            sink.AddRedirect(page.Address, target, buffer.WrittenSpan);
        }
        else
        {
            sink.AddPage(page.Address, buffer.WrittenSpan, page.Origin);
        }
    }

    // The binder has compared old addresses with authors' pages; these are the pages that the program makes.
    private static IEnumerable<Diagnostic> RedirectsFromPages(Handbook handbook, IReadOnlyList<PlannedPage> pages)
    {
        var made = pages.Where(p => p.RedirectsTo is null && p.Origin is null).Select(p => p.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return handbook.Catalog.Documents.SelectMany(d => d.RedirectFrom
            .Where(r => made.Contains(r.From)).Select(r => RedirectDiagnostics.FromPage(d.Source, r)));
    }

    private static void AddAssets(IEnumerable<ThemeAsset> assets, IPageSink sink)
    {
        foreach (var asset in assets) sink.AddFile(asset.Address, asset.Bytes.Span);
    }

    private static void AddFiles(Handbook handbook, IReadOnlyList<PlannedPage> pages, IPageSink sink)
    {
        foreach (var asset in handbook.Catalog.Assets) sink.AddFile(asset.Address, asset.Bytes.Span);
        var written = handbook.Catalog.Assets.Select(a => a.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (address, bytes) in SiteFiles.All(handbook, pages))
        {
            if (!written.Contains(address)) sink.AddFile(address, bytes); // An author's own robots.txt is used instead.
        }
    }

    // One mistake in a partial shows on every page; it is one finding with a count.
    private static IReadOnlyList<Diagnostic> Merge(IReadOnlyList<Diagnostic> findings) => findings.Count == 0 ? findings :
    [
        .. findings.GroupBy(f => (f.Code, f.Source.Path, f.Span, f.Message))
            .Select(g => g.Count() == 1 ? g.First() : g.First() with { Count = g.Sum(f => f.Count) }),
    ];
}

/// <summary>What was published.</summary>
/// <param name="PageCount">How many HTML pages.</param>
public sealed record PublishedSite(int PageCount);
