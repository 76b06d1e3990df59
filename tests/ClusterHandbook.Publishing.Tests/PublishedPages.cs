using System.Collections.Concurrent;
using System.Text;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Tests;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Publishing.Tests;

/// <summary>Keeps what a site publishes.</summary>
internal sealed class PublishedPages : IPageSink
{
    private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _redirects = new(StringComparer.Ordinal);

    /// <summary>HTML by address.</summary>
    public IReadOnlyDictionary<string, string> Pages => _pages;

    /// <summary>Other files by address, as UTF-8.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>Old address to new.</summary>
    public IReadOnlyDictionary<string, string> Redirects => _redirects;

    /// <summary>Every address, in order.</summary>
    public IEnumerable<string> Addresses => _pages.Keys.Order(StringComparer.Ordinal);

    /// <summary>What was found while publishing.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; private set; } = [];

    /// <summary>Builds a site in memory with the built-in theme, or with one that only lists what it receives.</summary>
    /// <param name="site">The content, which must be without fault.</param>
    /// <param name="templates">Files of a theme of its own, by path; each replaces a built-in one.</param>
    public static PublishedPages Of(SampleSite site, params (string Path, string Text)[] templates)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in templates) folder.With("themes/handbook/" + path, text);
        var theme = Theme.Load(DiskFileSystem.Instance, folder.Path, "handbook");
        Xunit.Assert.Empty(theme.Diagnostics.Select(SampleSite.Line));
        var handbook = site.Build();
        Xunit.Assert.Empty(handbook.Diagnostics.Select(SampleSite.Line));
        var pages = new PublishedPages();
        pages.Findings = SitePublisher.Publish(handbook.Value, theme.Value, pages, new FixedTimeProvider()).Diagnostics;
        return pages;
    }

    /// <summary>The words of a page, references decoded.</summary>
    public string this[string address] => System.Net.WebUtility.HtmlDecode(_pages[address]);

    public void AddPage(string address, ReadOnlySpan<byte> html, SourceText? origin) => Add(_pages, address, html);

    public void AddFile(string address, ReadOnlySpan<byte> bytes) => Add(_files, address, bytes);

    public void AddRedirect(string from, string to, ReadOnlySpan<byte> html)
    {
        Add(_pages, from, html);
        _redirects[from] = to;
    }

    private static void Add(ConcurrentDictionary<string, string> files, string address, ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (!files.TryAdd(address, text)) throw new InvalidOperationException($"{address} is published twice");
    }
}
