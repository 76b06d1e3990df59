using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Editions.Books;
using Document = ClusterHandbook.Content.Model.Document;

namespace ClusterHandbook.Editions.Offline;

/// <summary>In the text of a page, turns links to pages that the edition leaves out into notes that say where they are.</summary>
internal sealed class OfflineLinks(EditionScope scope, IReadOnlyDictionary<string, string> words)
{
    private const string Prefix = "edition";

    private readonly BookLinks _links = new(scope, words.GetValueOrDefault("question", "{code}"));
    private readonly Dictionary<string, Document> _byAddress =
        scope.Whole.Catalog.Documents.DistinctBy(d => d.Address).ToDictionary(d => d.Address, StringComparer.Ordinal);

    /// <summary>The page with its links mended; as it was when all of them lead somewhere.</summary>
    public Article Rewrite(Article article)
    {
        var leftOut = LeftOutPages.Of(article.Document, scope);
        var dead = article.Links.Where(l => l.Target is { } target && target is not HomePage && !scope.Has(target)).ToList();
        if (dead.Count == 0 && leftOut.Count == 0) return article;
        var body = new HtmlParser().ParseDocument("<!doctype html><html><body>" + Encoding.UTF8.GetString(article.Html.Span)).Body!;
        var written = dead.Where(l => l.IsExplicit).Select(l => l.Target!).ToHashSet(DocumentIdentity.Comparer);
        var notes = new ChapterNotes(Prefix, words, "left_out_heading");
        foreach (var link in body.QuerySelectorAll("a[href]").ToList())
        {
            Mend(link, article.Document, written, notes);
        }

        var onlyBeside = leftOut.Where(d => !written.Contains(d));
        foreach (var document in onlyBeside) notes.Add(_links.LeftOut(document), document.Id);
        notes.AppendTo(body);
        return article with { Html = Encoding.UTF8.GetBytes(XhtmlWriter.Write(body)) };
    }

    private void Mend(IElement link, Document page, HashSet<Document> written, ChapterNotes notes)
    {
        var href = link.GetAttribute("href")!;
        if (SiteAddress.IsOutside(href)) return;
        var (path, fragment) = SiteAddress.Resolve(page.Address, href);
        if (!_byAddress.TryGetValue(path, out var target) || target is HomePage || scope.Has(target)) return;
        if (written.Contains(target)) notes.Mark(link, _links.LeftOut(target, fragment), target.Id);
        while (link.FirstChild is { } child) link.Parent!.InsertBefore(child, link);
        link.Remove();
    }
}
