using System.Text;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Editions.Books;

/// <summary>Sees to it that every link inside a book leads to something in it.</summary>
internal static class BookCheck
{
    /// <summary>Reports links that lead nowhere, each target once for each chapter.</summary>
    public static IEnumerable<Diagnostic> Run(Book book)
    {
        var ids = book.Chapters.Select(c => c.Id).Concat(book.Chapters.SelectMany(c => c.Ids)).ToHashSet(StringComparer.Ordinal);
        foreach (var chapter in book.Chapters)
        {
            foreach (var target in TargetsOf(chapter).Distinct(StringComparer.Ordinal).Where(t => !ids.Contains(t)))
            {
                yield return DeadLink(book, chapter, target);
            }
        }
    }

    private static IEnumerable<string> TargetsOf(Chapter chapter)
    {
        const string Start = " href=\"#";
        var text = Encoding.UTF8.GetString(chapter.Body.Span);
        for (var at = text.IndexOf(Start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Start, at + 1, StringComparison.Ordinal))
        {
            var from = at + Start.Length;
            yield return text[from..text.IndexOf('"', from)];
        }
    }

    private static Diagnostic DeadLink(Book book, Chapter chapter, string target) =>
        new("CH0708", Severity.Error, $"in the book, the chapter “{chapter.Title}” leads to `{target}`, which is not there", book.Edition.Source, default,
            "a print template leaves something out that another links to: look at themes/…/print/");
}
