namespace ClusterHandbook.Templates.Values;

/// <summary>The order of <c>array.sort</c>: null first, then values of one kind; texts as a dictionary has them.</summary>
internal sealed class SortOrder : IComparer<object?>
{
    public static readonly SortOrder Instance = new();

    private SortOrder()
    {
    }

    /// <exception cref="InvalidOperationException">The kinds differ or have no order.</exception>
    public int Compare(object? x, object? y)
    {
        if (ReferenceEquals(x, y)) return 0;
        if (x is null) return -1;
        if (y is null) return 1;
        if (x is string a && y is string b) return Collation.Compare(a, b);
        if (x.GetType() != y.GetType() || x is not IComparable comparable) throw new InvalidOperationException();
        return comparable.CompareTo(y);
    }
}
