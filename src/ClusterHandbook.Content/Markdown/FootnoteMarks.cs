using ClusterHandbook.Diagnostics;
using Markdig.Syntax.Inlines;

namespace ClusterHandbook.Content.Markdown;

/// <summary>Marks such as <c>[^1]</c> that no footnote answers: Markdown leaves them in the text as they are.</summary>
internal static class FootnoteMarks
{
    private const int LongestName = 64;

    /// <summary>Reports a mark whose name, from its <c>^</c> on, begins a piece of running text: its bracket opened nothing.</summary>
    public static void Report(LiteralInline inline, ArticleContext context)
    {
        var source = context.Source.Text;
        var start = context.Document.BodyStart + inline.Span.Start - 1;
        if (start < 0 || inline.Content.IsEmpty || inline.Content.AsSpan()[0] != '^' || source[start] != '[' || (start > 0 && source[start - 1] == '\\'))
        {
            return;
        }

        var length = source.AsSpan(start, Math.Min(LongestName, source.Length - start)).IndexOf(']') + 1;
        if (length >= 4 && !source.AsSpan(start, length).ContainsAny(' ', '\n'))
        {
            context.Findings.Add(TextDiagnostics.FootnoteWithoutText(context.Source, new TextSpan(start, length), source.Substring(start, length)));
        }
    }
}
