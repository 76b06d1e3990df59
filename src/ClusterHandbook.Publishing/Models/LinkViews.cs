using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Models;

/// <summary>A link to a page.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Url">From the root of the site.</param>
/// <param name="Note">A reason or a definition; may be empty.</param>
/// <param name="Kind">The kind of page.</param>
internal sealed record LinkView(string Title, string Url, string Note = "", string Kind = "") : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<LinkView>("link", "A link to a page.")
        .Add("title", "Its text; empty when the theme names the page (`t[\"nav_\" + kind]`).", "string", l => l.Title)
        .Add("url", "From the root of the site; put `root` before it.", "string", l => l.Url)
        .Add("note", "A reason or a definition; may be empty.", "string", l => l.Note)
        .Add("kind", "The kind of page: `case`, `concept`, `guide`, `path`, `page`, `question`.", "string", l => l.Kind);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>Links of one relation.</summary>
internal sealed record RelationView(string Relation, IReadOnlyList<LinkView> Links) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<RelationView>("relation", "Links of one relation.")
        .Add("relation", "`illustrates`, `buildsOn`, `contrasts`, `broader` or `related`.", "string", r => r.Relation)
        .Add("links", "The pages, with the reason as note.", "list of link", r => r.Links);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A question of the self-assessment, as a page refers to it.</summary>
internal sealed record QuestionLinkView(string Code, string Part, string Ask, string? Url) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<QuestionLinkView>("question_link", "A question of the self-assessment, as a page refers to it.")
        .Add("code", "Its permanent code, such as `B3`.", "string", q => q.Code)
        .Add("part", "`a`, `b` or `c`.", "string", q => q.Part)
        .Add("ask", "What the page asks its reader, or the question's own words.", "string", q => q.Ask)
        .Add("url", "From the root of the site; null when the site has no self-assessment.", "string?", q => q.Url);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A heading of a text.</summary>
internal sealed record HeadingView(int Level, string Id, string Text, string Part) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<HeadingView>("heading", "A heading of a text.")
        .Add("level", "2 to 6.", "int", h => h.Level)
        .Add("id", "Its fragment.", "string", h => h.Id)
        .Add("text", "Without markup.", "string", h => h.Text)
        .Add("part", "`A`, `B` or `C` for the main sections of a case; else empty.", "string", h => h.Part);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A cited work in a page's list of sources.</summary>
internal sealed record SourceView(int Number, Utf8Html Html, IReadOnlyList<SourceMarkView> Marks) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<SourceView>("source", "A cited work in a page's list of sources.")
        .Add("number", "From 1; its item has the id `s` and the number.", "int", s => s.Number)
        .Add("html", "Names, place and links into the bibliography, as HTML.", "html", s => s.Html)
        .Add("marks", "The places in the text that refer to it; empty when only facts do.", "list of source_mark", s => s.Marks);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A place in the text that refers to a source.</summary>
internal sealed record SourceMarkView(string Id, string Letter) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<SourceMarkView>("source_mark", "A place in the text that refers to a source.")
        .Add("id", "The fragment of the place.", "string", m => m.Id)
        .Add("letter", "`a`, `b` … in the order of the text.", "string", m => m.Letter);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A stop of a reading path at this page.</summary>
internal sealed record PathStopView(LinkView Path, int Number, int Count, LinkView? Previous, LinkView? Next) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<PathStopView>("path_stop", "A stop of a reading path at this page.")
        .Add("path", "The path.", "link", s => s.Path)
        .Add("number", "Which stop this is, from 1.", "int", s => s.Number)
        .Add("count", "How many stops the path has.", "int", s => s.Count)
        .Add("previous", "The stop before, with the reason as note; null at the first.", "link?", s => s.Previous)
        .Add("next", "The stop after, with the reason as note; null at the last.", "link?", s => s.Next);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A word of the taxonomy.</summary>
internal sealed record TermView(string Id, string Name, string Icon, string? Url, string Of, bool IsInferred) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<TermView>("term", "A word of the taxonomy.")
        .Add("id", "As written in front matter.", "string", t => t.Id)
        .Add("name", "As shown.", "string", t => t.Name)
        .Add("icon", "The symbol of the theme; empty when there is none.", "string", t => t.Icon)
        .Add("url", "The list of cases with this word; null when there is none.", "string?", t => t.Url)
        .Add("of", "Which of several initiatives it is about; may be empty.", "string", t => t.Of)
        .Add("inferred", "True when the author concludes it.", "bool", t => t.IsInferred);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A recorded change of a page.</summary>
internal sealed record ChangeView(string Date, string Note) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<ChangeView>("change", "A recorded change of a page.")
        .Add("date", "As `2026-11-22`.", "string", c => c.Date)
        .Add("note", "One sentence.", "string", c => c.Note);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}
