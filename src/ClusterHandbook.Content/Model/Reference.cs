namespace ClusterHandbook.Content.Model;

/// <summary>A work that pages cite.</summary>
/// <param name="Key">Its permanent key.</param>
/// <param name="Authors">“Family, Given”; empty when unknown.</param>
/// <param name="Short">How it is named in the text: “Carvalho and van Winden”, with the year where there is one.</param>
/// <param name="Title">Its title.</param>
public sealed record Reference(string Key, IReadOnlyList<string> Authors, string Short, string Title)
{
    /// <summary>Year of publication, or null.</summary>
    public string? Year { get; init; }

    /// <summary>The journal, book or series, or null.</summary>
    public string? Container { get; init; }

    /// <summary>Volume, or null.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue, or null.</summary>
    public string? Issue { get; init; }

    /// <summary>Pages, or null.</summary>
    public string? Pages { get; init; }

    /// <summary>Publisher, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Place of publication, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Editors, “Family, Given”; empty when none are named.</summary>
    public IReadOnlyList<string> Editors { get; init; } = [];

    /// <summary>DOI without a resolver, or null.</summary>
    public string? Doi { get; init; }

    /// <summary>Where it can be read, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The key of the work through which it is known, or null.</summary>
    public string? In { get; init; }

    /// <summary>The file that defines it and where.</summary>
    public required Diagnostics.SourceText Source { get; init; }

    /// <summary>Where its key stands.</summary>
    public Diagnostics.TextSpan Span { get; init; }
}
