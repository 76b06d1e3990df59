namespace ClusterHandbook.Templates.Values;

/// <summary>The value of <c>empty</c> and <c>blank</c>: false, and equal to every array and object without contents.</summary>
internal sealed class EmptyValue
{
    public static readonly EmptyValue Instance = new();

    private EmptyValue()
    {
    }
}
