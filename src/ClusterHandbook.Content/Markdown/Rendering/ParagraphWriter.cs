using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>Paragraphs; a picture that stands alone becomes a figure.</summary>
internal sealed class ParagraphWriter : ArticleObjectWriter<ParagraphBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, ParagraphBlock block, ArticleContext context)
    {
        if (block.Inline is { FirstChild: LinkInline { IsImage: true } image } inlines && inlines.LastChild == image)
        {
            FigureWriter.WriteFigure(renderer, image, context);
            return;
        }

        if (renderer.ImplicitParagraph)
        {
            renderer.WriteLeafInline(block);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<p>");
        renderer.WriteLeafInline(block);
        renderer.WriteLine("</p>");
    }
}
