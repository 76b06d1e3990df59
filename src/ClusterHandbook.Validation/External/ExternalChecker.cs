namespace ClusterHandbook.Validation.External;

/// <summary>Asks the servers of other people whether what the site links to is still there.</summary>
public sealed class ExternalChecker
{
    private readonly ExternalOptions _options;
    private readonly TimeProvider _clock;
    private readonly ExternalCache _cache;

    /// <param name="options">How gently and how long.</param>
    /// <param name="clock">For delays and for the age of results.</param>
    /// <param name="cache">What is known from earlier; what is found out now is added.</param>
    public ExternalChecker(ExternalOptions options, TimeProvider clock, ExternalCache cache)
    {
        _options = options;
        _clock = clock;
        _cache = cache;
    }

    /// <summary>Asks for every address, and returns what came of it in the same order.</summary>
    /// <param name="addresses">Each once; anything but <c>http:</c> and <c>https:</c> is left out.</param>
    /// <param name="progress">Told every result as it comes, from several threads.</param>
    /// <param name="cancellation">Ends the check early.</param>
    public async Task<IReadOnlyList<ExternalResult>> CheckAsync(
        IReadOnlyList<string> addresses, Action<ExternalResult>? progress = null, CancellationToken cancellation = default)
    {
        using var handler = GuardedConnection.CreateHandler(_options, uri => RuleFor(uri.AbsoluteUri, isAllowed: true) is not null);
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var gates = new HostGates(_options, _clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = _clock.CreateTimer(state => ((CancellationTokenSource)state!).Cancel(), end, _options.TotalTime, Timeout.InfiniteTimeSpan);
        var fetcher = new ExternalFetcher(client, gates, _options, _clock);
        var web = addresses.Where(IsWeb).ToArray();
        var results = new ExternalResult[web.Length];
        await Parallel.ForAsync(0, web.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Concurrency, CancellationToken = cancellation }, async (i, _) =>
        {
            results[i] = await CheckOneAsync(web[i], fetcher, end.Token).ConfigureAwait(false);
            progress?.Invoke(results[i]);
        }).ConfigureAwait(false);
        return results;
    }

    private async Task<ExternalResult> CheckOneAsync(string address, ExternalFetcher fetcher, CancellationToken end)
    {
        if (RuleFor(address, isAllowed: false) is { } rule) return new(address, ExternalState.Ignored, rule.Reason) { Rule = rule };
        if (_cache.Find(address, _clock.GetUtcNow(), _options.CacheDays) is { } known) return known;
        if (end.IsCancellationRequested) return new(address, ExternalState.NotAsked, "no time was left");
        try
        {
            var result = await fetcher.FetchAsync(address, end).ConfigureAwait(false);
            _cache.Add(result, _clock.GetUtcNow());
            return result;
        }
        catch (OperationCanceledException)
        {
            return new(address, ExternalState.NotAsked, "no time was left");
        }
    }

    // A rule that has ended counts no more.
    private LinkRule? RuleFor(string address, bool isAllowed)
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        return _options.Rules.FirstOrDefault(rule => rule.IsAllowed == isAllowed && rule.Until >= today && rule.Covers(address));
    }

    private static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");
}
