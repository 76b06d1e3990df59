using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Content.Binding;

/// <summary>What the path of a source file says: kind of page, language, folder, and the names that stand in for missing ones.</summary>
internal sealed class PagePath
{
    private readonly string _stem;

    public PagePath(string sourcePath, Settings settings, IReadOnlySet<string> indexes)
    {
        var path = sourcePath[HandbookBinder.Root.Length..];
        _stem = path[..path.LastIndexOf('.')];
        Language = settings.Language;
        var dot = _stem.LastIndexOf('.');
        if (dot > _stem.LastIndexOf('/') && settings.Languages.Contains(_stem[(dot + 1)..], StringComparer.OrdinalIgnoreCase))
        {
            Language = _stem[(dot + 1)..].ToLowerInvariant();
            _stem = _stem[..dot];
        }

        Folder = _stem.LastIndexOf('/') is var slash and >= 0 ? _stem[..slash] : "";
        var name = _stem[(Folder.Length == 0 ? 0 : Folder.Length + 1)..];

        // On a code host README.md is what a folder shows; here too, unless the folder has an index.
        if (name == "README" && !indexes.Contains($"{HandbookBinder.Root}{(Folder.Length == 0 ? "" : Folder + "/")}index.md"))
        {
            _stem = Folder.Length == 0 ? "index" : Folder + "/index";
            name = "index";
        }

        Kind = (Folder, name) switch
        {
            ("", "index") => DocumentKind.Home,
            ("cases", not "index") => DocumentKind.Case,
            ("concepts", not "index") => DocumentKind.Concept,
            ("guides", not "index") => DocumentKind.Guide,
            ("paths", not "index") => DocumentKind.Path,
            _ => DocumentKind.Page,
        };
        FallbackTitle = name == "index" && Folder.Length > 0 ? Folder[(Folder.LastIndexOf('/') + 1)..] : name;
    }

    public DocumentKind Kind { get; }

    public string Language { get; }

    /// <summary>Below <c>input</c>, without a slash at the end.</summary>
    public string Folder { get; }

    public string FallbackId => Kind is DocumentKind.Page ? _stem : FallbackTitle;

    public string FallbackTitle { get; }

    /// <summary>Pages with an id of their own keep their address when the file is renamed; plain pages lie where they lie.</summary>
    public string AddressOf(string id, Settings settings)
    {
        var address = Kind switch
        {
            DocumentKind.Home => "index.html",
            DocumentKind.Case => $"cases/{id}.html",
            DocumentKind.Concept => $"concepts/{id}.html",
            DocumentKind.Guide => $"guides/{id}.html",
            DocumentKind.Path => $"paths/{id}.html",
            _ => Addresses.OfPage(_stem),
        };
        return Language == settings.Language ? address : $"{Language}/{address}";
    }
}
