using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions;
using ClusterHandbook.Editions.Archives;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Editions.Epub;
using ClusterHandbook.Editions.Html;
using ClusterHandbook.Editions.Offline;
using ClusterHandbook.Editions.Printing;
using ClusterHandbook.Publishing.Themes;

namespace ClusterHandbook.Building;

/// <summary>Makes the files of one edition in memory; nothing is written.</summary>
internal sealed class EditionMaker
{
    private readonly EditionScope _scope;
    private readonly Theme _theme;
    private readonly TimeProvider _clock;
    private readonly EditionPress _press;
    private readonly Action<string> _progress;
    private readonly DiagnosticBag _findings;
    private readonly Lazy<Book> _book;

    /// <param name="scope">The edition.</param>
    /// <param name="theme">How it looks.</param>
    /// <param name="clock">Measures; its time of day reaches no file.</param>
    /// <param name="press">Prints.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="progress">Told what is being made.</param>
    public EditionMaker(EditionScope scope, Theme theme, TimeProvider clock, EditionPress press, DiagnosticBag findings, Action<string> progress)
    {
        (_scope, _theme, _clock, _press, _findings, _progress) = (scope, theme, clock, press, findings, progress);
        _book = new Lazy<Book>(() => Keep(BookBuilder.Build(scope, theme)));
    }

    /// <summary>The file of one form; null when there is none, or when something is wrong (and that is a finding).</summary>
    public EditionFile? Make(EditionFormat format)
    {
        var id = _scope.Edition.Id;
        _progress($"{id}: {format.ToString().ToLowerInvariant()}");
        var start = _clock.GetTimestamp();
        var file = format switch
        {
            EditionFormat.Epub => new EditionFile(format, id + ".epub", Keep(EpubWriter.Write(_book.Value, _theme))),
            EditionFormat.Offline => Offline($"{id}-offline"),
            EditionFormat.Html => new EditionFile(format, id + ".html", BookHtml.WithoutNumbers(Html())),
            EditionFormat.Pdf => Print(format, id + ".pdf", html => PdfEdition.Book(_book.Value, html, Program)),
            EditionFormat.Booklet => Print(format, id + "-booklet.pdf", html => PdfEdition.Booklet(_book.Value, html, Program)),
            EditionFormat.Form => Form(format, id + "-form.pdf"),
            _ => null,
        };
        return _findings.HasErrors || file is null ? null : file with { Elapsed = _clock.GetElapsedTime(start) };
    }

    private static string Program => "ClusterHandbook " + ProgramVersion.Current;

    private string Html() => Keep(BookHtml.Compose(_book.Value, _theme));

    private EditionFile Offline(string name)
    {
        var entries = Keep(OfflineSite.Write(_scope, _theme, _clock));
        if (!_findings.HasErrors) _findings.AddRange(OfflineCheck.Run(entries));
        var zip = ZipWriter.Write(entries.Select(e => e with { Path = $"{name}/{e.Path}" }));
        return new EditionFile(EditionFormat.Offline, name + ".zip", zip) { Folder = (name, entries) };
    }

    private EditionFile? Print(EditionFormat format, string name, Func<string, PrintOrder> order)
    {
        if (_press.Failure is not null) return null;
        var html = Html();
        return _findings.HasErrors ? null : Print(format, name, order(html));
    }

    // The sheets of the questionnaire alone; none without a questionnaire.
    private EditionFile? Form(EditionFormat format, string name) =>
        _press.Failure is null && Keep(PdfEdition.Form(_book.Value, _theme, Program)) is { } order && !_findings.HasErrors ? Print(format, name, order) : null;

    private EditionFile? Print(EditionFormat format, string name, PrintOrder order)
    {
        var printed = _press.Print(order, (pass, pages) => _progress(pages == 0
            ? FormattableString.Invariant($"{name}: pass {pass}")
            : FormattableString.Invariant($"{name}: pass {pass}, {pages} pages")));
        if (printed is not { } result) return null;
        Keep(result);
        return new EditionFile(format, name, result.Value.Pdf)
        {
            Note = FormattableString.Invariant($"{result.Value.Pages} pages, {result.Value.Passes} {(result.Value.Passes == 1 ? "pass" : "passes")}"),
        };
    }

    private T Keep<T>(WithDiagnostics<T> result)
    {
        _findings.AddRange(result.Diagnostics);
        return result.Value;
    }
}

/// <summary>A finished file of an edition.</summary>
/// <param name="Format">Its form.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record EditionFile(EditionFormat Format, string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The same as a folder, where it is one.</summary>
    public (string Name, IReadOnlyList<ArchiveEntry> Entries)? Folder { get; init; }

    /// <summary>What else there is to say, such as the number of pages.</summary>
    public string Note { get; init; } = "";

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }
}
