using System.Collections.Concurrent;
using System.Text;
using ClusterHandbook.Content.Checks;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;
using Markdig.Parsers;

namespace ClusterHandbook.Content.Markdown;

/// <summary>
/// Renders the text of documents: Markdown to HTML, with links, citations, terms and headings resolved. A syntax tree
/// lives only as long as its document is rendered, so that memory follows the largest page and not their sum.
/// </summary>
public static class ArticleRenderer
{
    private static readonly ConcurrentBag<ArticleWriter> Writers = [];

    /// <summary>Renders one document; safe for use from several threads.</summary>
    /// <param name="document">The document.</param>
    /// <param name="catalog">What links are resolved against.</param>
    /// <param name="findings">Where findings go.</param>
    public static Article Render(Document document, Catalog catalog, DiagnosticBag findings)
    {
        var context = new ArticleContext(document, catalog, findings);
        if (document is CaseStudy study)
        {
            context.Sources.AddFacts(study.FactSources);
            context.Sources.AddFacts(study.Facts.All().SelectMany(f => f.Fact.Sources));
        }

        var html = document.Kind == DocumentKind.Path ? [] : RenderBody(document, context);
        CaseSections.Check(context);
        return new Article
        {
            Document = document,
            Html = html,
            Headings = context.Headings,
            Links = context.Links,
            OutsideLinks = context.OutsideLinks.Count == 0 ? [] : context.OutsideLinks,
            Sources = context.Sources.All,
            WordCount = context.WordCount,
        };
    }

    private static byte[] RenderBody(Document document, ArticleContext context)
    {
        if (MarkdownLimits.FirstExceeded(document.Source, document.BodyStart) is { } exceeded)
        {
            context.Findings.Add(exceeded);
            return [];
        }

        if (!Writers.TryTake(out var writer))
        {
            writer = new ArticleWriter();
        }

        string text;
        try
        {
            var tree = MarkdownParser.Parse(document.Source.Text[document.BodyStart..], MarkdownPipelines.Article);
            ProseChecks.Run(tree, context);
            text = writer.Write(tree, context);
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against deep nesting, in its parser and its renderer, which names no place. The writer
            // is not used again: nobody knows what it holds.
            context.Findings.Add(TextDiagnostics.CannotBeParsed(document.Source, document.BodyStart));
            return [];
        }

        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        Writers.Add(writer);
        return bytes;
    }
}
