using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClusterHandbook.Content.Model;
using Document = ClusterHandbook.Content.Model.Document;

namespace ClusterHandbook.Editions.Books;

/// <summary>Turns the markup of a page into a chapter: ids that are unique in the book, links that lead somewhere in it.</summary>
/// <param name="links">Knows where links lead.</param>
/// <param name="words">The theme's words.</param>
/// <param name="hasIndex">True when an index leads to the places in chapters that speak of another page.</param>
internal sealed class ChapterEditor(BookLinks links, IReadOnlyDictionary<string, string> words, bool hasIndex)
{
    private static readonly string[] References = ["aria-labelledby", "aria-describedby", "aria-controls", "headers", "for"];

    private readonly HtmlParser _parser = new();

    /// <summary>Parses what a template wrote; several elements with <c>data-chapter</c> are several chapters.</summary>
    public IReadOnlyList<IElement> Parse(ReadOnlySpan<byte> html)
    {
        var body = _parser.ParseDocument("<!doctype html><html><body>" + Encoding.UTF8.GetString(html)).Body!;
        var several = body.Children.Where(c => c.HasAttribute("data-chapter")).ToList();
        return several.Count > 0 ? several : [body];
    }

    /// <summary>Rewrites a chapter in place and takes it apart.</summary>
    /// <param name="body">The chapter.</param>
    /// <param name="chapter">Everything of it but its text.</param>
    /// <param name="address">The page that it comes from, from the root of the site.</param>
    /// <param name="explicitTargets">Pages that the author linked to; links to others were made by the program.</param>
    /// <param name="leftOut">Pages that belong with this one and are not in the edition.</param>
    public Chapter Edit(IElement body, Chapter chapter, string address, IReadOnlySet<Document> explicitTargets, IReadOnlyList<Document> leftOut)
    {
        Prepare(body);
        var notes = new ChapterNotes(chapter.Id, words);
        if (hasIndex && chapter.Kind != EditionPartKind.Index) MarkMentions(body, chapter.Id, address);
        foreach (var link in body.QuerySelectorAll("a[href]").ToList())
        {
            EditLink(link, chapter, address, explicitTargets, notes);
        }

        PrefixIds(body, chapter.Id);
        foreach (var image in body.QuerySelectorAll("img[src]"))
        {
            image.SetAttribute("src", SiteAddress.Resolve(address, image.GetAttribute("src")!).Path);
            image.RemoveAttribute("loading");
        }

        AppendLeftOut(body, leftOut);
        notes.AppendTo(body);
        var ids = body.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        return chapter with
        {
            Body = Encoding.UTF8.GetBytes(XhtmlWriter.Write(body).Trim() + "\n"),
            Ids = ids,
            Headings = [.. body.QuerySelectorAll("h2[id]").Select(h => new ChapterHeading(h.Id!, Words(h.TextContent)))],
        };
    }

    // What makes sense on a screen only.
    private static void Prepare(IElement body)
    {
        foreach (var script in body.QuerySelectorAll("script, nav, template, .to-text").ToList()) script.Remove();
        foreach (var details in body.QuerySelectorAll("details")) details.SetAttribute("open", "");
        foreach (var region in body.QuerySelectorAll("[tabindex]"))
        {
            region.RemoveAttribute("tabindex");
            if (region.ClassList.Contains("table"))
            {
                region.RemoveAttribute("role");
                region.RemoveAttribute("aria-label");
            }
        }
    }

