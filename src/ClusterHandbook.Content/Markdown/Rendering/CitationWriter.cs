using System.Globalization;
using System.Net;
using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>
/// Citations: a number that leads to the list of sources, and the source itself in the margin. The number is unique to
/// work and place; the list leads back to every use.
/// </summary>
internal sealed class CitationWriter : ArticleObjectWriter<CitationInline>
{
    protected override void Write(ArticleHtmlRenderer renderer, CitationInline inline, ArticleContext context)
    {
        if (inline.Fault is not null)
        {
            context.Findings.Add(TextDiagnostics.BadCitation(context.Source, context.Place(inline.Span), inline.Fault));
            return;
        }

        if (context.IsInLink)
        {
            context.Findings.Add(TextDiagnostics.CitationInLink(context.Source, context.Place(inline.Span)));
            return;
        }

        // Numbers that follow each other need room between them to be pressed with a finger.
        var isGroup = inline.Citations.Count > 1;
        renderer.Write(isGroup ? "<span class=\"cites\">" : "");
        foreach (var citation in inline.Citations)
        {
            var number = context.Sources.Mark(citation, context.Document.BodyStart, out var mark);
            if (number == 0)
            {
                continue;
            }

            if (inline.IsTextual)
            {
                renderer.WriteEscape(CitationText.Short(citation, context.Catalog));
            }

            WriteMark(renderer, citation, number, mark, context);
        }

        renderer.Write(isGroup ? "</span>" : "");
    }

    private static void WriteMark(ArticleHtmlRenderer renderer, Citation citation, int number, int mark, ArticleContext context)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        renderer.Write("<span class=\"cite\"><a href=\"#s").Write(text).Write("\" id=\"").Write(SourceMarks.Id(number, mark))
            .Write("\" aria-label=\"Source ").Write(text).Write("\">").Write(text).Write("</a><span aria-hidden=\"true\"><b>").Write(text).Write("</b> ");
        renderer.Write(WebUtility.HtmlEncode(
            mark == 0 ? CitationText.Full(citation, context.Catalog) : CitationText.Short(citation, context.Catalog)));
        renderer.Write("</span></span>");
    }
}
