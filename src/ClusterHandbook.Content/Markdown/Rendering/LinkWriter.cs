using ClusterHandbook.Content.Model;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>Links and inline pictures.</summary>
internal sealed class LinkWriter : ArticleObjectWriter<LinkInline>
{
    protected override void Write(ArticleHtmlRenderer renderer, LinkInline link, ArticleContext context)
    {
        if (link.IsImage)
        {
            FigureWriter.WriteImage(renderer, link, context);
            return;
        }

        var span = context.Place(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan);
        var resolved = LinkResolver.Resolve(link.Url ?? "", span, context);
        if (link.FirstChild is null || (InlineText.Of(link).Length == 0 && !link.Any(child => child is LinkInline { IsImage: true })))
        {
            context.Findings.Add(LinkDiagnostics.EmptyText(context.Source, context.Place(link.Span)));
            return;
        }

        context.NoAutoLink++;
        context.IsInLink = true;
        if (resolved.Href is null)
        {
            renderer.WriteChildren(link);
        }
        else
        {
            WriteAnchor(renderer, link, resolved, context);
            if (resolved.IsExternal)
            {
                context.OutsideLinks.Add(new OutsideLink(resolved.Href, span));
            }
            else
            {
                context.NoteLinked(resolved.Target);
                context.Links.Add(new Link(resolved.Target, resolved.Fragment, span, true, resolved.Target is null ? resolved.Href : null));
            }
        }

        context.IsInLink = false;
        context.NoAutoLink--;
    }

    private static void WriteAnchor(ArticleHtmlRenderer renderer, LinkInline link, ResolvedLink resolved, ArticleContext context)
    {
        renderer.Write(resolved.Target is Concept && !ReferenceEquals(resolved.Target, context.Document) ? "<a class=\"term\" href=\"" : "<a href=\"");
        renderer.WriteEscapeUrl(resolved.Href);
        if (!string.IsNullOrEmpty(link.Title))
        {
            renderer.Write("\" title=\"");
            renderer.WriteEscape(link.Title);
        }

        renderer.Write("\">");
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }
}

/// <summary>Addresses in angle brackets.</summary>
internal sealed class AutolinkWriter : ArticleObjectWriter<AutolinkInline>
{
    protected override void Write(ArticleHtmlRenderer renderer, AutolinkInline link, ArticleContext context)
    {
        var url = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (LinkResolver.Resolve(url, context.Place(link.Span), context).Href is { } href)
        {
            context.OutsideLinks.Add(new OutsideLink(href, context.Place(link.Span)));
            renderer.Write("<a href=\"");
            renderer.WriteEscapeUrl(href);
            renderer.Write("\">");
            renderer.WriteEscape(link.Url);
            renderer.Write("</a>");
        }
    }
}
