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
    private int _suggestions;

    /// <summary>The outcomes, by the address's number.</summary>
    public AddressOutcome[] ResolveAll()
    {
        var outcomes = new AddressOutcome[addresses.Limit];
        foreach (var (number, folder) in addresses.All())
        {
            outcomes[number] = folder == AddressFolders.Outside ? new(AddressFault.None, -1) : Resolve(PathOf(number, folder));
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

        return _suggestions++ < MostSuggestions
            && Suggestion.Closest(LastSegment(path.Path!), map.Files.Select(file => LastSegment(file.Path))) is { } name
            ? map.Files.First(file => LastSegment(file.Path) == name).Path
            : null;
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

        return path.Fragment is { Length: > 0 } && found.Scanned is { } page && !IsStyleSheet(found)
            && !page.HasId(path.RawFragment!) && !page.HasId(path.Fragment)
            ? new(AddressFault.FragmentMissing, file)
            : new(AddressFault.None, file);
    }

    private AddressOutcome NotFound(string path)
    {
        if (path.Length == 0 || path[^1] == '/')
        {
            return map.Find(path + "index.html") is >= 0 and var index ? new(AddressFault.IsFolder, index) : new(AddressFault.Missing, -1);
        }

        if (map.Find(path + "/index.html") is >= 0 and var inFolder) return new(AddressFault.IsFolder, inFolder);
        return map.FindFolded(path) is >= 0 and var other ? new(AddressFault.OtherCase, other) : new(AddressFault.Missing, -1);
    }

    private SitePath PathOf(int number, int folder)
    {
        var address = addresses.BytesOf(number);
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

    private static string LastSegment(string path) => path[(path.LastIndexOf('/') + 1)..];
}
