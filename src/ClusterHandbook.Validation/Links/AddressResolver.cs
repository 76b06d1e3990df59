using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation.Pages;

namespace ClusterHandbook.Validation.Links;

/// <summary>Finds out for every address, once, where it leads.</summary>
internal sealed class AddressResolver(SiteMap map, AddressFolders folders, AddressTable addresses, SiteValidatorOptions options)
{
    // Comparing with every path costs time; who has so many broken addresses knows the cause.
    private const int MostSuggestions = 200;
    private readonly IdSuggestions _ids = new();
    private readonly OwnAddress? _own = OwnAddress.From(options.BaseUrl);
    private int _suggestions;

    /// <summary>The outcomes, by the address's number.</summary>
    public AddressOutcome[] ResolveAll()
    {
        var outcomes = new AddressOutcome[addresses.Limit];
        foreach (var (number, folder) in addresses.All())
        {
            outcomes[number] = folder == AddressFolders.Outside
                ? ResolveOutside(addresses.BytesOf(number))
                : ResolvePlain(number, folder) ?? Resolve(PathOf(number, folder));
        }

        return outcomes;
    }

    /// <summary>The address as it was written.</summary>
    public string Written(int number) => Encoding.UTF8.GetString(addresses.BytesOf(number));

    /// <summary>Where the address leads, for messages.</summary>
    public SitePath PathOf(int number) => PathOf(number, FolderOf(number));

    /// <summary>The path or fragment that was probably meant.</summary>
    public string? Suggest(int number, AddressOutcome outcome)
    {
        var path = PathOf(number);
        if (outcome.Fault == AddressFault.FragmentMissing)
        {
            return _ids.Closest(path.Fragment!, map.Files[outcome.File].Scanned!);
        }

        if (path.Path is null) return null;
        if (Written(number).StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return "https://" + Written(number);
        return _suggestions++ < MostSuggestions ? ClosestFile(path.Path) : null;
    }

    // The file of a similar name, wherever it lies: pages move between folders. All first pages of folders have one name,
    // so that there the folder must be similar. The ending is no letter of a name.
    private string? ClosestFile(string path)
    {
        var (name, extension) = NameOf(path);
        var files = map.Files.Select(file => file.Path).Where(file => extension.Length == 0 || file.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        if (name == "index") return Suggestion.Closest(path, files);
        if (Suggestion.Closest(name, files.Select(file => NameOf(file).Name)) is not { } closest) return null;
        var named = files.Where(file => NameOf(file).Name == closest).ToArray();
        return Suggestion.Closest(path, named) ?? named[0];
    }

    private static (string Name, string Extension) NameOf(string path)
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        var dot = last.LastIndexOf('.');
        return dot <= 0 ? (last, "") : (last[..dot], last[dot..]);
    }

    // Nearly every address is plain and right: that is found out without a string.
    private AddressOutcome? ResolvePlain(int number, int folder)
    {
        var address = addresses.BytesOf(number);
        var hash = address.IndexOf((byte)'#');
        Span<char> path = stackalloc char[256];
        var length = SitePath.JoinPlain(folders.FolderOf(folder), hash < 0 ? address : address[..hash], path);
        if (length < 0 || map.Find(path[..length]) is not (>= 0 and var file) || map.Files[file].Kind == SiteFileKind.Redirect)
        {
            return null;
        }

        return hash < 0 || hash == address.Length - 1 || map.Files[file].Scanned is not { } page || page.HasPlainId(address[(hash + 1)..])
            ? new(AddressFault.None, file)
            : null;
    }

    // Another site, or this one by its full address.
    private AddressOutcome ResolveOutside(ReadOnlySpan<byte> address)
    {
        if (_own is not { } own || !own.TryRead(address, out var rest, out var isSafe)) return new(AddressFault.None, -1);
        var path = SitePath.Resolve("", rest);
        if (path.Path is null) return new(AddressFault.None, -1);
        if (map.FindServed(path.Path) is not (>= 0 and var file)) return NotFound(path.Path);
        var found = map.Files[file];
        if (found.Kind == SiteFileKind.Redirect) return new(AddressFault.IsRedirect, file);
        if (MissesFragment(found, path)) return new(AddressFault.FragmentMissing, file);
        return new(isSafe ? AddressFault.OwnHost : AddressFault.OwnHostUnsafe, file);
    }

    private AddressOutcome Resolve(SitePath path)
    {
        if (path.Path is null)
        {
            return new(AddressFault.LeavesSite, -1);
        }

        var file = map.Find(path.Path);
        if (file < 0)
        {
            return NotFound(path.Path);
        }

        var found = map.Files[file];
        if (found.Kind == SiteFileKind.Redirect)
        {
            return new(AddressFault.IsRedirect, file);
        }

        return MissesFragment(found, path) ? new(AddressFault.FragmentMissing, file) : new(AddressFault.None, file);
    }

    private static bool MissesFragment(SiteFile found, SitePath path) =>
        path.Fragment is { Length: > 0 } && found.Scanned is { } page && !IsStyleSheet(found)
        && !page.HasId(path.RawFragment!) && !page.HasId(path.Fragment);

    private AddressOutcome NotFound(string path)
    {
        if (options.IsServed && map.FindServed(path) is >= 0 and var served) return new(AddressFault.None, served);
        if (path.Length == 0 || path[^1] == '/')
        {
            if (path.Length > 1 && map.Find(path[..^1]) is >= 0 and var file) return new(AddressFault.TrailingSlash, file);
            return map.Find(path + "index.html") is >= 0 and var index ? new(AddressFault.IsFolder, index) : new(AddressFault.Missing, -1);
        }

        if (map.Find(path + "/index.html") is >= 0 and var inFolder) return new(AddressFault.IsFolder, inFolder);
        return map.FindFolded(path) is >= 0 and var other ? new(AddressFault.OtherCase, other) : new(AddressFault.Missing, -1);
    }

    private SitePath PathOf(int number, int folder)
    {
        var address = addresses.BytesOf(number);
        if (folder == AddressFolders.Outside)
        {
            return _own is { } own && own.TryRead(address, out var rest, out _) ? SitePath.Resolve("", rest) : default;
        }

        if (address.Length > 0 && address[0] is (byte)'/' or (byte)'\\')
        {
            // From the root of the server; what lies outside the site's own root leaves the site.
            var root = Encoding.UTF8.GetBytes(options.LinkRoot);
            return address.StartsWith(root) ? SitePath.Resolve("", address[root.Length..]) : default;
        }

        return SitePath.Resolve(folders.FolderOf(folder), address);
    }

    private int FolderOf(int number) => addresses.FolderOf(number);

    private static bool IsStyleSheet(SiteFile file) => file.Path.EndsWith(".css", StringComparison.OrdinalIgnoreCase);
}
