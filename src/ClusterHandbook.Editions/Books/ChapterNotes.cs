using System.Globalization;
using AngleSharp.Dom;

namespace ClusterHandbook.Editions.Books;

/// <summary>The numbered notes at the end of a chapter: links out of the book, and what the edition leaves out.</summary>
/// <param name="chapter">Begins the ids of the notes.</param>
/// <param name="words">The words of the theme.</param>
/// <param name="headingKey">The word over the list.</param>
internal sealed class ChapterNotes(string chapter, IReadOnlyDictionary<string, string> words, string headingKey = "book_notes")
{
    private readonly List<(string Key, BookLink Link)> _notes = [];
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);

    /// <summary>Puts the number of the note behind a link; the same target has the same number throughout the chapter.</summary>
    public void Mark(IElement link, BookLink target, string key)
    {
        var number = Number(target, key);
        var document = link.Owner!;
        var mark = document.CreateElement("a");
        mark.ClassName = "noteref";
        mark.SetAttribute("href", "#" + NoteId(number));
        if (_marked.Add(key)) mark.Id = MarkId(number);
        mark.SetAttribute("aria-label", Word("note_number").Replace("{n}", Letters(number), StringComparison.Ordinal));
        mark.TextContent = Letters(number);
        var raised = document.CreateElement("sup");
        raised.AppendChild(mark);
        link.Parent!.InsertBefore(raised, link.NextSibling);
    }

    /// <summary>Adds a note that no place in the text refers to.</summary>
    public void Add(BookLink target, string key) => Number(target, key);

    /// <summary>Adds the list of notes to the end of the chapter, when there are any.</summary>
    public void AppendTo(IElement body)
    {
        if (_notes.Count == 0) return;
        var document = body.Owner!;
        var section = document.CreateElement("section");
        section.ClassName = "notes";
        var heading = document.CreateElement("h2");
        heading.Id = BookIds.Inside(chapter, "notes");
        heading.TextContent = Word(headingKey);
        var list = document.CreateElement("ol");
        list.ClassName = "ui notes";
        for (var i = 0; i < _notes.Count; i++)
        {
            list.AppendChild(Item(document, i + 1, _notes[i].Link, _marked.Contains(_notes[i].Key)));
        }

        section.AppendChild(heading);
        section.AppendChild(list);
        body.AppendChild(section);
    }

    private IElement Item(IDocument document, int number, BookLink link, bool isMarked)
    {
        var item = document.CreateElement("li");
        item.Id = NoteId(number);
        switch (link)
        {
            case BookLink.Outside outside:
                item.AppendChild(Anchor(document, outside.Url, Shown(outside.Url)));
                break;
            case BookLink.LeftOut left:
                AddLeftOut(item, left);
                break;
        }

        if (!isMarked) return item;
        var back = Anchor(document, "#" + MarkId(number), "↩");
        back.ClassName = "back";
        back.SetAttribute("aria-label", Word("back_to_text").Replace("{mark}", Letters(number), StringComparison.Ordinal));
        item.AppendChild(document.CreateTextNode(" "));
        item.AppendChild(back);
        return item;
    }

    // “Not in this edition: Trust (code trust), https://…”
    private void AddLeftOut(IElement item, BookLink.LeftOut left)
    {
        var document = item.Owner!;
        item.ClassName = "left-out";
        item.AppendChild(document.CreateTextNode(Word("left_out")
            .Replace("{title}", left.Title, StringComparison.Ordinal).Replace("{code}", left.Code, StringComparison.Ordinal)));
        if (left.Url is { } url)
        {
            item.AppendChild(document.CreateTextNode(" "));
            item.AppendChild(Anchor(document, url, Shown(url)));
        }
    }

    private int Number(BookLink target, string key)
    {
        var at = _notes.FindIndex(n => n.Key == key);
        if (at >= 0) return at + 1;
        _notes.Add((key, target));
        return _notes.Count;
    }

    internal static IElement Anchor(IDocument document, string href, string text)
    {
        var anchor = document.CreateElement("a");
        anchor.SetAttribute("href", href);
        anchor.TextContent = text;
        return anchor;
    }

    internal static string Shown(string url) =>
        url.StartsWith("mailto:", StringComparison.Ordinal) ? url["mailto:".Length..] : Uri.UnescapeDataString(url);

    private string NoteId(int number) => BookIds.Inside(chapter, "note-" + Text(number));

    private string MarkId(int number) => BookIds.Inside(chapter, "noteref-" + Text(number));

    private string Word(string key) => words.GetValueOrDefault(key, key);

    // Numbers are the sources' already. After z comes aa, as `list-style: lower-alpha` counts.
    private static string Letters(int number) => (number > 26 ? Letters((number - 1) / 26) : "") + (char)('a' + ((number - 1) % 26));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
