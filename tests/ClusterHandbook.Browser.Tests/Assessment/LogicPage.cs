using System.Text.RegularExpressions;
using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Serving;
using ClusterHandbook.Browser.Tests.Sites;
using ClusterHandbook.Testing;
using Microsoft.Playwright;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>An empty page with the logic of the self-assessment and its questionnaire, and nothing else: served with the site's policy, or from a disk.</summary>
public sealed partial class LogicPage : IDisposable
{
    private static readonly string[] Scripts =
        ["assessment-format.js", "assessment-fit.js", "assessment-differences.js", "assessment-export.js", "assessment-storage.js"];

    private readonly TemporaryFolder _folder = new();
    private readonly SiteServer _server;

    /// <summary>Writes the page and serves it, at an origin of its own: the store is empty.</summary>
    public LogicPage(BuiltSites sites)
    {
        var built = File.ReadAllText(Path.Combine(sites.FolderOf(BuiltSites.Handbook), "assessment", "index.html"));
        var theme = Path.Combine(Repository.Root, "themes", "handbook", "assets");
        foreach (var script in Scripts) File.Copy(Path.Combine(theme, script), _folder[script]);
        File.Copy(Path.Combine(Repository.TestProject, "Assessment", "logic", "generated-answers.js"), _folder["generated-answers.js"]);
        _folder.With("setup.js", "globalThis.data = JSON.parse(document.getElementById('questionnaire').textContent); globalThis.fw = data.framework;");
        _folder.With("index.html", $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Logic</title></head><body>
            <script type="application/json" id="questionnaire">{Data().Match(built).Groups[1].Value}</script>
            {string.Concat(Scripts.Append("generated-answers.js").Append("setup.js").Select(s => $"<script src=\"{s}\"></script>\n"))}
            </body></html>
            """);
        _folder.With("404.html", "<!doctype html><html lang=\"en\"><title>Away</title><p>Away</p></html>");
        _server = SiteServer.Start(_folder.Path, sites.Headers);
    }

    /// <summary>Where it is: from a server, or else from a disk.</summary>
    public Uri AddressOf(string place) => place == AssessmentTests.Web ? _server.Address : new Uri(_folder["index.html"]);

    /// <summary>A page of the same origin without any script.</summary>
    public Uri Elsewhere(string place) => place == AssessmentTests.Web ? new Uri(_server.Address, "404.html") : new Uri(_folder["404.html"]);

    /// <summary>Opens it in a new tab beside another one: same profile, same store.</summary>
    public async Task<IPage> OpenBesideAsync(IPage page, string place)
    {
        var beside = await page.Context.NewPageAsync();
        await beside.GotoAsync(AddressOf(place).AbsoluteUri);
        return beside;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex("id=\"questionnaire\">(.*?)</script>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Data();
}
