using System.Collections.Concurrent;
using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.External;
using ClusterHandbook.Validation.Findings;
using ClusterHandbook.Validation.Html;
using ClusterHandbook.Validation.Links;
using ClusterHandbook.Validation.Pages;

namespace ClusterHandbook.Validation;

/// <summary>
/// Checks what is really published: every page and file is given to it as its bytes are written, and at the end it tells
/// every address that leads nowhere and everything that is wrong with a page by itself.
/// </summary>
/// <remarks>The bytes are read at once and not kept. Adding is safe from several threads; validation never writes files.</remarks>
public sealed class SiteValidator
{
    private readonly SiteValidatorOptions _options;
    private readonly AddressTable _addresses = new();
    private readonly AddressFolders _folders = new();
    private readonly FileMentions _mentions = new();
    private readonly ConcurrentBag<SiteFile> _files = [];
    private readonly ConcurrentBag<RedirectRule> _rules = [];
    private readonly OwnAddress? _own;
    private SiteMap? _map;

    /// <param name="options">What the site is like; null for the usual.</param>
    public SiteValidator(SiteValidatorOptions? options = null)
    {
        _options = options ?? new SiteValidatorOptions();
        _own = OwnAddress.From(_options.BaseUrl);
    }

    /// <summary>Adds a page that people read.</summary>
    /// <param name="outputPath">From the root of the site, <c>/</c> between folders.</param>
    /// <param name="html">The whole page, UTF-8.</param>
    public void AddPage(string outputPath, ReadOnlySpan<byte> html)
    {
        _files.Add(new SiteFile(outputPath, SiteFileKind.Page, ScanPage(outputPath, html)));
    }

