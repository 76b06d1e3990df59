using ClusterHandbook.Content.Binding;
using ClusterHandbook.Content.Checks;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing;
using ClusterHandbook.Publishing.Output;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Validation;

namespace ClusterHandbook.Building;

/// <summary>
/// One build from beginning to end: read everything, compute, write. Each step is a function from values to values and
/// findings; nothing is published when one of them is an error.
/// </summary>
internal sealed class SiteBuild
{
    // Below this the steps leave too little behind for a collection to be worth its time.
    private const long WorthCollecting = 32 << 20;

    private const string SkippedInText = "CH0341";
    private const string SkippedInPage = "CH0812";

    private readonly IFileSystem _files;
    private readonly TimeProvider _clock;
    private readonly BuildOptions _options;
    private readonly Action<string> _progress;
    private readonly DiagnosticBag _findings = new();
    private readonly List<StepTime> _steps = [];
    private long _allocatedAtCollection;

    private SiteBuild(IFileSystem files, TimeProvider clock, BuildOptions options, Action<string> progress)
    {
        _files = files;
        _clock = clock;
        _options = options;
        _progress = progress;
    }

    /// <summary>Builds a site.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="clock">Measures the steps; its time of day reaches no page.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="progress">Told the name of each step as it begins.</param>
    public static BuildResult Run(IFileSystem files, TimeProvider clock, BuildOptions options, Action<string> progress) =>
        new SiteBuild(files, clock, options, progress).Run();

    /// <summary>Reads handbook and theme, as a build does, and makes no page; either is null when it cannot be used.</summary>
    public static (Handbook? Handbook, Theme? Theme, BuildResult Result) Read(
        IFileSystem files, TimeProvider clock, BuildOptions options, Action<string> progress)
    {
        var build = new SiteBuild(files, clock, options, progress);
        var (handbook, theme) = build.ReadSite();
        return (handbook, theme, build.Result(0, new SiteSink(new SiteValidator(), null), false));
    }

    private BuildResult Run()
    {
        var opening = Task.Run(OpenOutput);
        var (handbook, theme) = ReadSite();
        using var output = Keep(opening.GetAwaiter().GetResult());
        return handbook is null || theme is null || HasErrors
            ? Result(0, new SiteSink(new SiteValidator(), output), false)
            : Run(handbook, theme, output);
    }

    private WithDiagnostics<StagedOutput?> OpenOutput() => _options.Write
        ? StagedOutput.Begin(_files, new OutputFolder(_options.Output, _options.Root, [_options.Input, "themes"], _options.Clean))
        : new(null, []);

    private BuildResult Run(Handbook handbook, Theme theme, StagedOutput? output)
    {
        var sink = new SiteSink(new SiteValidator(), output);
        var (editions, made) = MakeEditions(handbook, theme);
        if (HasErrors)
        {
            return Result(0, sink, false);
        }

        var validator = new SiteValidator(new SiteValidatorOptions(LinkRoot: handbook.Settings.LinkRoot)
        {
            BaseUrl = handbook.Settings.BaseUrl,
            Authors = new AuthorPlaces(handbook, theme, editions),
        });
        sink = new SiteSink(validator, output);
        var site = Step("Compose pages", () => Keep(SitePublisher.Publish(handbook, theme, sink, _clock, editions)));
        made?.AddTo(sink);
        if (!HasErrors)
        {
            Step("Validate site", () => Keep(WithoutRepeats(validator.Finish(), handbook)));
        }

        var published = !HasErrors && output is not null && Step("Publish output", () => Keep(output.Publish()));
        return Result(site.PageCount, sink, published) with { Validator = validator, Note = made?.Note };
    }

    // A site without editions does not even load what makes them.
    private (IReadOnlyList<PublishedEdition> Editions, SiteEditions? Made) MakeEditions(Handbook handbook, Theme theme)
    {
        if (handbook.Catalog.Editions.Count == 0) return ([], null);
        var editions = new SiteEditions(_files, _clock, _findings, _progress);
        return (Step("Make editions", () => editions.Make(handbook, theme, _options.Editions)), editions);
    }

