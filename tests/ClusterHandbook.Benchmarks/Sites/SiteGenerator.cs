using System.Text;

namespace ClusterHandbook.Benchmarks.Sites;

/// <summary>Writes a site of any number of plain pages, the same bytes at every run.</summary>
internal static class SiteGenerator
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the site into a folder, in place of an <c>input/</c> that is there, and says how large it is.</summary>
    public static GeneratedSite Generate(int pages, string folder)
    {
        var plan = new SitePlan(pages);
        var input = Path.Combine(folder, "input");
        if (Directory.Exists(input))
        {
            Directory.Delete(input, recursive: true);
        }

        Directory.CreateDirectory(input);
        File.WriteAllText(Path.Combine(folder, "settings.yml"), "SiteTitle: Generated site\n", Utf8);
        var bytes = 0L;
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var page = 0; page < pages; page++)
        {
            var text = PageText.Of(plan, page);
            var file = Path.Combine(input, SitePlan.PathOf(page));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, Utf8);
            bytes += text.Length;
            words.UnionWith(WordsOf(text));
        }

        return new GeneratedSite(folder, pages, bytes, words.Count);
    }

    private static IEnumerable<string> WordsOf(string text) =>
        text.Split(text.Where(c => !char.IsAsciiLetter(c)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A site that was written.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Pages">How many Markdown files it has.</param>
/// <param name="Bytes">How long they are together.</param>
/// <param name="Words">How many different words they use.</param>
internal sealed record GeneratedSite(string Folder, int Pages, long Bytes, int Words);