    /// <summary>Adds any other file: addresses in style sheets, and addresses and ids in drawings, are looked at.</summary>
    /// <remarks>
    /// A file that only a script loads is in use when a script, a data block or a <c>data-</c> attribute has its path as a
    /// string (<c>'search/start.js'</c>, from the root of the site or from the script's folder), or, for scripts and JSON
    /// whose names are computed, the path of its folder (<c>'search/' + shard + '.js'</c>). Nothing needs to be registered.
    /// </remarks>
    /// <param name="outputPath">From the root of the site, <c>/</c> between folders.</param>
    /// <param name="content">The whole file.</param>
    public void AddFile(string outputPath, ReadOnlySpan<byte> content)
    {
        if (outputPath == "_redirects")
        {
            foreach (var rule in RedirectRule.ReadAll(outputPath, content, _options)) _rules.Add(rule);
        }

        var scanned = outputPath switch
        {
            _ when outputPath.EndsWith(".css", StringComparison.OrdinalIgnoreCase) => ScanStyleSheet(outputPath, content),
            _ when outputPath.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) => PageScanner.Scan(
                content, new PageContext(outputPath, _folders.NumberOf(outputPath), IsPage: false, IsServed: _options.IsServed, _mentions), _addresses),
            _ when IsScript(outputPath) => ScanScript(outputPath, content),
            _ when DataScanner.Reads(outputPath) => DataScanner.Scan(outputPath, content, _folders.NumberOf(outputPath), _addresses, _own),
            _ => null,
        };
        _files.Add(new SiteFile(outputPath, SiteFileKind.File, scanned));
    }

    /// <summary>Adds a file that was built before, by whatever program: a page that only sends its readers on is an old address.</summary>
    /// <param name="outputPath">From the root of the site, <c>/</c> between folders.</param>
    /// <param name="content">The whole file.</param>
    public void AddBuilt(string outputPath, ReadOnlySpan<byte> content)
    {
        if (!IsPage(outputPath))
        {
            AddFile(outputPath, content);
            return;
        }

        var scanned = ScanPage(outputPath, content);
        if (scanned.Refresh < 0)
        {
            _files.Add(new SiteFile(outputPath, SiteFileKind.Page, scanned));
            return;
        }

        var to = SitePath.Resolve(outputPath[..(outputPath.LastIndexOf('/') + 1)], _addresses.BytesOf(scanned.Refresh));
        AddRedirect(outputPath, to.Path is null ? "../" : to.RawFragment is { Length: > 0 } part ? $"{to.Path}#{part}" : to.Path);
    }

    /// <summary>Adds a file that is there, but is not worth reading, or could not be read.</summary>
    /// <param name="outputPath">From the root of the site, <c>/</c> between folders.</param>
    /// <param name="trouble">Why it could not be read; null when nobody wanted to.</param>
    public void AddUnread(string outputPath, string? trouble = null) => _files.Add(new SiteFile(
        outputPath, SiteFileKind.File,
        trouble is null ? null : new ScannedPage(outputPath, [], [], [new PageProblem(PageProblemKind.Unreadable, 1, 1, "", trouble)])));

    /// <summary>Whether a file of this name is a page.</summary>
    public static bool IsPage(string path) =>
        path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the content of a file of this name is looked at.</summary>
    public static bool Reads(string path) =>
        IsPage(path) || IsScript(path) || path == "_redirects" || DataScanner.Reads(path)
        || path.EndsWith(".css", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds an old address that leads to a page; the little page that a browser finds there is not looked at.</summary>
    /// <param name="from">The old address, from the root of the site.</param>
    /// <param name="to">The page, from the root of the site, perhaps with a fragment.</param>
    public void AddRedirect(string from, string to) =>
        _files.Add(new SiteFile(from, SiteFileKind.Redirect, null) { RedirectsTo = to });

    /// <summary>Everything that is wrong, in the order of pages and lines. Call once, after everything is added.</summary>
    /// <remarks>
    /// The source of a finding is the output page; of its text only what the findings point at is there, each at its true
    /// line and column, since the page itself was not kept.
    /// </remarks>
    public IReadOnlyList<Diagnostic> Finish()
    {
        var findings = new FindingCollector();
        var map = _map = new SiteMap([.. _files, .. RedirectCheck.ReadRules(_rules, _files, findings)], _options);
        var resolver = new AddressResolver(map, _folders, _addresses, _options);
        var outcomes = resolver.ResolveAll();
        LinkCheck.Run(map, outcomes, resolver, findings, _options.Authors);
        PageCheck.Run(map, findings, _options.Authors);
        RedirectCheck.Run(map, findings, _options.Authors);
        ReachabilityCheck.Run(map, outcomes, findings, _options);
        LanguageCheck.Run(map, outcomes, resolver, findings, _options.Authors);
        if (!_options.IsServed) NameCheck.Run(map, findings, _options.Authors);
        AssetCheck.Run(map, outcomes, _mentions, findings, _options.Authors);
        SitemapCheck.Run(map, outcomes, findings, _options);
        return findings.ToDiagnostics();
    }

    /// <summary>Every address of another site that the pages name, each once, in ordinal order. Not while files are still added.</summary>
    public IReadOnlyList<string> OutsideAddresses() =>
    [
        .. _addresses.All().Where(entry => entry.Folder == AddressFolders.Outside)
            .Select(entry => Encoding.UTF8.GetString(_addresses.BytesOf(entry.Number)))
            .Where(address => IsWeb(address) && _own?.TryRead(Encoding.UTF8.GetBytes(address), out _, out _) != true)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What is wrong with addresses of other sites, where authors wrote them. After <see cref="Finish"/>.</summary>
    /// <param name="results">What came of them.</param>
    public IReadOnlyList<Diagnostic> Explain(IEnumerable<ExternalResult> results)
    {
        var factories = results.Select(result => (result.Address, Make: ExternalFindings.Of(result))).Where(r => r.Make is not null)
            .ToDictionary(r => r.Address, r => r.Make!, StringComparer.Ordinal);
        var findings = new FindingCollector();
        var groups = new MistakeGroups(_options.Authors, findings);
        foreach (var page in (_map?.Files ?? []).Select(file => file.Scanned).OfType<ScannedPage>())
        {
            foreach (var link in page.Links)
            {
                if (_addresses.FolderOf(link.Address) != AddressFolders.Outside) continue;
                var address = Encoding.UTF8.GetString(_addresses.BytesOf(link.Address));
                if (!factories.TryGetValue(address, out var make)) continue;
                var place = new Place(page.Path, link.Line, link.Column, $"{HtmlAttributes.NameOf(link.Attribute)}=\"{address}\"");
                groups.Add(address, place, _options.Authors?.OfAddress(page.Path, address) ?? [], make);
            }
        }

        groups.Report();
        return findings.ToDiagnostics();
    }

    private static bool IsWeb(string address) =>
        address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    private static bool IsScript(string path) =>
        path.EndsWith(".js", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mjs", StringComparison.OrdinalIgnoreCase);

    private ScannedPage? ScanScript(string path, ReadOnlySpan<byte> script)
    {
        MentionScanner.ScanScript(script, path[..(path.LastIndexOf('/') + 1)], _mentions);
        return _options.IsServed || ServerCalls.Find(script) is not { Length: > 0 } calls ? null : new ScannedPage(path, [], [], calls);
    }

    private ScannedPage ScanPage(string outputPath, ReadOnlySpan<byte> html)
    {
        var mayUseRoot = _options.IsServed || string.Equals(outputPath, _options.NotFound, StringComparison.Ordinal);
        return PageScanner.Scan(html, new PageContext(outputPath, _folders.NumberOf(outputPath), IsPage: true, mayUseRoot, _mentions), _addresses);
    }

    private ScannedPage ScanStyleSheet(string path, ReadOnlySpan<byte> css)
    {
        var folder = _folders.NumberOf(path);
        var positions = new PositionCounter(css);
        var links = new PageLinks();
        var problems = new List<PageProblem>();
        var sheet = new StyleSheet(css);
        while (sheet.Read())
        {
            positions.Advance(sheet.Start);
            var place = positions.Of(sheet.Start);
            var address = Address.Clean(sheet.Address);
            switch (Address.KindOf(address))
            {
                case AddressKind.Relative:
                    links.Add(new PageLink(_addresses.NumberOf(folder, address), place.Line, place.Column, LinkUse.Resource, HtmlAttribute.Other));
                    break;
                case AddressKind.RootRelative when _options.IsServed:
                    links.Add(new PageLink(_addresses.NumberOf(folder, address), place.Line, place.Column, LinkUse.Resource, HtmlAttribute.Other));
                    break;
                case AddressKind.RootRelative:
                    problems.Add(Problem(PageProblemKind.RootRelative, place, address));
                    break;
                case AddressKind.Outside or AddressKind.Data or AddressKind.Script:
                    problems.Add(Problem(PageProblemKind.ResourceOutside, place, address));
                    break;
            }
        }

        return new ScannedPage(path, links.ToArray(), [], [.. problems]);
    }

    private static PageProblem Problem(PageProblemKind kind, LinePosition place, ReadOnlySpan<byte> address) =>
        new(kind, place.Line, place.Column, PageText.Shorten(address), PageText.Shorten(address[..Math.Min(60, address.Length)]));
}
