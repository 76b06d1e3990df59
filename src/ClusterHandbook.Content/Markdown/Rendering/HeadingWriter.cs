using ClusterHandbook.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>Headings with permanent ids, and the plates of a case's sections.</summary>
internal sealed class HeadingWriter : ArticleObjectWriter<HeadingBlock>
{
    protected override void Write(ArticleHtmlRenderer renderer, HeadingBlock block, ArticleContext context)
    {
        var span = context.Place(block.Span);
        var id = TakeExplicitId(block, context);
        var text = InlineText.Of(block.Inline);
        if (IsTitle(block, text, context))
        {
            return;
        }

        if (text.Length == 0)
        {
            context.Findings.Add(TextDiagnostics.EmptyHeading(context.Source, span));
            return;
        }

        if (block.Level == 1)
        {
            context.Findings.Add(TextDiagnostics.FirstLevelHeading(context.Source, span));
        }

        var level = Math.Max(2, block.Level);
        var part = id is null ? null : CaseSections.PartOf(context.Document, id);
        text = part is null ? text : WithoutLetter(block, part, text);
        var heading = context.AddHeading(level, id, text, span);
        WriteHeading(renderer, block, heading.Level, heading.Id, part);
    }

    private static void WriteHeading(ArticleHtmlRenderer renderer, HeadingBlock block, int level, string id, string? part)
    {
        var digit = (char)('0' + level);
        renderer.EnsureLine();
        renderer.Write("<h").Write(digit).Write(part is null ? " id=\"" : " class=\"hang\" id=\"").Write(id).Write("\">");
        if (part is not null)
        {
            renderer.Write("<span class=\"plate\" data-part=\"").Write(part).Write("\">").Write(part.ToUpperInvariant()).Write("</span> <span>");
        }

        renderer.Context.NoAutoLink++;
        renderer.WriteLeafInline(block);
        renderer.Context.NoAutoLink--;
        renderer.Write(part is null ? "</h" : "</span></h").Write(digit).WriteLine(">");
    }

    // The first heading of a plain page may be its title, which the page shows already.
    private static bool IsTitle(HeadingBlock block, string text, ArticleContext context) =>
        block.Level == 1 && block.Parent is MarkdownDocument root && root[0] == block
        && context.Document.Kind is Model.DocumentKind.Page or Model.DocumentKind.Home && text == context.Document.Title;

    // “A The cluster” reads well in the file; on the page the letter is a plate.
    private static string WithoutLetter(HeadingBlock block, string part, string text)
    {
        var letter = part.ToUpperInvariant() + " ";
        if (!text.StartsWith(letter, StringComparison.Ordinal) || block.Inline?.FirstChild is not LiteralInline literal)
        {
            return text;
        }

        literal.Content.Start += letter.Length;
        return text[letter.Length..];
    }

    private static string? TakeExplicitId(HeadingBlock block, ArticleContext context)
    {
        if (block.Inline?.LastChild is not HeadingIdInline written)
        {
            return null;
        }

        if (written.PreviousSibling is LiteralInline before)
        {
            before.Content.TrimEnd();
        }

        written.Remove();
        if (Slug.IsValid(written.Id) && !ReservedIds.Contains(written.Id))
        {
            return written.Id;
        }

        context.Findings.Add(ReservedIds.Contains(written.Id)
            ? TextDiagnostics.ReservedHeadingId(context.Source, context.Place(written.Span), written.Id)
            : TextDiagnostics.BadHeadingId(context.Source, context.Place(written.Span), written.Id, Slug.From(written.Id)));
        return null;
    }
}
