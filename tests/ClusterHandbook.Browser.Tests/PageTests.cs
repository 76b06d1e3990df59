using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using Xunit;

namespace ClusterHandbook.Browser.Tests;

/// <summary>What the tests on pages have in common: the reader, and the names of the kinds of page.</summary>
[Collection(ReaderCollection.Name)]
public abstract class PageTests(Reader reader)
{
    /// <summary>All kinds of page, by name.</summary>
    public static TheoryData<string> Kinds => [.. PageKind.All.Select(k => k.Name)];

    /// <summary>The browser.</summary>
    protected Reader Reader { get; } = reader;

    /// <summary>Opens a page of a kind.</summary>
    protected Task<Tab> OpenAsync(View view, string kind) => Reader.OpenAsync(view, PageKind.Named(kind));

    /// <summary>Fails with the list of what should not be there.</summary>
    protected static void AssertNone(IEnumerable<string> faults)
    {
        var all = string.Join('\n', faults);
        Assert.True(all == "", all);
    }
}
