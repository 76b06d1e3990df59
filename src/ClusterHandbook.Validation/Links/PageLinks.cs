namespace ClusterHandbook.Validation.Links;

/// <summary>
/// Links as they are found, one after another. A list of the framework would do, but of structures like these it has no
/// compiled code: each program start would spend milliseconds to make some.
/// </summary>
internal sealed class PageLinks
{
    private PageLink[] _links = new PageLink[64];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The one that was added last.</summary>
    public PageLink Last => _links[Count - 1];

    public void Add(PageLink link)
    {
        if (Count == _links.Length)
        {
            var links = new PageLink[Count * 2];
            Array.Copy(_links, links, Count);
            _links = links;
        }

        _links[Count++] = link;
    }

    public void Clear() => Count = 0;

    public PageLink[] ToArray()
    {
        if (Count == 0) return [];
        var links = new PageLink[Count];
        Array.Copy(_links, links, Count);
        return links;
    }
}
