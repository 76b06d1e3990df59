using System.IO.Compression;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ClusterHandbook.Building;
using ClusterHandbook.Sites.Tests.Running;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Sites.Tests.Handbook;

/// <summary>The handbook of this repository, built once for all tests that look at it.</summary>
public sealed class OwnHandbook : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OwnHandbook()
    {
        Output = _folder["output"];
        var run = SiteRun.Run(new BuildOptions { Root = Repository.Root, Output = Output });
        Report = run.Report;
        ExitCode = run.ExitCode;
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        if (Directory.Exists(Output))
        {
            foreach (var path in FolderContent.Files(Output).Where(f => f.EndsWith(".html", StringComparison.Ordinal)))
            {
                Pages[path] = parser.ParseDocument(File.ReadAllText(Path.Combine(Output, path)));
            }
        }
    }

    /// <summary>Its output folder.</summary>
    public string Output { get; }

    /// <summary>What the build said.</summary>
    public string Report { get; }

    /// <summary>How the build ended.</summary>
    public int ExitCode { get; }

    /// <summary>Every page by its address, parsed so that any error of syntax throws.</summary>
    public SortedDictionary<string, IHtmlDocument> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>The pages that only lead to others.</summary>
    public static bool IsRedirect(IHtmlDocument page) => page.QuerySelector("meta[http-equiv=refresh]") is not null;

    /// <summary>How many bytes a file has when a server sends it.</summary>
    public int Transferred(string path)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(Path.Combine(Output, path)));
        }

        return (int)compressed.Length;
    }

    /// <summary>The address that a link on a page leads to, without its fragment; null when it leaves the site.</summary>
    public static string? Target(string page, string href)
    {
        var root = new Uri("file:///site/");
        var target = new Uri(new Uri(root, page), href);
        return root.IsBaseOf(target) ? Uri.UnescapeDataString(root.MakeRelativeUri(target).OriginalString.Split('#', '?')[0]) is { Length: > 0 } path ? path : page : null;
    }

    public void Dispose() => _folder.Dispose();
}
