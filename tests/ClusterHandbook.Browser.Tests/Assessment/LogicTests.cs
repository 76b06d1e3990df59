using ClusterHandbook.Browser.Tests.Browsing;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>What tests of the logic have in common: an empty page with its scripts. Whatever is asked is asked of the page from a server and of the one from a disk.</summary>
[Collection(ReaderCollection.Name)]
public abstract class LogicTests(LogicPages pages) : IClassFixture<LogicPages>
{
    /// <summary>The page from a server, and the page from a disk.</summary>
    protected const string Web = "web", Disk = "disk";

    /// <summary>Both, for tests that need more of them than an answer.</summary>
    protected LogicPages Pages { get; } = pages;

    /// <summary>Where a page can come from, for those tests.</summary>
    public static TheoryData<string> Places => [Web, Disk];

    /// <summary>Runs a script that returns what is wrong, and fails with it.</summary>
    protected async Task NoFaultsAsync(string script) =>
        Assert.Empty(await AskAsync<string[]>($"async () => {{ const faults = []; {script}\n return faults; }}"));

    /// <summary>What a script gives, which must be the same in both pages.</summary>
    protected async Task<T> AskAsync<T>(string script, object? argument = null)
    {
        var answers = await Task.WhenAll(Pages.All.Select(page => page.EvaluateAsync<T>(script, argument)));
        Assert.Equal(answers[0], answers[1]);
        return answers[0];
    }
}
