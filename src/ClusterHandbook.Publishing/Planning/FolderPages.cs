using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Models;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>The folders of plain pages: which have no page of their own, what lies in them, and what stands above a page.</summary>
internal sealed class FolderPages
{
    private readonly ViewFactory _views;
    private readonly Dictionary<string, Folder> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<Document, (Document? Previous, Document? Next)> _neighbours = new(DocumentIdentity.Comparer);

    public FolderPages(Handbook handbook, ViewFactory views)
    {
        _views = views;
        foreach (var page in handbook.Pages)
        {
            var folder = FolderOf(AddressFolder(page.Address), page, handbook);
            if (page.Address.EndsWith("/index.html", StringComparison.Ordinal)) folder.Index = page;
            else folder.Pages.Add(page);
        }

        foreach (var folder in _folders.Values)
        {
            folder.Pages.Sort(Document.CompareByOrder);
            for (var i = 0; i < folder.Pages.Count; i++)
            {
                _neighbours[folder.Pages[i]] = (i == 0 ? null : folder.Pages[i - 1], i + 1 == folder.Pages.Count ? null : folder.Pages[i + 1]);
            }
        }
    }

    /// <summary>Folders for which the program makes a page, since nobody wrote one.</summary>
    public IEnumerable<Folder> Missing => Sorted(_folders.Values.Where(f => f.Index is null && f.Path.Length > 0));

    /// <summary>The folders right below the root.</summary>
    public IEnumerable<Folder> Top => Sorted(_folders.Values.Where(f => f.Path.Length > 0 && !f.Path.Contains('/', StringComparison.Ordinal)));

    public (Document? Previous, Document? Next) NeighboursOf(Document page) => _neighbours.GetValueOrDefault(page);

    /// <summary>The menu item to which an address belongs: its outermost folder.</summary>
    public string SectionOf(string address) => address.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? address[..slash] : "";

    /// <summary>The folders above an address, the outermost first.</summary>
    public IReadOnlyList<LinkView> CrumbsOf(string address)
    {
        var crumbs = new List<LinkView>();
        var path = AddressFolder(address);
        if (address.EndsWith("/index.html", StringComparison.Ordinal))
        {
            path = path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";
        }

        for (; path.Length > 0; path = path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "")
        {
            if (_folders.TryGetValue(path, out var folder))
            {
                crumbs.Insert(0, new LinkView(folder.Title, folder.Address, "", "folder"));
            }
        }

        return crumbs;
    }

    /// <summary>The folders and single pages that a first page lists.</summary>
    public IReadOnlyList<LinkGroupView> ForHome()
    {
        var groups = new List<LinkGroupView>();
        if (_folders.TryGetValue("", out var root) && root.Pages.Count > 0)
        {
            groups.Add(new LinkGroupView("", "", [.. root.Pages.Select(_views.Link)]));
        }

        var folders = Top.Select(f => new LinkView(f.Title, f.Address, f.Description, "folder")).ToList();
        if (folders.Count > 0)
        {
            groups.Add(new LinkGroupView("folders", "", folders));
        }

        return groups;
    }

    public IndexView View(Folder folder)
    {
        var groups = new List<LinkGroupView>();
        var inner = Sorted(_folders.Values.Where(f => f.Parent == folder.Path && f != folder)).ToList();
        if (inner.Count > 0)
        {
            groups.Add(new LinkGroupView("folders", "", [.. inner.Select(f => new LinkView(f.Title, f.Address, f.Description, "folder"))]));
        }

        if (folder.Pages.Count > 0)
        {
            groups.Add(new LinkGroupView("", "", [.. folder.Pages.Select(_views.Link)]));
        }

        return new IndexView(folder.Title, folder.Description, groups);
    }

    private static string AddressFolder(string address) => address.LastIndexOf('/') is var slash and > 0 ? address[..slash] : "";

    // Makes the folder and those above it.
    private Folder FolderOf(string path, Document page, Handbook handbook)
    {
        if (_folders.TryGetValue(path, out var folder))
        {
            return folder;
        }

        var sourcePath = page.Source.Path["input/".Length..];
        var depth = path.Length == 0 ? 0 : path.Count(c => c == '/') + 1;
        var source = string.Join('/', sourcePath.Split('/').Take(depth));
        var metadata = handbook.Catalog.Folders.GetValueOrDefault(source);
        folder = new Folder(path, metadata?.Title ?? NameOf(source), metadata?.Description ?? "", metadata?.Order ?? int.MaxValue);
        _folders.Add(path, folder);
        if (path.Length > 0)
        {
            FolderOf(folder.Parent, page, handbook);
        }

        return folder;
    }

    private static string NameOf(string source)
    {
        var name = source[(source.LastIndexOf('/') + 1)..].Replace('-', ' ').Replace('_', ' ');
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static IEnumerable<Folder> Sorted(IEnumerable<Folder> folders) =>
        folders.OrderBy(f => f.Order).ThenBy(f => f.Title, StringComparer.Ordinal).ThenBy(f => f.Path, StringComparer.Ordinal);

    /// <summary>A folder of plain pages.</summary>
    internal sealed class Folder(string path, string title, string description, int order)
    {
        /// <summary>Its address without a slash at the end; empty for the root.</summary>
        public string Path { get; } = path;

        public string Title => Index?.Title ?? title;

        public string Description => Index is { Description.Length: > 0 } ? Index.Description : description;

        public int Order => Index is { Order: < int.MaxValue } ? Index.Order : order;

        public Document? Index { get; set; }

        public List<Document> Pages { get; } = [];

        public string Parent => Path.LastIndexOf('/') is var slash and > 0 ? Path[..slash] : "";

        public string Address => Path + "/index.html";
    }
}
