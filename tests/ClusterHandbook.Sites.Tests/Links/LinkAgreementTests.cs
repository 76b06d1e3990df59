using System.Text;
using AngleSharp.Html.Parser;
using ClusterHandbook.Building;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Testing;
using ClusterHandbook.Validation.Html;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Links;

/// <summary>On every page of the handbook the scanner sees exactly the addresses and ids that AngleSharp sees.</summary>
public sealed class LinkAgreementTests
{
    private static readonly HashSet<string> Watched = new(StringComparer.Ordinal)
    {
        "id", "href", "xlink:href", "src", "srcset", "imagesrcset", "poster", "cite", "action", "formaction", "data", "content", "hreflang",
    };

    [Fact]
    public void The_scanner_and_AngleSharp_agree_on_every_page_that_we_write()
    {
        using var folder = new TemporaryFolder();
        var options = new BuildOptions { Root = Repository.Root, Output = folder["output"] };
        var result = SiteBuild.Run(DiskFileSystem.Instance, TimeProvider.System, options, _ => { });
        Assert.True(result.Published);
        Assert.DoesNotContain(result.Findings, f => f.Code.StartsWith("CH08", StringComparison.Ordinal));

        var pages = Directory.GetFiles(folder["output"], "*.html", SearchOption.AllDirectories);
        Assert.InRange(pages.Length, 50, int.MaxValue);
        Parallel.ForEach(pages, page =>
        {
            var html = File.ReadAllBytes(page);
            Assert.Equal(ByAngleSharp(html), ByScanner(html));
        });
    }

    private static List<string> ByAngleSharp(byte[] html)
    {
        using var document = new HtmlParser().ParseDocument(new MemoryStream(html));
        return [.. document.All.SelectMany(e => e.Attributes).Where(a => Watched.Contains(a.Name)).Select(a => $"{a.Name}={a.Value}").Order(StringComparer.Ordinal)];
    }

    private static List<string> ByScanner(byte[] html)
    {
        var found = new List<string>();
        var scanner = new HtmlScanner(html);
        while (scanner.Read())
        {
            while (scanner.Kind == HtmlTokenKind.StartTag && scanner.ReadAttribute())
            {
                var name = Encoding.UTF8.GetString(scanner.AttributeName).ToLowerInvariant();
                if (Watched.Contains(name)) found.Add($"{name}={Encoding.UTF8.GetString(CharacterReferences.Decode(scanner.AttributeValue))}");
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
