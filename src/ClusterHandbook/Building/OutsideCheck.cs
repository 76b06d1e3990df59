using ClusterHandbook.Content.Files;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Validation;
using ClusterHandbook.Validation.External;

namespace ClusterHandbook.Building;

/// <summary>Asks other sites for what this one links to; the only step that uses the network, and only when asked for.</summary>
internal static class OutsideCheck
{
    private const string CacheFile = "temp/links.json";
    private const long LargestCache = 64L << 20;

    /// <summary>Asks for every address that the pages name.</summary>
    /// <param name="files">The disk, for the rules and for what is remembered.</param>
    /// <param name="clock">For delays and ages.</param>
    /// <param name="root">The folder of the site.</param>
    /// <param name="input">The folder of the content, from the root.</param>
    /// <param name="validator">Has looked at the pages.</param>
    /// <param name="progress">Told how many of how many are done.</param>
    public static async Task<OutsideCheckResult> RunAsync(
        IFileSystem files, TimeProvider clock, string root, string input, SiteValidator validator, Action<int, int, string> progress)
    {
        var options = ReadOptions(files, root, input);
        var addresses = validator.OutsideAddresses();
        var cachePath = $"{root}/{CacheFile}";
        var cache = files.KindOf(cachePath) == EntryKind.File ? ExternalCache.Parse(files.Read(cachePath, LargestCache)) : new ExternalCache();
        var done = 0;
        var results = await new ExternalChecker(options.Value, clock, cache)
            .CheckAsync(addresses, result => progress(Interlocked.Increment(ref done), addresses.Count, result.Address)).ConfigureAwait(false);
        files.CreateFolder(Path.GetDirectoryName(cachePath)!);
        files.Write(cachePath, cache.Format());
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return new OutsideCheckResult(
            results,
            [.. options.Diagnostics, .. options.Value.Rules.Where(rule => rule.Until < today).Select(rule => rule.Expired()), .. validator.Explain(results)]);
    }

    private static WithDiagnostics<ExternalOptions> ReadOptions(IFileSystem files, string root, string input)
    {
        var path = $"{root}/{input}/links.yml";
        if (files.KindOf(path) != EntryKind.File) return new(new ExternalOptions(), []);
        var decoded = TextDecoding.Decode(new InputFile($"{input}/links.yml", files.Read(path, InputLimits.Default.TextBytes)));
        return decoded.Value is { } source ? LinkSettings.Read(source) : new(new ExternalOptions(), decoded.Diagnostics);
    }
}

/// <summary>What other sites answered.</summary>
/// <param name="Results">One for each address, in ordinal order.</param>
/// <param name="Findings">What is wrong, where authors wrote it.</param>
internal sealed record OutsideCheckResult(IReadOnlyList<ExternalResult> Results, IReadOnlyList<Diagnostic> Findings);
