using System.Text;
using ClusterHandbook.Content.Binding;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation;

namespace ClusterHandbook.Building;

/// <summary>
/// Binds, renders and checks a page of a few lines while the program starts and reads the disk, and throws it away. What code
/// does when it first runs (the runtime finds it, links it, compiles some of it) is a third of the time that a site of a
/// hundred pages takes; here it is done by a core that has nothing else to do yet.
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

    private const string Html = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>A rehearsal</title></head>
        <body><a href="#main">Skip</a><main id="main"><h1>A rehearsal</h1><p><a href="index.html#main">This page</a></p></main></body></html>
        """;

    private static int s_begun;

    /// <summary>Begins, once in a process, and returns at once.</summary>
    public static void Begin()
    {
        if (Environment.ProcessorCount > 1 && Interlocked.Exchange(ref s_begun, 1) == 0) _ = Task.Run(Run);
    }

    /// <summary>All of it, in the caller's thread; what it finds should be nothing, since a report is no part of a usual build.</summary>
    public static IReadOnlyList<Diagnostic> Run()
    {
        var findings = new DiagnosticBag();
        var page = new InputFile("input/rehearsal.md", Encoding.UTF8.GetBytes(Text));
        var bound = HandbookBinder.Bind([page], []);
        findings.AddRange(bound.Diagnostics);
        var articles = bound.Value.Documents.Select(document => ArticleRenderer.Render(document, bound.Value, findings)).ToArray();
        findings.AddRange(ReferenceResolver.Resolve(bound.Value, articles).Diagnostics);
        var validator = new SiteValidator();
        validator.AddPage("index.html", Encoding.UTF8.GetBytes(Html));
        findings.AddRange(validator.Finish());
        return findings.ToOrderedList();
    }
}
