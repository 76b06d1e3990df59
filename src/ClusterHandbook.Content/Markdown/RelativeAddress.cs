namespace ClusterHandbook.Content.Markdown;

/// <summary>Addresses from one page to another, so that a site works under any path and without a server.</summary>
public static class RelativeAddress
{
    /// <summary>What leads from <paramref name="from"/> to <paramref name="to"/>, both from the root of the output.</summary>
    public static string Between(string from, string to)
    {
        var common = 0;
        for (var i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            if (from[i] == '/')
            {
                common = i + 1;
            }
        }

        var up = from.AsSpan(common).Count('/');
        return up == 0 ? to[common..] : string.Concat(Up(up), to.AsSpan(common));
    }

    /// <summary>What leads from a page to the root of the output: empty, <c>../</c>, <c>../../</c> …</summary>
    public static string ToRoot(string from) => Up(from.AsSpan().Count('/'));

    private static string Up(int levels) => levels switch
    {
        0 => "",
        1 => "../",
        2 => "../../",
        _ => string.Concat(Enumerable.Repeat("../", levels)),
    };
}
