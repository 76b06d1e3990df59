namespace ClusterHandbook.Content.Markdown;

/// <summary>The ids that pages have besides the headings of their text, since sources and themes need some too.</summary>
internal static class ReservedIds
{
    /// <summary>True for <c>page-…</c> (the parts of a page), <c>s1</c> (sources) and <c>r1</c>, <c>r1-b</c> (their marks).</summary>
    public static bool Contains(string id) =>
        id is "judgement" || id.StartsWith("page-", StringComparison.Ordinal) || IsSourceOrMark(id);

    private static bool IsSourceOrMark(string id)
    {
        if (id.Length < 2 || id[0] is not ('s' or 'r') || !char.IsAsciiDigit(id[1]))
        {
            return false;
        }

        var rest = id.AsSpan(1).TrimStart("0123456789");
        return rest.IsEmpty || (id[0] == 'r' && rest.Length is 2 or 3 && rest[0] == '-' && !rest[1..].ContainsAnyExceptInRange('a', 'z'));
    }
}
