using ClusterHandbook.Diagnostics;
using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>Callouts: a short text under a label. A bold opening is the label; else the kind of callout is.</summary>
internal sealed class CalloutWriter : ArticleObjectWriter<AlertBlock>
{
    private static readonly string[] Kinds = ["note", "tip", "important", "warning", "caution"];

    protected override void Write(ArticleHtmlRenderer renderer, AlertBlock block, ArticleContext context)
    {
        var kind = block.Kind.ToString().ToLowerInvariant();
        ReportUnknown(kind, block, context);
        renderer.EnsureLine();
        renderer.Write("<div class=\"note ").Write(Known(kind)).Write("\" role=\"note\"><b>");
        renderer.WriteEscape(TakeLabel(block) ?? Label(kind));
        renderer.WriteLine("</b>");
        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(block);
        renderer.ImplicitParagraph = wasImplicit;
        renderer.WriteLine("</div>");
    }

    private static string Known(string kind) => Kinds.Contains(kind, StringComparer.Ordinal) ? "is-" + kind : "is-note";

    private static void ReportUnknown(string kind, AlertBlock block, ArticleContext context)
    {
        if (Kinds.Contains(kind, StringComparer.Ordinal))
        {
            return;
        }

        var place = context.Place(block.Span);
        var at = context.Source.Text.IndexOf("[!", place.Start, place.Length, StringComparison.Ordinal);
        var span = at < 0 ? place : new TextSpan(at, kind.Length + 3);
        context.Findings.Add(TextDiagnostics.UnknownCallout(context.Source, span, kind, Kinds));
    }

    private static string Label(string kind) => kind switch
    {
        "tip" => "Tip",
        "important" => "Important",
        "warning" => "Warning",
        "caution" => "Caution",
        _ => "Note",
    };

    private static string? TakeLabel(AlertBlock block)
    {
        if (block.FirstOrDefault() is not ParagraphBlock { Inline: { } inlines } paragraph)
        {
            return null;
        }

        var first = inlines.FirstChild;
        while (first is LineBreakInline or LiteralInline { Content.IsEmpty: true })
        {
            first = first.NextSibling;
        }

        if (first is not EmphasisInline { DelimiterCount: 2 } strong)
        {
            return null;
        }

        var label = InlineText.Of(strong).TrimEnd('.', ':');
        if (strong.NextSibling is LiteralInline next)
        {
            next.Content.TrimStart();
        }

        strong.Remove();
        if (inlines.FirstChild is null)
        {
            block.Remove(paragraph);
        }

        return label;
    }
}
