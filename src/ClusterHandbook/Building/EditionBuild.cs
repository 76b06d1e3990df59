using ClusterHandbook.Content.Checks;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Editions;
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
        if (IsInOutput())
        {
            _findings.Add(InOutput(_request.Output));
            return Result();
        }

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
            press.StartFor(_request.Formats);
            foreach (var edition in editions) Make(edition, handbook, theme, press);
            _notes.AddRange(new[] { press.Failure }.OfType<string>());
        }

        return Result();
    }

    private void Make(Edition edition, Handbook handbook, Theme theme, EditionPress press)
    {
        var scope = Keep(EditionScope.Resolve(edition, handbook));
        if (_findings.HasErrors) return;
        var maker = new EditionMaker(scope, theme, _clock, press, _findings, _progress);
        foreach (var format in _request.Formats)
        {
            if (maker.Make(format) is { } file) Write(file);
        }
    }

    private string Folder => Path.GetFullPath(_request.Output, _request.Site.Root);

    private void Write(EditionFile file)
    {
        try
        {
            if (file.Folder is { } folder)
            {
                WholeFile.WriteFolder(_files, Folder, folder.Name, folder.Entries);
                _results.Add(new EditionFileResult(folder.Name + "/", folder.Entries.Sum(e => (long)e.Bytes.Length), file.Elapsed, ""));
            }

            WholeFile.Write(_files, Folder, file.Name, file.Bytes.Span);
            _results.Add(new EditionFileResult(file.Name, file.Bytes.Length, file.Elapsed, file.Note));
        }
        catch (FileSystemException fault)
        {
            _findings.Add(CannotWrite($"{_request.Output}/{file.Name}", fault.Reason));
        }
    }

    // A build replaces its output as a whole: whatever else lay there would be gone, or in its way.
    private bool IsInOutput()
    {
        var output = Path.GetFullPath(_request.Site.Output, _request.Site.Root);
        return (Folder + Path.DirectorySeparatorChar).StartsWith(output + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static Diagnostic InOutput(string folder) =>
        new("CH0711", Severity.Error, $"editions cannot be written to {folder}: it belongs to the site", new SourceText(folder, ""), default,
            "name another folder with `-o`; `handbook build` puts the site's own editions into it");

    private static Diagnostic CannotWrite(string path, string reason) =>
        new("CH0712", Severity.Error, $"the file cannot be written: {reason}", new SourceText(path, ""), default,
            "what was written before is whole; make room, or name another folder with `-o`");

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
