using ClusterHandbook.Browser.Tests.Serving;
using ClusterHandbook.Building;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Browser.Tests.Sites;

/// <summary>The handbook of this repository and a small plain site, built into a temporary folder and served.</summary>
public sealed class BuiltSites : IDisposable
{
    /// <summary>The handbook.</summary>
    public const string Handbook = "handbook";

    /// <summary>An ordinary folder of Markdown, <c>plain/</c> beside these tests.</summary>
    public const string Plain = "plain";

    /// <summary>Where the handbook will be published.</summary>
    public const string Host = "handbook.example";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, SiteServer> _servers = [];

    /// <summary>Builds and serves both.</summary>
    public BuiltSites()
    {
        Headers = HeaderRules.Parse(File.ReadAllText(Path.Combine(Repository.Root, "netlify.toml")));
        // With a host, as it is published. Its book would be printed, which takes longer than all else.
        Add(Handbook, Repository.Root, EditionChoice.None, new SettingOverride("tests", "Host", Host));
        Add(Plain, Path.Combine(Repository.TestProject, "plain"), EditionChoice.All);
    }

    /// <summary>What <c>netlify.toml</c> says, and the servers send.</summary>
    public HeaderRules Headers { get; }

    /// <summary>The folder of a built site.</summary>
    public string FolderOf(string site) => _folder[site];

    /// <summary>Where a site is served.</summary>
    public Uri AddressOf(string site) => _servers[site].Address;

    /// <summary>Where a page is served.</summary>
    public Uri AddressOf(PageKind page) => new(AddressOf(page.Site), page.Address);

    /// <summary>Where a page lies, as a browser names it.</summary>
    public Uri FileOf(PageKind page) => new(Path.Combine(FolderOf(page.Site), page.Address));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var server in _servers.Values) server.Dispose();
        _folder.Dispose();
    }

    private void Add(string name, string root, EditionChoice editions, params SettingOverride[] settings)
    {
        var result = SiteBuild.Run(
            DiskFileSystem.Instance, TimeProvider.System, new BuildOptions { Root = root, Output = FolderOf(name), Editions = editions, Settings = settings }, _ => { });
        if (!result.Published)
        {
            var errors = result.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Source.Path}: {f.Code} {f.Message}");
            throw new InvalidOperationException($"{name} cannot be built:\n{string.Join('\n', errors)}");
        }

        _servers.Add(name, SiteServer.Start(FolderOf(name), Headers));
    }
}
