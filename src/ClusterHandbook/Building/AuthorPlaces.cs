using System.Collections.Concurrent;
using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Validation;

namespace ClusterHandbook.Building;

/// <summary>Finds the Markdown, YAML or template that wrote what a page of this build shows.</summary>
internal sealed class AuthorPlaces : IAuthorPlaces
{
    private readonly Handbook _handbook;
    private readonly TemplatePlaces _templates;
    private readonly Lazy<Dictionary<string, Article>> _articles;
    private readonly Lazy<Dictionary<string, PublishedFile>> _files;
    private readonly ConcurrentDictionary<string, FoundPlace> _inData = new(StringComparer.Ordinal);

    public AuthorPlaces(Handbook handbook, Theme theme, IReadOnlyList<PublishedEdition>? editions = null)
    {
        _handbook = handbook;
        _templates = new TemplatePlaces(theme, new(() => SitePublisher.LayoutsOf(handbook, theme, editions)));
        _articles = new(() => handbook.Articles
            .DistinctBy(a => a.Document.Address, StringComparer.Ordinal).ToDictionary(a => a.Document.Address, StringComparer.Ordinal));
        _files = new(() => FilesOf(handbook, theme));
    }

    /// <inheritdoc/>
    public IReadOnlyList<AuthorPlace> OfAddress(string page, string address)
    {
        if (_articles.Value.TryGetValue(page, out var article))
        {
            var wanted = Decode(address);
            AuthorPlace[] places =
            [
                .. article.Links.Where(link => Decode(AddressOf(link, article.Document)) == wanted).Select(link => new AuthorPlace(article.Document.Source, link.Span)),
                .. article.OutsideLinks.Where(link => Decode(link.Address) == wanted).Select(link => new AuthorPlace(article.Document.Source, link.Span)),
            ];
            if (places.Length > 0) return places;
        }

        return InData(article?.Document.Source, address) is { } place ? [place] : [];
    }

    /// <inheritdoc/>
    public IReadOnlyList<AuthorPlace> OfId(string page, string id) => _articles.Value.TryGetValue(page, out var article)
        ? [.. article.Headings.Where(heading => heading.Id == id).Select(heading => new AuthorPlace(article.Document.Source, heading.Span))]
        : [];

    /// <inheritdoc/>
    public AuthorPlace? InTemplate(string page, string written, string tag) => _templates.Find(page, written, tag);

    /// <inheritdoc/>
    public AuthorPlace? LayoutOf(string page) => _templates.LayoutOf(page);

    /// <inheritdoc/>
    public AuthorPlace? InFile(string path, int line, int column, string written) =>
        _files.Value.TryGetValue(path, out var file) ? file.PlaceOf(line, column, written.Length) : null;

    /// <inheritdoc/>
    public AuthorPlace? OfFile(string path)
    {
        if (_articles.Value.TryGetValue(path, out var article)) return new AuthorPlace(article.Document.Source, default);
        foreach (var document in _handbook.Catalog.Documents)
        {
            if (document.RedirectFrom.FirstOrDefault(redirect => redirect.From == path) is { } redirect)
            {
                return new AuthorPlace(document.Source, redirect.Span);
            }
        }

        return _files.Value.TryGetValue(path, out var file) ? new AuthorPlace(file.Source, default) : null;
    }

    private static Dictionary<string, PublishedFile> FilesOf(Handbook handbook, Theme theme)
    {
        var files = new Dictionary<string, PublishedFile>(StringComparer.Ordinal);
        foreach (var asset in theme.Assets)
        {
            files.TryAdd(asset.Address, PublishedFile.Of($"themes/{handbook.Settings.Theme}/assets/{asset.Name}", asset.Written, asset.Bytes));
        }

        foreach (var asset in handbook.Catalog.Assets) files.TryAdd(asset.Address, PublishedFile.Of(asset.SourcePath, asset.Bytes, asset.Bytes));
        return files;
    }

    // Front matter has the address as its author wrote it; or else other data have.
    private AuthorPlace? InData(SourceText? origin, string address)
    {
        if (address.Length < 4) return null;
        return origin is not null && In(origin, address) is { } place ? place : _inData.GetOrAdd(address, wanted => new FoundPlace(InAnyData(wanted))).Place;
    }

    private AuthorPlace? InAnyData(string address)
    {
        var catalog = _handbook.Catalog;
        IEnumerable<SourceText> sources = catalog.References.Select(reference => reference.Source).Distinct();
        if (address.Contains("://", StringComparison.Ordinal))
        {
            // A page of a list shows what another page says; the address is peculiar enough to be found there.
            sources = sources.Concat(catalog.Documents.Select(d => d.Source)).Concat(catalog.Drawings.Select(d => d.Source));
            if (catalog.Questionnaire is { } questionnaire) sources = sources.Append(questionnaire.Source);
        }

        return sources.Select(source => In(source, address)).FirstOrDefault(place => place is not null);
    }

    private static AuthorPlace? In(SourceText source, string address) =>
        source.Text.IndexOf(address, StringComparison.Ordinal) is >= 0 and var at ? new AuthorPlace(source, new TextSpan(at, address.Length)) : null;

    private static string AddressOf(Link link, Document from)
    {
        if (link.Target is not { } target) return link.Address ?? "";
        var path = ReferenceEquals(target, from) ? "" : RelativeAddress.Between(from.Address, target.Address);
        return link.Fragment.Length == 0 ? path : $"{path}#{link.Fragment}";
    }

    private static string Decode(string address) =>
        address.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(address) : address;
}
