using ClusterHandbook.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>What tests of the logic have in common: an empty page with its scripts, at an origin of its own.</summary>
[Collection(ReaderCollection.Name)]
public abstract class LogicTests(Reader reader) : IAsyncLifetime
{
    /// <summary>The browser and the sites.</summary>
    protected Reader Reader { get; } = reader;

    /// <summary>The page.</summary>
    protected IPage Page { get; private set; } = null!;

    /// <summary>Where it is.</summary>
    protected LogicPage Logic { get; } = new(reader.Sites);

    /// <inheritdoc/>
    public async Task InitializeAsync() => Page = (await Reader.OpenAsync(View.Desktop with { Name = "logic" }, Logic.Address)).Page;

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Logic.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Runs a script that returns what is wrong, and fails with it.</summary>
    protected async Task NoFaultsAsync(string script)
    {
        var faults = await Page.EvaluateAsync<string[]>($"async () => {{ const faults = []; {script}\n return faults; }}");
        Assert.Empty(faults);
    }
}
