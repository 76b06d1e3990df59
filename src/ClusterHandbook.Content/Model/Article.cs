using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>A document's text, rendered, and what it refers to.</summary>
public sealed record Article
{
    /// <summary>The document.</summary>
    public required Document Document { get; init; }

    /// <summary>The text as HTML, in UTF-8; links are relative to the document's address.</summary>
    public required ReadOnlyMemory<byte> Html { get; init; }

    /// <summary>Its headings, in order.</summary>
    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>Where it leads to inside the site.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>Where it leads to outside the site, by mail addresses too.</summary>
    public IReadOnlyList<OutsideLink> OutsideLinks { get; init; } = [];

    /// <summary>The works it cites, in the order of their numbers; facts first, then the text.</summary>
    public required IReadOnlyList<CitedSource> Sources { get; init; }

    /// <summary>How many words it has, front matter apart.</summary>
    public required int WordCount { get; init; }
}

/// <summary>A heading inside a text.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">Unique in its page.</param>
/// <param name="Text">Without markup.</param>
/// <param name="Span">In the source.</param>
public sealed record Heading(int Level, string Id, string Text, TextSpan Span);

/// <summary>A link from a document to a place inside the site.</summary>
/// <param name="Target">The page, or null for an asset or a generated page.</param>
/// <param name="Fragment">The part of the page, decoded; empty for the whole.</param>
/// <param name="Span">Where the target is written.</param>
/// <param name="IsExplicit">False for a link that the program made (a glossary term).</param>
/// <param name="Address">What the page says, where no target tells it.</param>
public sealed record Link(Document? Target, string Fragment, TextSpan Span, bool IsExplicit, string? Address = null);

/// <summary>A link out of the site.</summary>
/// <param name="Address">As written.</param>
/// <param name="Span">Where the address is written.</param>
public sealed record OutsideLink(string Address, TextSpan Span);

/// <summary>A work at one place, as a page cites it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Citation">The work and the place.</param>
/// <param name="Marks">How often the text refers to it; facts are not counted.</param>
public sealed record CitedSource(int Number, Citation Citation, int Marks);
