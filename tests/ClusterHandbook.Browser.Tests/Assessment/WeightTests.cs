using System.IO.Compression;
using System.Text.RegularExpressions;
using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>What the pages of the self-assessment cost somebody who pays for each megabyte.</summary>
public sealed partial class WeightTests(Reader reader) : PageTests(reader)
{
    private const int Budget = 70_000;

    [Theory]
    [InlineData("assessment")]
    [InlineData("coach")]
    public void A_page_transfers_at_most_70_kB_with_its_scripts(string kind)
    {
        var page = Path.Combine(Reader.Sites.FolderOf(BuiltSites.Handbook), PageKind.Named(kind).Address);
        var scripts = Script().Matches(File.ReadAllText(page)).Select(m => Path.Combine(Path.GetDirectoryName(page)!, m.Groups[1].Value)).ToList();
        Assert.NotEmpty(scripts);
        Assert.InRange(scripts.Prepend(page).Sum(Transferred), 1, Budget);
    }

    private static long Transferred(string file)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
        return compressed.Length;
    }

    [GeneratedRegex("<script (?:defer )?src=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Script();
}
