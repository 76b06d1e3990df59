using System.Globalization;
using ClusterHandbook.Content.Binding;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Models;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>Makes the page of editions, and the page that tells their holders what has changed.</summary>
internal static class EditionsFactory
{
    /// <summary>The editions that have files to download.</summary>
    public static EditionsView Editions(IReadOnlyList<PublishedEdition> editions, ViewFactory views) =>
        new([.. editions.Where(e => e.Files.Count > 0).Select(e => Row(e, views))]);

    /// <summary>Every edition of the site with the changes of its pages, and all changes.</summary>
    public static SinceView Since(Handbook handbook, IReadOnlyList<PublishedEdition> editions, ViewFactory views) =>
        new([.. editions.Select(e => Row(e, views))], Changes(handbook.Catalog.Documents, views));

    private static EditionRowView Row(PublishedEdition edition, ViewFactory views) => new()
    {
        Id = edition.Edition.Id,
        Title = edition.Edition.Title,
        Subtitle = edition.Edition.Subtitle,
        City = edition.Edition.City,
        Date = edition.Edition.Date is { } day ? ViewFactory.Iso(day) : "",
        Stamp = edition.Stamp,
        StampDate = edition.Date is { } date ? ViewFactory.Iso(date) : "",
        PageCount = edition.Documents.Count,
        Files = [.. edition.Files.Select(f => new DownloadView(f.Format, f.Address, Size(f.ByteCount)))],
        Changes = Changes(edition.Documents, views),
    };

    private static IReadOnlyList<PageChangeView> Changes(IEnumerable<Document> documents, ViewFactory views) =>
    [
        .. documents.Where(d => !d.Source.Path.StartsWith(FindingPages.Folder, StringComparison.Ordinal))
            .SelectMany(d => d.Changes.Select(c => (Change: c, Document: d)))
            .OrderByDescending(p => p.Change.Date).ThenBy(p => p.Document.Title, StringComparer.Ordinal).ThenBy(p => p.Document.Id, StringComparer.Ordinal)
            .Select(p => new PageChangeView(ViewFactory.Iso(p.Change.Date), p.Change.Note, views.Link(p.Document))),
    ];

    // As file managers show sizes: a thousand bytes are a kilobyte.
    private static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");
}
