using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>The empty page with the logic of the self-assessment, opened once from a server and once from a disk, for all tests of a class.</summary>
public sealed class LogicPages(Reader reader) : IAsyncLifetime
{
    /// <summary>What is opened.</summary>
    public LogicPage Logic { get; } = new(reader.Sites);

    /// <summary>Served with the site's policy.</summary>
    public IPage Web { get; private set; } = null!;

    /// <summary>Opened by double click.</summary>
    public IPage Disk { get; private set; } = null!;

    /// <summary>The site that the questionnaire is of.</summary>
    public BuiltSites Sites => reader.Sites;

    /// <summary>Both.</summary>
    public IReadOnlyList<IPage> All => [Web, Disk];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Web = (await reader.OpenAsync(View.Desktop with { Name = "logic, web", HasOwnClock = true }, Logic.AddressOf(AssessmentTests.Web))).Page;
        Disk = (await reader.OpenAsync(View.Desktop with { Name = "logic, disk", HasOwnClock = true }, Logic.AddressOf(AssessmentTests.Disk))).Page;
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Logic.Dispose();
        return Task.CompletedTask;
    }
}
