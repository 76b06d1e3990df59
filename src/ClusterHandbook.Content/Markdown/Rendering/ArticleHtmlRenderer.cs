using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>Markdig's HTML renderer with our own for everything that links, numbers, labels or refuses.</summary>
internal sealed class ArticleHtmlRenderer : HtmlRenderer
{
    public ArticleHtmlRenderer(TextWriter writer)
        : base(writer)
    {
        MarkdownPipelines.Article.Setup(this);
        ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new HeadingWriter());
        ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new ParagraphWriter());
        ObjectRenderers.ReplaceOrAdd<ListRenderer>(new ListWriter());
        ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawHtmlBlockWriter());
        ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableWriter());
        ObjectRenderers.ReplaceOrAdd<AlertBlockRenderer>(new CalloutWriter());
        ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawHtmlInlineWriter());
        ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new TextInlineWriter());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkWriter());
        ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkWriter());
        ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskWriter());
        ObjectRenderers.Insert(0, new CitationWriter());
    }

    /// <summary>The document that is being rendered.</summary>
    public ArticleContext Context { get; set; } = null!;
}
