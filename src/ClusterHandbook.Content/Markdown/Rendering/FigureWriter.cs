using System.Globalization;
using System.Net;
using ClusterHandbook.Content.Drawings;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;
using ClusterHandbook.Diagnostics;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>Pictures: files of the handbook, with their size, or drawings from data, with their words.</summary>
internal static class FigureWriter
{
    /// <summary>A picture that stands alone, with its caption.</summary>
    public static void WriteFigure(ArticleHtmlRenderer renderer, LinkInline image, ArticleContext context)
    {
        renderer.EnsureLine();
        renderer.Write("<figure>");
        var caption = WriteImage(renderer, image, context) ?? WebUtility.HtmlEncode(Typography.CurlQuotes(image.Title ?? ""));
        if (caption.Length > 0)
        {
            renderer.Write("<figcaption>").Write(caption).Write("</figcaption>");
        }

        renderer.WriteLine("</figure>");
    }

    /// <summary>The picture alone; returns the caption that a drawing brings along, as HTML.</summary>
    public static string? WriteImage(ArticleHtmlRenderer renderer, LinkInline image, ArticleContext context)
    {
        var span = context.Place(image.UrlSpan.IsEmpty ? image.Span : image.UrlSpan);
        var alt = InlineText.Of(image);
        if (alt.Length == 0)
        {
            context.Findings.Add(LinkDiagnostics.MissingAlt(context.Source, context.Place(image.Span)));
        }

        var url = image.Url ?? "";
        if (url.Length == 0)
        {
            context.Findings.Add(LinkDiagnostics.EmptyTarget(context.Source, span));
            return null;
        }

        if (url.StartsWith("xref:", StringComparison.Ordinal))
        {
            return WriteDrawing(renderer, url["xref:".Length..], span, context);
        }

        WriteAsset(renderer, url, alt, span, context);
        return null;
    }

    private static string? WriteDrawing(ArticleHtmlRenderer renderer, string id, TextSpan span, ArticleContext context)
    {
        if (context.Catalog.FindDrawing(id) is not { } drawing)
        {
            context.Findings.Add(LinkDiagnostics.UnknownXref(context.Source, span, id, context.Catalog.Drawings.Select(d => d.Id)));
            return null;
        }

        context.Sources.AddKnown(drawing.Credits);
        renderer.Write(DrawingSvg.Of(drawing));
        var bibliography = RelativeAddress.Between(context.Document.Address, "bibliography.html");
        var credits = string.Join("; ", drawing.Credits.Select(c => CitationText.FullHtml(c, context.Catalog, bibliography)));
        var caption = WebUtility.HtmlEncode(drawing.Title) + ". " + WebUtility.HtmlEncode(drawing.Note) + (drawing.Note.Length > 0 ? " " : "")
            + (credits.Length > 0 ? $"After {credits}." : "");
        return caption.TrimEnd();
    }

    private static void WriteAsset(ArticleHtmlRenderer renderer, string url, string alt, TextSpan span, ArticleContext context)
    {
        var path = LinkResolver.Combine(context.Source.Path, UnicodeText.Compose(Uri.UnescapeDataString(url)));
        if (path is null)
        {
            context.Findings.Add(LinkDiagnostics.LeavesInput(context.Source, span, url));
            return;
        }

        if (context.Catalog.FindAsset(path) is not { Size: { } size } asset)
        {
            context.Findings.Add(LinkDiagnostics.NotAnImage(context.Source, span, url));
            return;
        }

        var address = RelativeAddress.Between(context.Document.Address, asset.Address);
        renderer.Write("<img src=\"").WriteEscapeUrl(address);
        renderer.Write("\" alt=\"").WriteEscape(alt);
        renderer.Write("\" width=\"").Write(size.Width.ToString(CultureInfo.InvariantCulture));
        renderer.Write("\" height=\"").Write(size.Height.ToString(CultureInfo.InvariantCulture));
        renderer.Write("\" loading=\"lazy\">");
        context.Links.Add(new Link(null, "", span, true, address));
    }
}
