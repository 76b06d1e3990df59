using System.Globalization;
using System.Text;

namespace ClusterHandbook.Benchmarks.Sites;

/// <summary>
/// Writes one page of some 6 kB: front matter with tags, five headings with two paragraphs each, eight links to other pages
/// (two of them to a heading), a list, a table and a callout.
/// </summary>
internal sealed class PageText
{
    private readonly SitePlan _plan;
    private readonly int _page;
    private readonly Dice _dice;
    private readonly StringBuilder _text = new(8000);

    private PageText(SitePlan plan, int page)
    {
        _plan = plan;
        _page = page;
        _dice = new Dice((ulong)page * 4);
    }

    /// <summary>The whole file.</summary>
    public static string Of(SitePlan plan, int page) => new PageText(plan, page).Write();

    private string Write()
    {
        var headings = _plan.HeadingsOf(_page);
        FrontMatter();
        Paragraph(Link());
        for (var i = 0; i < headings.Length; i++)
        {
            _text.Append(i is 2 ? "### " : "## ").Append(headings[i]).Append("\n\n");
            Paragraph(LinkToHeadingOrPage(i));
            Paragraph(i < 2 ? Link() : null);
            Block(i);
        }

        return _text.ToString();
    }

    private void FrontMatter()
    {
        _text.Append("---\ntitle: ").Append(_plan.TitleOf(_page)).Append("\ndescription: ");
        Sentence(12, null);
        if (_page > 0)
        {
            var tags = Enumerable.Range(0, 3).Select(_ => _plan.Tag(_dice)).Distinct(StringComparer.Ordinal);
            _text.Append("\ntags: [").AppendJoin(", ", tags).Append(']');
            _text.Append(CultureInfo.InvariantCulture, $"\norder: {_page}");
        }

        _text.Append("\n---\n\n");
    }

    private string LinkToHeadingOrPage(int section)
    {
        if (section > 1)
        {
            return Link();
        }

        var target = _plan.LinkedFrom(_page, _dice);
        var heading = _plan.HeadingsOf(target)[_dice.Below(SitePlan.Headings)];
        return $"[{heading}]({SitePlan.Link(_page, target)}#{SitePlan.IdOf(heading)})";
    }

    private string Link()
    {
        var target = _plan.LinkedFrom(_page, _dice);
        return $"[{Word()} {Word()}]({SitePlan.Link(_page, target)})";
    }

    private void Block(int section)
    {
        switch (section)
        {
            case 1: List(); break;
            case 2: Table(); break;
            case 3: Callout(); break;
        }
    }

    private void List()
    {
        for (var i = 0; i < 5; i++)
        {
            _text.Append("- ");
            Sentence(8, null);
            _text.Append('\n');
        }

        _text.Append('\n');
    }

    private void Table()
    {
        _text.Append($"| {Word()} | {Word()} | {Word()} |\n| --- | --- | ---: |\n");
        for (var i = 0; i < 5; i++)
        {
            _text.Append(CultureInfo.InvariantCulture, $"| {Word()} {Word()} | {Word()} {Word()} {Word()} | {_dice.Below(1000)} |\n");
        }

        _text.Append('\n');
    }

    private void Callout()
    {
        _text.Append("> [!NOTE]\n> ");
        Sentence(14, null);
        _text.Append("\n> ");
        Sentence(12, null);
        _text.Append("\n\n");
    }

    private void Paragraph(string? link)
    {
        const int sentences = 5;
        var linkAt = _dice.Below(sentences);
        for (var i = 0; i < sentences; i++)
        {
            _text.Append(i > 0 ? " " : "");
            Sentence(14 + _dice.Below(8), i == linkAt ? link : null);
        }

        _text.Append("\n\n");
    }

    // Front matter and cells take a sentence as it is: emphasis stands in paragraphs with a link only.
    private void Sentence(int words, string? link)
    {
        var linkAt = link is null ? -1 : 1 + _dice.Below(words - 3);
        _text.Append(SitePlan.Capital(Word()));
        for (var i = 1; i < words; i++)
        {
            _text.Append(i == words / 2 ? ", " : " ");
            if (i == linkAt) _text.Append(link);
            else if (i == linkAt + 2 && link is not null) _text.Append("**").Append(Word()).Append("**");
            else _text.Append(Word());
        }

        _text.Append('.');
    }

    private string Word() => _plan.Words.Next(_dice);
}
