namespace ClusterHandbook.Publishing.Search;

/// <summary>A page as search sees it: its names and its parts. Made when its turn comes, and dropped when it is written.</summary>
internal sealed record SearchPage
{
    /// <summary>Permanent name; for a page without one its address without <c>.html</c> and <c>index</c>.</summary>
    public required string Id { get; init; }

    /// <summary>From the root of the site.</summary>
    public required string Url { get; init; }

    /// <summary>Its title, as results show it.</summary>
    public required string Title { get; init; }

    /// <summary>Other names by which a reader may ask for the page.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Its parts in order; the first is the page's beginning and has no anchor.</summary>
    public required IReadOnlyList<SearchSection> Sections { get; init; }
}

/// <summary>A part of a page, with the address of its heading.</summary>
/// <param name="Anchor">The fragment; empty for the beginning of the page.</param>
/// <param name="Heading">Without markup; empty for the beginning.</param>
/// <param name="Text">Plain text, as an excerpt shows it.</param>
internal sealed record SearchSection(string Anchor, string Heading, string Text)
{
    /// <summary>The part of the text that says most: a definition, the values of facts. Counted once more, and more.</summary>
    public string KeyText { get; init; } = "";

    /// <summary>The text whose words are found, where it is less than what is shown: the labels of facts tell no case from another.</summary>
    public string SearchedText { get; init; } = Text;

    /// <summary>What other pages say of it, where they send readers here. It is found and not shown.</summary>
    public string SaidElsewhere { get; init; } = "";

    /// <summary>Names of what the part is about: the code of a question, a smaller term, the key of a work.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What readers ask for when they need the part, in their own words. It is found and not shown.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];
}
