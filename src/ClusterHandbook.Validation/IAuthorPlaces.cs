using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Validation;

/// <summary>
/// Knows where an author wrote what a page shows, so that a finding points into a source and not into what was made of it.
/// Asked only about mistakes: it may take its time.
/// </summary>
public interface IAuthorPlaces
{
    /// <summary>Every place in the sources of a page that wrote this address into it; empty when a template did.</summary>
    /// <param name="page">The page, from the root of the site.</param>
    /// <param name="address">As it stands in the page, character references resolved.</param>
    IReadOnlyList<AuthorPlace> OfAddress(string page, string address);

    /// <summary>Every place in the sources of a page that gave this id to a part of it.</summary>
    IReadOnlyList<AuthorPlace> OfId(string page, string id);

    /// <summary>The place in a template that wrote these characters; null when none did, or when several may have.</summary>
    /// <param name="page">The page, from the root of the site.</param>
    /// <param name="written">An attribute with its value, or a whole tag, as it stands in the page.</param>
    /// <param name="tag">The tag that has the attribute; empty when nobody knows it.</param>
    AuthorPlace? InTemplate(string page, string written, string tag);

    /// <summary>The template that makes the whole of a page; null when nobody knows.</summary>
    AuthorPlace? LayoutOf(string page);

    /// <summary>The place in a file that is published as its author wrote it, such as a style sheet; null for all others.</summary>
    /// <param name="path">The file, from the root of the site.</param>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1.</param>
    /// <param name="written">What stands there.</param>
    AuthorPlace? InFile(string path, int line, int column, string written);

    /// <summary>The source of a file of the site: of a page, an asset, or an old address. Null when the program made it.</summary>
    AuthorPlace? OfFile(string path);
}

/// <summary>A place that a person wrote.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The part of the file.</param>
public readonly record struct AuthorPlace(SourceText Source, TextSpan Span);
