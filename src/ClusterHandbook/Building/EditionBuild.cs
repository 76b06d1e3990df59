using ClusterHandbook.Content.Checks;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
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

/// <summary>Makes editions and writes their files: each is whole under its name, or it is not there.</summary>
internal sealed class EditionBuild
{
    private static readonly string Program = "ClusterHandbook " + ProgramVersion.Current;

    private readonly IFileSystem _files;
    private readonly TimeProvider _clock;
    private readonly EditionRequest _request;
    private readonly Action<string> _progress;
    private readonly DiagnosticBag _findings = new();
    private readonly List<EditionFileResult> _results = [];
    private readonly List<string> _notes = [];

    private EditionBuild(IFileSystem files, TimeProvider clock, EditionRequest request, Action<string> progress)
    {
        _files = files;
        _clock = clock;
        _request = request;
        _progress = progress;
    }

    /// <summary>Makes what is asked for.</summary>
    public static EditionBuildResult Run(IFileSystem files, TimeProvider clock, EditionRequest request, Action<string> progress) =>
        new EditionBuild(files, clock, request, progress).Run();

    private EditionBuildResult Run()
    {
        var (handbook, theme, read) = SiteBuild.Read(_files, _clock, _request.Site, _progress);
        _findings.AddRange(read.Findings);
        if (handbook is null || theme is null || read.HasErrors)
        {
            return Result();
        }

        var editions = new EditionFinder(_files, _request.Site.Root, _findings).Find(_request.Names, handbook.Catalog);
        if (!_findings.HasErrors)
        {
            using var press = new EditionPress(_files, _clock, handbook.Settings);
            foreach (var edition in editions) Make(edition, handbook, theme, press);
            _notes.AddRange(new[] { press.Failure }.OfType<string>());
        }

        return Result();
    }

    private void Make(Edition edition, Handbook handbook, Theme theme, EditionPress press)
    {
        var scope = Keep(EditionScope.Resolve(edition, handbook));
        if (_findings.HasErrors) return;
        _progress($"{edition.Id}: chapters");
        var book = new Lazy<Book>(() => Keep(BookBuilder.Build(scope, theme)));
        foreach (var format in _request.Formats)
        {
            _progress($"{edition.Id}: {format}");
            Make(format, scope, book, theme, press);
        }
    }

    private void Make(EditionFormat format, EditionScope scope, Lazy<Book> book, Theme theme, EditionPress press)
    {
        var edition = scope.Edition;
        var start = _clock.GetTimestamp();
        switch (format)
        {
            case EditionFormat.Epub:
                var epub = Keep(EpubWriter.Write(book.Value, theme));
                Write(edition.Id + ".epub", () => epub, start);
                break;
            case EditionFormat.Offline:
                MakeOffline(scope, theme, start);
                break;
            case EditionFormat.Pdf:
                Print(edition.Id + ".pdf", PdfEdition.Book(book.Value, Keep(BookHtml.Compose(book.Value, theme)), Program), press, start);
                break;
            case EditionFormat.Booklet:
                Print(edition.Id + "-booklet.pdf", PdfEdition.Booklet(book.Value, Keep(BookHtml.Compose(book.Value, theme)), Program), press, start);
                break;
            case EditionFormat.Html:
                var html = Keep(BookHtml.Compose(book.Value, theme));
                Write(edition.Id + ".html", () => BookHtml.WithoutNumbers(html), start);
                break;
        }
    }

    private void MakeOffline(EditionScope scope, Theme theme, long start)
    {
        var entries = Keep(OfflineSite.Write(scope, theme, _clock));
        if (_findings.HasErrors) return;
        _findings.AddRange(OfflineCheck.Run(entries));
        if (_findings.HasErrors) return;
        var name = scope.Edition.Id + "-offline";
        WholeFile.WriteFolder(_files, Folder, name, entries);
        _results.Add(new EditionFileResult(name + "/", entries.Sum(e => (long)e.Bytes.Length), _clock.GetElapsedTime(start)));
        var zipping = _clock.GetTimestamp();
        Write(name + ".zip", () => ZipWriter.Write(entries.Select(e => e with { Path = $"{name}/{e.Path}" })), zipping);
    }

    private string Folder => Path.GetFullPath(_request.Output, _request.Site.Root);

    private void Print(string name, PrintOrder order, EditionPress press, long start)
    {
        if (_findings.HasErrors) return;
        var printed = press.Print(order, (pass, pages) => _progress(pages == 0
            ? FormattableString.Invariant($"{name}: pass {pass}")
            : FormattableString.Invariant($"{name}: pass {pass}, {pages} pages")));
        if (printed is not { } result) return;
        Keep(result);
        Write(name, result.Value.Pdf.ToArray, start, FormattableString.Invariant($"{result.Value.Pages} pages, {result.Value.Passes} passes"));
    }

    private void Write(string name, Func<byte[]> make, long start, string note = "")
    {
        if (_findings.HasErrors) return;
        var bytes = make();
        WholeFile.Write(_files, Folder, name, bytes);
        _results.Add(new EditionFileResult(name, bytes.Length, _clock.GetElapsedTime(start), note));
    }

    private T Keep<T>(WithDiagnostics<T> result)
    {
        _findings.AddRange(result.Diagnostics);
        return result.Value;
    }

    private EditionBuildResult Result() => new(_findings.ToOrderedList(), _results, _notes);
}

/// <summary>What became of editions.</summary>
/// <param name="Findings">In file order.</param>
/// <param name="Files">What was written.</param>
/// <param name="Notes">What was not made though nothing is wrong with the content, one line each.</param>
internal sealed record EditionBuildResult(
    IReadOnlyList<Diagnostic> Findings, IReadOnlyList<EditionFileResult> Files, IReadOnlyList<string> Notes)
{
    /// <summary>True when something keeps an edition from being made.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}

/// <summary>A file of an edition.</summary>
/// <param name="Name">Below the folder of the result.</param>
/// <param name="ByteCount">Its size.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Note">What else there is to say, such as the number of pages.</param>
internal sealed record EditionFileResult(string Name, long ByteCount, TimeSpan Elapsed, string Note = "");
