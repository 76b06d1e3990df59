using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Model;

/// <summary>What kind of page a document is.</summary>
public enum DocumentKind
{
    /// <summary>The first page.</summary>
    Home,

    /// <summary>A case study.</summary>
    Case,

    /// <summary>A concept.</summary>
    Concept,

    /// <summary>A guide.</summary>
    Guide,

    /// <summary>A reading path.</summary>
    Path,

    /// <summary>Any other Markdown file.</summary>
    Page,
}

/// <summary>A page that an author wrote: what all kinds have in common.</summary>
public abstract record Document
{
    /// <summary>What kind of page it is.</summary>
    public abstract DocumentKind Kind { get; }

    /// <summary>Its permanent name.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence on it; empty when there is none.</summary>
    public string Description { get; init; } = "";

    /// <summary>BCP 47 tag of its language.</summary>
    public required string Language { get; init; }

    /// <summary>Where it is published, from the root of the output, with <c>/</c>: <c>cases/brest.html</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The file it comes from.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Where the Markdown begins in the source.</summary>
    public int BodyStart { get; init; }

    /// <summary>Its place among its kind; equal places are ordered by title, then id.</summary>
    public int Order { get; init; } = int.MaxValue;

    /// <summary>Free key words.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Old addresses that lead here.</summary>
    public IReadOnlyList<Redirect> RedirectFrom { get; init; } = [];

    /// <summary>What changed, newest first.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<string> Contributors { get; init; } = [];

    /// <summary>Typed links to other pages.</summary>
    public IReadOnlyList<TypedLink> Links { get; init; } = [];

    /// <summary>The self-assessment questions it speaks to, by code.</summary>
    public IReadOnlyList<QuestionLink> Questions { get; init; } = [];

    /// <summary>What readers ask for when they need the page, in their own words.</summary>
    public IReadOnlyList<AskedPhrase> Asked { get; init; } = [];

    /// <summary>The newest change, or null when none is recorded.</summary>
    public DateOnly? Updated => Changes.Count == 0 ? null : Changes[0].Date;

    /// <summary>The order in which lists show documents of one kind.</summary>
    public static int CompareByOrder(Document a, Document b)
    {
        var order = a.Order.CompareTo(b.Order);
        if (order == 0) order = string.CompareOrdinal(a.Title, b.Title);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }
}

/// <summary>An old address.</summary>
/// <param name="From">From the root of the output.</param>
/// <param name="Span">Where it is written.</param>
public sealed record Redirect(string From, TextSpan Span);

/// <summary>A recorded change of a page.</summary>
/// <param name="Date">The day.</param>
/// <param name="Note">One sentence.</param>
public sealed record Change(DateOnly Date, string Note);

/// <summary>A link with a meaning and a reason.</summary>
/// <param name="Relation"><c>illustrates</c>, <c>buildsOn</c>, <c>contrasts</c>, <c>broader</c> or <c>related</c>.</param>
/// <param name="To">The id of the page.</param>
/// <param name="Why">One sentence; empty when none is given.</param>
/// <param name="Span">Where the id is written.</param>
public sealed record TypedLink(string Relation, string To, string Why, TextSpan Span);

/// <summary>A link to a question of the self-assessment.</summary>
/// <param name="Code"><c>A1</c> … <c>C12</c>.</param>
/// <param name="Ask">What the page asks its reader under this code; empty for a plain link.</param>
/// <param name="Span">Where the code is written.</param>
public sealed record QuestionLink(string Code, string Ask, TextSpan Span);

/// <summary>Tells documents apart by identity: two files never make one document, and comparing all their values would cost.</summary>
public sealed class DocumentIdentity : IEqualityComparer<Document>
{
    private DocumentIdentity()
    {
    }

    /// <summary>The only one.</summary>
    public static DocumentIdentity Comparer { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Document? x, Document? y) => ReferenceEquals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(Document obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
}
