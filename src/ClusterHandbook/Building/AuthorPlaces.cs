using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Validation;

namespace ClusterHandbook.Building;

/// <summary>Finds the Markdown, YAML or template that wrote what a page of this build shows.</summary>
internal sealed class AuthorPlaces(Handbook handbook, Theme theme) : IAuthorPlaces
{
    private readonly Lazy<Dictionary<string, Article>> _articles = new(() => handbook.Articles
        .DistinctBy(a => a.Document.Address, StringComparer.Ordinal).ToDictionary(a => a.Document.Address, StringComparer.Ordinal));

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
    public AuthorPlace? InTemplate(string written)
    {
        if (written.StartsWith('<')) return null; // A whole tag is not peculiar enough.
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        var value = (equals < 0 ? written : written[(equals + 1)..]).Trim('"', '\'', ' ');
        while (value.StartsWith("../", StringComparison.Ordinal)) value = value[3..];
        value = value.TrimStart('/');
        if (value.Length < 2) return null;
        foreach (var source in theme.TemplateSources)
        {
            // After the root, or at the beginning of the value; at its end, or before its fragment.
            for (var at = source.Text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf(value, at + 1, StringComparison.Ordinal))
            {
                if (Borders(source.Text, at - 1) && Borders(source.Text, at + value.Length)) return new AuthorPlace(source, new TextSpan(at, value.Length));
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public AuthorPlace? OfFile(string path)
    {
        if (_articles.Value.TryGetValue(path, out var article)) return new AuthorPlace(article.Document.Source, default);
        foreach (var document in handbook.Catalog.Documents)
        {
            if (document.RedirectFrom.FirstOrDefault(redirect => redirect.From == path) is { } redirect)
            {
                return new AuthorPlace(document.Source, redirect.Span);
            }
        }

        return handbook.Catalog.Assets.FirstOrDefault(asset => asset.Address == path) is { } found
            ? new AuthorPlace(new SourceText(found.SourcePath, ""), default)
            : null;
    }

    // Front matter, or the bibliography, has the address as its author wrote it.
    private AuthorPlace? InData(SourceText? origin, string address)
    {
        if (address.Length < 4) return null;
        var sources = handbook.Catalog.References.Select(reference => reference.Source).Distinct();
        foreach (var source in origin is null ? sources : sources.Prepend(origin))
        {
            if (source.Text.IndexOf(address, StringComparison.Ordinal) is >= 0 and var at) return new AuthorPlace(source, new TextSpan(at, address.Length));
        }

        return null;
    }

    private static string AddressOf(Link link, Document from)
    {
        if (link.Target is not { } target) return link.Address ?? "";
        var path = ReferenceEquals(target, from) ? "" : RelativeAddress.Between(from.Address, target.Address);
        return link.Fragment.Length == 0 ? path : $"{path}#{link.Fragment}";
    }

    private static string Decode(string address) =>
        address.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(address) : address;

    private static bool Borders(string text, int at) => at < 0 || at >= text.Length || text[at] is '"' or '\'' or '}' or '/' or '#' or ' ' or '(' or ')' or '\n' or '>';
}
