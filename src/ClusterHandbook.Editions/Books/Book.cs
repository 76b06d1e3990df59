using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Editions.Books;

/// <summary>An edition as a book: every chapter written, every link resolved; paper, EPUB and HTML are made from it.</summary>
public sealed record Book
{
    /// <summary>What was asked for.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Which state of the edition this is.</summary>
    public required EditionStamp Stamp { get; init; }

    /// <summary>The settings of the handbook.</summary>
    public required Settings Settings { get; init; }

    /// <summary>Its parts in order.</summary>
    public required IReadOnlyList<BookPart> Parts { get; init; }

    /// <summary>Pictures that its chapters show, named by their address from the root of the site.</summary>
    public required IReadOnlyList<Asset> Images { get; init; }

    /// <summary>All chapters in order.</summary>
    public IEnumerable<Chapter> Chapters => Parts.SelectMany(p => p.Chapters);

    /// <summary>Where the later changes are listed; null when nobody knows the host.</summary>
    public string? SinceUrl => Settings.BaseUrl is null ? null : $"{Settings.BaseUrl}/since.html#{Stamp}";
}

/// <summary>A part of a book: a heading in the contents, and its chapters.</summary>
/// <param name="Id">Unique in the book.</param>
/// <param name="Kind">What it consists of.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Chapters">In order.</param>
public sealed record BookPart(string Id, EditionPartKind Kind, string Title, IReadOnlyList<Chapter> Chapters);

/// <summary>A chapter of a book.</summary>
public sealed record Chapter
{
    /// <summary>The part it stands in.</summary>
    public required EditionPartKind Kind { get; init; }

    /// <summary>Its id in the book, an XML name; the ids inside it begin with it and <c>--</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The short code by which the hosted handbook finds it: the id of the page; empty when it is no page.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What the contents say under the title; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>
    /// The chapter with its h1, in UTF-8, at once HTML and well-formed XML. Links into the book are <c>#id</c>; pictures
    /// are named as in <see cref="Book.Images"/>; where print names a page there is <c>&lt;a class="pn" href="#id"&gt;&lt;/a&gt;</c>
    /// inside <c>&lt;span class="see-page"&gt;</c>.
    /// </summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Its headings of level 2, for contents and bookmarks.</summary>
    public IReadOnlyList<ChapterHeading> Headings { get; init; } = [];

    /// <summary>Every id in the body.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The page on the web; null when there is none or nobody knows the host.</summary>
    public string? HostedUrl { get; init; }
}

/// <summary>A heading of level 2 inside a chapter.</summary>
/// <param name="Id">In the book.</param>
/// <param name="Text">Without markup.</param>
public sealed record ChapterHeading(string Id, string Text);
