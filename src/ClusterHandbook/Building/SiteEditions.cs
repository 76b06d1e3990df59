using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions;
using ClusterHandbook.Publishing;
using ClusterHandbook.Publishing.Themes;

namespace ClusterHandbook.Building;

/// <summary>Makes the editions that a site publishes, before its pages are composed: they name their sizes.</summary>
internal sealed class SiteEditions(IFileSystem files, TimeProvider clock, DiagnosticBag findings, Action<string> progress)
{
    private const string Folder = "editions/";

    private readonly List<(string Address, ReadOnlyMemory<byte> Bytes)> _made = [];

    /// <summary>Why there is no PDF; null when there is nothing to say.</summary>
    public string? Note { get; private set; }

    /// <summary>Hands on the finished files.</summary>
    public void AddTo(IPageSink sink)
    {
        foreach (var (address, bytes) in _made) sink.AddFile(address, bytes.Span);
    }

    /// <summary>The published editions of a handbook, with their files where they are asked for.</summary>
    public IReadOnlyList<PublishedEdition> Make(Handbook handbook, Theme theme, EditionChoice choice)
    {
        using var press = new EditionPress(files, clock, handbook.Settings);
        var published = handbook.Catalog.Editions.Where(e => e.IsPublished).ToList();
        if (choice != EditionChoice.None) press.StartFor(published.SelectMany(FormatsOf));
        var editions = published.Select(e => Make(e, handbook, theme, choice, press)).OfType<PublishedEdition>().ToList();
        Note = press.Failure;
        return editions;
    }

    private PublishedEdition? Make(Edition edition, Handbook handbook, Theme theme, EditionChoice choice, EditionPress press)
    {
        var resolved = EditionScope.Resolve(edition, handbook);
        findings.AddRange(resolved.Diagnostics);
        if (findings.HasErrors) return null;
        var scope = resolved.Value;
        var downloads = choice == EditionChoice.None ? [] : Downloads(scope, theme, press);
        return new PublishedEdition(edition, scope.Stamp.ToString(), scope.Stamp.Date, scope.Documents, downloads);
    }

    private List<EditionDownload> Downloads(EditionScope scope, Theme theme, EditionPress press)
    {
        var downloads = new List<EditionDownload>();
        var maker = new EditionMaker(scope, theme, clock, press, findings, progress);
        foreach (var format in FormatsOf(scope.Edition))
        {
            if (maker.Make(format) is not { } file) continue;
            _made.Add((Folder + file.Name, file.Bytes));
            downloads.Add(new EditionDownload(format.ToString().ToLowerInvariant(), Folder + file.Name, file.Bytes.Length));
        }

        return downloads;
    }

    private static IEnumerable<EditionFormat> FormatsOf(Edition edition) =>
        edition.Offers.Select(name => Enum.Parse<EditionFormat>(name, ignoreCase: true)).Distinct().Order();
}