    // The index leads to the first words in each part that lead to a page. Ids are still those of the page.
    private void MarkMentions(IElement body, string chapter, string address)
    {
        var part = "";
        var marked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll("h2[id], h3[id], h4[id], h5[id], h6[id], a[href]:not([id])"))
        {
            if (element.LocalName != "a") part = element.Id!;
            else if (links.Resolve(address, chapter, element.GetAttribute("href")!) is BookLink.Inside inside)
            {
                var mention = BookIds.Mention(part, inside.Id.Split("--")[0]);
                if (inside.Id.Split("--")[0] != chapter && marked.Add(mention)) element.Id = mention;
            }
        }
    }

    private void EditLink(IElement link, Chapter chapter, string address, IReadOnlySet<Document> explicitTargets, ChapterNotes notes)
    {
        var href = link.GetAttribute("href")!;
        switch (links.Resolve(address, chapter.Id, href))
        {
            case BookLink.Inside inside:
                link.SetAttribute("href", "#" + inside.Id);
                var leaves = inside.Id != chapter.Id && !inside.Id.StartsWith(chapter.Id + "--", StringComparison.Ordinal);
                if (leaves && chapter.Kind != EditionPartKind.Index && IsWritten(link, inside.Id)) AppendPage(link, inside.Id);
                break;
            case BookLink.Outside outside:
                if (Words(link.TextContent) != ChapterNotes.Shown(outside.Url)) notes.Mark(link, outside, outside.Url);
                break;
            case BookLink.LeftOut left:
                if (left.Document is null || explicitTargets.Contains(left.Document)) notes.Mark(link, left, left.Code);
                Unwrap(link);
                break;
            default:
                Unwrap(link);
                break;
        }
    }

    // A term that the program linked by itself needs no page number behind it: that is what the index is for.
    private static bool IsWritten(IElement link, string id) =>
        !link.ClassList.Contains("term") && !id.StartsWith(BookIds.Made("bibliography"), StringComparison.Ordinal);

    private void AppendPage(IElement link, string id)
    {
        var document = link.Owner!;
        var around = Word("see_page").Split("{n}");
        var see = document.CreateElement("span");
        see.ClassName = "see-page";
        see.AppendChild(document.CreateTextNode(" (" + around[0]));
        var page = document.CreateElement("a");
        page.ClassName = "pn";
        page.SetAttribute("href", "#" + id);
        see.AppendChild(page);
        see.AppendChild(document.CreateTextNode((around.Length > 1 ? around[1] : "") + ")"));
        // A plate stands alone in its column; the number belongs to the words beside it.
        if (link.ClassList.Contains("plate") && link.NextElementSibling is { } words) words.AppendChild(see);
        else link.Parent!.InsertBefore(see, link.NextSibling);
    }

    private static void Unwrap(IElement link)
    {
        // Something that only had a name for those who do not see it keeps its sign.
        while (link.FirstChild is { } child) link.Parent!.InsertBefore(child, link);
        link.Remove();
    }

    private static void PrefixIds(IElement body, string chapter)
    {
        var own = body.QuerySelectorAll("[id]").Where(e => !e.Id!.StartsWith(chapter + "--", StringComparison.Ordinal) && e.Id != chapter).ToList();
        foreach (var element in own) element.Id = BookIds.Inside(chapter, element.Id!);
        foreach (var name in References)
        {
            foreach (var element in body.QuerySelectorAll($"[{name}]"))
            {
                var ids = element.GetAttribute(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                element.SetAttribute(name, string.Join(' ', ids.Select(id => BookIds.Inside(chapter, id))));
            }
        }
    }

    private void AppendLeftOut(IElement body, IReadOnlyList<Document> leftOut)
    {
        if (leftOut.Count == 0) return;
        var document = body.Owner!;
        var paragraph = document.CreateElement("p");
        paragraph.ClassName = "ui soft left-out";
        paragraph.AppendChild(document.CreateTextNode(Word("left_out_pages") + " "));
        for (var i = 0; i < leftOut.Count; i++)
        {
            var left = links.LeftOut(leftOut[i]);
            var text = Word("left_out_page").Replace("{title}", left.Title, StringComparison.Ordinal);
            var around = text.Split("{code}");
            paragraph.AppendChild(document.CreateTextNode((i > 0 ? "; " : "") + around[0]));
            var code = document.CreateElement("b");
            code.TextContent = left.Code;
            paragraph.AppendChild(left.Url is { } url ? Linked(document, url, code) : code);
            paragraph.AppendChild(document.CreateTextNode((around.Length > 1 ? around[1] : "") + (i == leftOut.Count - 1 ? "." : "")));
        }

        body.AppendChild(paragraph);
    }

    private static IElement Linked(IDocument document, string url, IElement code)
    {
        var anchor = document.CreateElement("a");
        anchor.SetAttribute("href", url);
        anchor.AppendChild(code);
        return anchor;
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Word(string key) => words.GetValueOrDefault(key, key);
}
