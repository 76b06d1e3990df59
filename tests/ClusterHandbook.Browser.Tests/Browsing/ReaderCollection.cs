using Xunit;

namespace ClusterHandbook.Browser.Tests.Browsing;

/// <summary>Tests of pages that one <see cref="Reader"/> does one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ReaderCollection : ICollectionFixture<Reader>
{
    /// <summary>Its name.</summary>
    public const string Name = "pages";
}

/// <summary>Tests of the search, by a second reader at the same time.</summary>
[CollectionDefinition(Name)]
public sealed class SearcherCollection : ICollectionFixture<Reader>
{
    /// <summary>Its name.</summary>
    public const string Name = "search";
}

/// <summary>Tests of the manager's page, by a third reader at the same time.</summary>
[CollectionDefinition(Name)]
public sealed class ManagerCollection : ICollectionFixture<Reader>
{
    /// <summary>Its name.</summary>
    public const string Name = "assessment";
}
