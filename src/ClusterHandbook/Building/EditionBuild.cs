using ClusterHandbook.Content.Checks;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions;
using ClusterHandbook.Editions.Books;
using ClusterHandbook.Editions.Html;
using ClusterHandbook.Publishing.Themes;

namespace ClusterHandbook.Building;

/// <summary>Makes editions and writes their files: each is whole under its name, or it is not there.</summary>
internal sealed class EditionBuild
{
    private readonly IFileSystem _files;
    private readonly TimeProvider _clock;
    private readonly EditionRequest _request;
    private readonly Action<string> _progress;
    private readonly DiagnosticBag _findings = new();
    private readonly List<EditionFileResult> _results = [];

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
            foreach (var edition in editions) Make(edition, handbook, theme);
        }

        return Result();
    }

    private void Make(Edition edition, Handbook handbook, Theme theme)
    {
        var scope = Keep(EditionScope.Resolve(edition, handbook));
        if (_findings.HasErrors) return;
        _progress($"{edition.Id}: chapters");
        var book = new Lazy<Book>(() => Keep(BookBuilder.Build(scope, theme)));
        foreach (var format in _request.Formats)
        {
            _progress($"{edition.Id}: {format}");
            Make(format, edition, book, theme);
        }
    }

    private void Make(EditionFormat format, Edition edition, Lazy<Book> book, Theme theme)
    {
        var start = _clock.GetTimestamp();
        switch (format)
        {
            case EditionFormat.Html:
                var html = Keep(BookHtml.Compose(book.Value, theme));
                Write(edition.Id + ".html", () => BookHtml.WithoutNumbers(html), start);
                break;
        }
    }

    private void Write(string name, Func<byte[]> make, long start)
    {
        if (_findings.HasErrors) return;
        var bytes = make();
        var folder = Path.GetFullPath(Path.Join(_request.Site.Root, _request.Output));
        if (Path.IsPathRooted(_request.Output)) folder = _request.Output;
        WholeFile.Write(_files, folder, name, bytes);
        _results.Add(new EditionFileResult(name, bytes.Length, _clock.GetElapsedTime(start)));
    }

    private T Keep<T>(WithDiagnostics<T> result)
    {
        _findings.AddRange(result.Diagnostics);
        return result.Value;
    }

    private EditionBuildResult Result() => new(_findings.ToOrderedList(), _results);
}

/// <summary>What became of editions.</summary>
/// <param name="Findings">In file order.</param>
/// <param name="Files">What was written.</param>
internal sealed record EditionBuildResult(IReadOnlyList<Diagnostic> Findings, IReadOnlyList<EditionFileResult> Files)
{
    /// <summary>True when something keeps an edition from being made.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}

/// <summary>A file of an edition.</summary>
/// <param name="Name">Below the folder of the result.</param>
/// <param name="ByteCount">Its size.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record EditionFileResult(string Name, long ByteCount, TimeSpan Elapsed);
