using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Models;

/// <summary>A concept.</summary>
internal sealed record ConceptView(
    string Definition, string Theme, IReadOnlyList<string> Synonyms, IReadOnlyList<LocalWordView> LocalWords,
    IReadOnlyList<LinkView> InCases, IReadOnlyList<GlossaryEntryView> See) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<ConceptView>("concept", "A concept.")
        .Add("definition", "One sentence that stands alone.", "string", c => c.Definition)
        .Add("theme", "The group of concepts it belongs to; may be empty.", "string", c => c.Theme)
        .Add("synonyms", "Other names.", "list of string", c => c.Synonyms)
        .Add("local_words", "Names in other languages.", "list of local_word", c => c.LocalWords)
        .Add("in_cases", "Cases that show it, with how as note.", "list of link", c => c.InCases)
        .Add("see", "Smaller terms that the page explains.", "list of glossary_entry", c => c.See);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A word of another language.</summary>
internal sealed record LocalWordView(string Word, string Language) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<LocalWordView>("local_word", "A word of another language.")
        .Add("word", "The word.", "string", w => w.Word)
        .Add("language", "BCP 47 tag.", "string", w => w.Language);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>Links under one heading.</summary>
internal sealed record LinkGroupView(string Id, string Title, IReadOnlyList<LinkView> Links) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<LinkGroupView>("link_group", "Links under one heading.")
        .Add("id", "Its fragment.", "string", g => g.Id)
        .Add("title", "The heading; may be empty.", "string", g => g.Title)
        .Add("links", "The pages.", "list of link", g => g.Links);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A page that lists others: concepts by theme, guides, paths, a tag, a folder.</summary>
internal sealed record IndexView(string Title, string Description, IReadOnlyList<LinkGroupView> Groups) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<IndexView>("index", "A page that lists others: concepts by theme, guides, paths, a tag, all tags, a folder.")
        .Add("title", "What is listed, such as the tag; may be empty.", "string", i => i.Title)
        .Add("description", "One sentence; may be empty.", "string", i => i.Description)
        .Add("groups", "The pages; one group without a title when they are not grouped.", "list of link_group", i => i.Groups);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>An alphabetical list: the glossary, or the A–Z page of all terms.</summary>
internal sealed record AlphabetView(IReadOnlyList<LetterView> Letters) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<AlphabetView>("alphabet", "An alphabetical list: the glossary, or the A–Z page of all terms.")
        .Add("letters", "The letters A to Z, and `0–9` when needed.", "list of letter", a => a.Letters);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A letter and what begins with it.</summary>
internal sealed record LetterView(string Letter, IReadOnlyList<GlossaryEntryView> Entries) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<LetterView>("letter", "A letter and what begins with it.")
        .Add("letter", "The letter, also the id of its section.", "string", l => l.Letter)
        .Add("entries", "What begins with it; may be empty.", "list of glossary_entry", l => l.Entries);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>An entry of an alphabetical list.</summary>
internal sealed record GlossaryEntryView(
    string Term, string Url, string Definition, string Kind, IReadOnlyList<string> OtherWords, LinkView? See, string Language = "") : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<GlossaryEntryView>("glossary_entry", "An entry of an alphabetical list.")
        .Add("term", "The term.", "string", e => e.Term)
        .Add("url", "From the root of the site.", "string", e => e.Url)
        .Add("definition", "One sentence; may be empty.", "string", e => e.Definition)
        .Add("kind", "`concept`, `synonym`, `local_word`, `term`, `case`, `guide`, `organisation` or `place`.", "string", e => e.Kind)
        .Add("other_words", "Synonyms and words of other languages.", "list of string", e => e.OtherWords)
        .Add("see", "The page that explains the term, when it is not the term's own; else null.", "link?", e => e.See)
        .Add("language", "The language of the term when it is another one; else empty.", "string", e => e.Language);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>The works that pages cite.</summary>
internal sealed record BibliographyView(IReadOnlyList<WorkView> Works) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<BibliographyView>("bibliography", "The works that pages cite.")
        .Add("works", "By author and year.", "list of work", b => b.Works);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A work and where it is cited.</summary>
internal sealed record WorkView(string Key, Utf8Html Html, LinkView? Through, IReadOnlyList<LinkView> CitedBy) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<WorkView>("work", "A work and where it is cited.")
        .Add("key", "Its permanent key, also the id of its entry.", "string", w => w.Key)
        .Add("html", "The reference as HTML.", "html", w => w.Html)
        .Add("through", "The work through which it is known; null when we read it ourselves.", "link?", w => w.Through)
        .Add("cited_by", "The pages that cite it.", "list of link", w => w.CitedBy);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A reading path.</summary>
internal sealed record PathView(string For, IReadOnlyList<PathStepView> Steps) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<PathView>("path", "A reading path.")
        .Add("for", "Whom it is for.", "string", p => p.For)
        .Add("steps", "The pages in order.", "list of path_step", p => p.Steps);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A step of a reading path.</summary>
internal sealed record PathStepView(int Number, LinkView Page, string Why) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<PathStepView>("path_step", "A step of a reading path.")
        .Add("number", "From 1.", "int", s => s.Number)
        .Add("page", "The page, with its definition as note.", "link", s => s.Page)
        .Add("why", "Why it comes next.", "string", s => s.Why);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}