    // A level that an author skipped has its finding at the Markdown line; that it shows in the page too is no second one.
    private Diagnostic[] WithoutRepeats(IReadOnlyList<Diagnostic> findings, Handbook handbook)
    {
        var skipping = _findings.ToOrderedList().Where(f => f.Code == SkippedInText).Select(f => f.Source.Path).ToHashSet(StringComparer.Ordinal);
        var pages = handbook.Catalog.Documents.Where(d => skipping.Contains(d.Source.Path)).Select(d => d.Address).ToHashSet(StringComparer.Ordinal);
        return [.. findings.Where(f => f.Code != SkippedInPage || !(pages.Contains(f.Source.Path) || skipping.Contains(f.Source.Path)))];
    }

    private (Handbook? Handbook, Theme? Theme) ReadSite()
    {
        var input = Step("Read input", () => Keep(InputReader.Read(_files, _options.Root, InputLimits.Default, _options.Input)));
        if (_options.Input != "input")
        {
            input = [.. input.Select(f => f with { Path = "input" + f.Path[_options.Input.TrimEnd('/').Length..] })];
        }

        if (input.Count == 0)
        {
            return (null, null);
        }

        var settings = Keep(HandbookBinder.BindSettings(input, _options.Settings));
        // The theme knows nothing of the texts: it is read while they are.
        var theme = Task.Run(() => Theme.Load(_files, _options.Root, settings.Theme));
        var handbook = ReadHandbook(input, settings);
        return (handbook, Step("Read theme", () => Keep(theme.GetAwaiter().GetResult())));
    }

    private Handbook ReadHandbook(IReadOnlyList<InputFile> input, Settings settings)
    {
        var catalog = Step("Bind model", () => Collected(Keep(HandbookBinder.Bind(input, settings))));
        var articles = Step("Render content", () => Collected(Render(catalog)));
        var handbook = Step("Resolve references", () => Keep(ReferenceResolver.Resolve(catalog, articles)));
        Keep(HandbookChecks.Run(handbook));
        return handbook;
    }

    private Article[] Render(Catalog catalog)
    {
        var articles = new Article[catalog.Documents.Count];
        Parallel.For(0, articles.Length, i => articles[i] = ArticleRenderer.Render(catalog.Documents[i], catalog, _findings));
        return articles;
    }

    private bool HasErrors => _findings.HasErrors || (_options.Strict && _findings.HasWarnings);

    private T Step<T>(string name, Func<T> run)
    {
        _progress(name);
        var start = _clock.GetTimestamp();
        var result = run();
        _steps.Add(new StepTime(name, _clock.GetElapsedTime(start)));
        return result;
    }

    // What binding and rendering leave behind is garbage. Collected here, the peak follows one step and not the sum of all
    // (206 MiB become 180 MiB at 1,000 pages). A small site is through before it pays; after these steps nothing grows that much.
    private T Collected<T>(T result)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        if (allocated - _allocatedAtCollection >= WorthCollecting)
        {
            GC.Collect(1, GCCollectionMode.Forced, blocking: true);
            _allocatedAtCollection = allocated;
        }

        return result;
    }

    private T Keep<T>(WithDiagnostics<T> result)
    {
        _findings.AddRange(result.Diagnostics);
        return result.Value;
    }

    private bool Keep(IReadOnlyList<Diagnostic> findings)
    {
        _findings.AddRange(findings);
        return findings.All(f => f.Severity != Severity.Error);
    }

    private BuildResult Result(int pages, SiteSink sink, bool published)
    {
        var findings = _findings.ToOrderedList();
        if (_options.Strict)
        {
            findings = [.. findings.Select(f => f.Severity == Severity.Warning ? f with { Severity = Severity.Error } : f)];
        }

        return new BuildResult(ShowInputFolder(findings), _steps, pages, sink.FileCount, sink.ByteCount, published);
    }

    // Inside the program the content is always called `input`; findings show the author's own name for it.
    private IReadOnlyList<Diagnostic> ShowInputFolder(IReadOnlyList<Diagnostic> findings) => _options.Input == "input" ? findings :
    [
        .. findings.Select(f => f.Source.Path.StartsWith(HandbookBinder.Root, StringComparison.Ordinal)
            ? f with { Source = new SourceText(_options.Input.TrimEnd('/') + f.Source.Path["input".Length..], f.Source.Text) }
            : f),
    ];
}
