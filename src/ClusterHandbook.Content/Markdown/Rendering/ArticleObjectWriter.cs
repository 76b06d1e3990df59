using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>Writes one kind of syntax node with the article's context at hand.</summary>
internal abstract class ArticleObjectWriter<T> : HtmlObjectRenderer<T>
    where T : MarkdownObject
{
    protected sealed override void Write(HtmlRenderer renderer, T node)
    {
        var article = (ArticleHtmlRenderer)renderer;
        Write(article, node, article.Context);
    }

    protected abstract void Write(ArticleHtmlRenderer renderer, T node, ArticleContext context);
}
