using System.Globalization;

namespace ClusterHandbook.Benchmarks.Sites;

/// <summary>What can be said of a page without writing it: where it lies, its title and its headings.</summary>
internal sealed class SitePlan(int pages)
{
    /// <summary>Headings a page.</summary>
    public const int Headings = 5;

    private const int PagesInAFolder = 200;

    /// <summary>The words of the site; so many that ten thousand pages use more than 30,000 of them.</summary>
    public Vocabulary Words { get; } = new(40_000);

    /// <summary>How many pages there are; page 0 is the first page of the site.</summary>
    public int Pages => pages;

    /// <summary>The file of a page, from <c>input/</c>.</summary>
    public static string PathOf(int page) => page == 0
        ? "index.md"
        : string.Create(CultureInfo.InvariantCulture, $"section-{(page - 1) / PagesInAFolder + 1:D3}/page-{page:D5}.md");

    /// <summary>A link from one page to another, as an author writes it.</summary>
    public static string Link(int from, int to)
    {
        var (here, there) = (PathOf(from), PathOf(to));
        var folder = here[..(here.LastIndexOf('/') + 1)];
        return folder.Length == 0 ? there
            : there.StartsWith(folder, StringComparison.Ordinal) ? there[folder.Length..]
            : "../" + there;
    }

    /// <summary>A page near to another one, as most linked pages are, or anywhere.</summary>
    public int LinkedFrom(int page, Dice dice)
    {
        var near = dice.Below(2) == 0;
        var target = near ? page - 50 + dice.Below(101) : dice.Below(Pages);
        return Math.Clamp(target, 0, Pages - 1);
    }

    /// <summary>The title of a page: three words and its number, so that no two are equal.</summary>
    public string TitleOf(int page)
    {
        var dice = new Dice((ulong)page * 4 + 1);
        return string.Create(
            CultureInfo.InvariantCulture, $"{Capital(Words.NextRare(dice))} {Words.Next(dice)} {Words.NextRare(dice)} {page}");
    }

    /// <summary>The headings of a page: three or four words each, no two equal on a page.</summary>
    public string[] HeadingsOf(int page)
    {
        var dice = new Dice((ulong)page * 4 + 2);
        var headings = new string[Headings];
        for (var i = 0; i < Headings; i++)
        {
            do
            {
                headings[i] = Capital($"{Words.NextRare(dice)} {Words.Next(dice)} {Words.NextRare(dice)}");
            }
            while (Array.IndexOf(headings, headings[i], 0, i) >= 0);
        }

        return headings;
    }

    /// <summary>The id that a heading of ASCII letters gets from any publisher.</summary>
    public static string IdOf(string heading) => heading.ToLowerInvariant().Replace(' ', '-');

    /// <summary>A tag; a tag has some 150 pages.</summary>
    public string Tag(Dice dice)
    {
        var tag = new Dice((ulong)dice.Below(Math.Max(10, Pages / 50)) * 4 + 3);
        return Words.NextRare(tag);
    }

    /// <summary>The word as a sentence begins with it.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
