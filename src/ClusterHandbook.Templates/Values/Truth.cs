namespace ClusterHandbook.Templates.Values;

/// <summary>Which values count as true: all but null, false and <c>empty</c>.</summary>
internal static class Truth
{
    public static bool Of(object? value) => value switch
    {
        null => false,
        bool b => b,
        EmptyValue => false,
        _ => true,
    };
}
