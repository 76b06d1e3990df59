using ClusterHandbook.Content.Model;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>Lists; the lessons of a case get their large numbers.</summary>
internal sealed class ListWriter : ListRenderer
{
    protected override void Write(HtmlRenderer renderer, ListBlock list)
    {
        var context = ((ArticleHtmlRenderer)renderer).Context;
        if (list is { IsOrdered: true, Parent: MarkdownDocument } && context.Document.Kind == DocumentKind.Case
            && context.Headings is [.., { Id: "lessons" }])
        {
            list.GetAttributes().AddClass("lessons");
            list.IsLoose = true; // Each item needs a paragraph to stand beside its number.
        }

        base.Write(renderer, list);
    }
}
