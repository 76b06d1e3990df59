using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Markdown.Rendering;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;
using ClusterHandbook.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Checks;

/// <summary>What an editor would ask of the text of a case, concept or guide: sources for facts, sentences of readable length.</summary>
internal static class ProseChecks
{
    private const int LongestSentence = 35;

    // Advice and our own judgement stand in these sections; a fact there is welcome, not required.
    private static readonly string[] UncitedSections = ["why", "lessons", "what-did-not-work"];

    /// <summary>Reports on a parsed text, before it is rendered.</summary>
    public static void Run(MarkdownDocument tree, ArticleContext context)
    {
        if (context.Document.Kind is not (DocumentKind.Case or DocumentKind.Concept or DocumentKind.Guide))
        {
            return;
        }

        var section = "";
        foreach (var block in tree)
        {
            if (block is HeadingBlock { Level: 2 } heading)
            {
                section = InlineText.Of(heading.Inline);
            }
            else if (block is ParagraphBlock paragraph)
            {
                CheckSource(paragraph, section, context);
            }
        }

        foreach (var paragraph in tree.Descendants<ParagraphBlock>())
        {
            CheckSentences(paragraph, context);
        }
    }

    private static void CheckSource(ParagraphBlock paragraph, string section, ArticleContext context)
    {
        if (context.Document.Kind == DocumentKind.Guide || UncitedSections.Any(id => section.EndsWith($"{{#{id}}}", StringComparison.Ordinal)))
        {
            return;
        }

        if (paragraph.Inline is { } inlines && !inlines.Descendants().Any(i => i is CitationInline or FootnoteLink or LinkInline { IsImage: true }))
        {
            var text = InlineText.Of(inlines);
            if (StatesFact(text))
            {
                context.Findings.Add(CheckDiagnostics.Uncited(context.Source, context.Place(paragraph.Span)));
            }
        }
    }

    // A number of two digits or more, or two names: something that somebody must have read somewhere.
    private static bool StatesFact(string text)
    {
        if (text.EndsWith('?') || text.EndsWith(':'))
        {
            return false;
        }

        var names = 0;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].Trim('(', ')', '“', '”', '"', ',', '.', ';', ':');
            if (word.Length > 1 && char.IsDigit(word[0]) && char.IsDigit(word[1]))
            {
                return true;
            }

            var opensSentence = i == 0 || words[i - 1][^1] is '.' or '?' or '!' or ':' or '”';
            if (!opensSentence && word.Length > 2 && char.IsUpper(word[0]))
            {
                names++;
            }
        }

        return names >= 2;
    }

    private static void CheckSentences(ParagraphBlock paragraph, ArticleContext context)
    {
        var text = InlineText.Of(paragraph.Inline);
        foreach (var sentence in Sentences.Of(text))
        {
            var words = Words.Count(sentence);
            if (words > LongestSentence)
            {
                context.Findings.Add(CheckDiagnostics.LongSentence(context.Source, Find(sentence, paragraph, context), words, LongestSentence));
            }
        }
    }

    // The sentence's first words, looked up in the source; markup inside them makes it the paragraph.
    private static TextSpan Find(string sentence, ParagraphBlock paragraph, ArticleContext context)
    {
        var place = context.Place(paragraph.Span);
        var start = sentence[..Math.Min(24, sentence.Length)];
        var at = context.Source.Text.IndexOf(start, place.Start, Math.Min(place.Length, context.Source.Text.Length - place.Start), StringComparison.Ordinal);
        return at < 0 ? place : new TextSpan(at, start.Length);
    }
}
