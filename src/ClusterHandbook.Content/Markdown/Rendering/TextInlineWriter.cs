using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>Running text, in which the first use of a concept's name in a section is linked to it.</summary>
internal sealed class TextInlineWriter : ArticleObjectWriter<LiteralInline>
{
    protected override void Write(ArticleHtmlRenderer renderer, LiteralInline inline, ArticleContext context)
    {
        if (inline.Content.IsEmpty)
        {
            return;
        }

        FootnoteMarks.Report(inline, context);
        context.WordCount += Words.Count(inline.Content.AsSpan());
        var text = InlineText.Of(inline);
        if (context.NoAutoLink > 0 || context.Catalog.ConceptTerms.IsEmpty)
        {
            renderer.WriteEscape(text);
            return;
        }

        WriteLinked(renderer, text, inline.Span.Start, context);
    }

    private static void WriteLinked(ArticleHtmlRenderer renderer, string text, int start, ArticleContext context)
    {
        var written = 0;
        var terms = context.Catalog.ConceptTerms;
        while (terms.TryFind(text, written, context.Document.Language, context.MayLink, out var at, out var length, out var concept))
        {
            renderer.WriteEscape(text, written, at - written);
            renderer.Write("<a class=\"term\" href=\"")
                .Write(RelativeAddress.Between(context.Document.Address, concept.Address)).Write("\">");
            renderer.WriteEscape(text, at, length);
            renderer.Write("</a>");
            context.Links.Add(new Link(concept, "", new Diagnostics.TextSpan(context.Document.BodyStart + start + at, length), false));
            written = at + length;
        }

        renderer.WriteEscape(text, written, text.Length - written);
    }
}
