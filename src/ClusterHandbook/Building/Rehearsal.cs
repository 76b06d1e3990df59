using System.Text;
using ClusterHandbook.Content.Binding;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Building;

/// <summary>
/// Binds and renders a page of a few lines while the disk is read, and throws it away. What code does when it first runs (the
/// runtime finds it, links it, compiles some of it) is a third of the time that a site of a hundred pages takes; here it is
/// done by a core that has nothing else to do yet.
/// </summary>
internal static class Rehearsal
{
    private const string Text = """
        ---
        id: rehearsal
        title: A rehearsal
        description: A page that nobody reads.
        ---
        What *readers* and **writers** call a “page” has a [link](https://example.org/), some `code` and a line.

        ## A heading

        1. One
        2. Two
           - and a half

        > A word from [another page](xref:rehearsal).

        | Left | Right |
        |------|------:|
        | here |     1 |
        """;

    private static int s_begun;

    /// <summary>Begins, once in a process, and returns at once.</summary>
    public static void Begin()
    {
        if (Environment.ProcessorCount > 1 && Interlocked.Exchange(ref s_begun, 1) == 0) _ = Task.Run(Run);
    }

    private static void Run()
    {
        var page = new InputFile("input/concepts/rehearsal.md", Encoding.UTF8.GetBytes(Text));
        var catalog = HandbookBinder.Bind([page], []).Value;
        var findings = new DiagnosticBag();
        foreach (var document in catalog.Documents) ArticleRenderer.Render(document, catalog, findings);
    }
}
