using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing.Models;

/// <summary>A case study.</summary>
internal sealed record CaseView : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<CaseView>("case", "A case study.")
        .Add("id", "Its permanent id.", "string", c => c.Id)
        .Add("title", "The place, short.", "string", c => c.Title)
        .Add("subtitle", "What the case teaches.", "string", c => c.Subtitle)
        .Add("url", "From the root of the site.", "string", c => c.Url)
        .Add("card", "The case in at most sixty words.", "string", c => c.Card)
        .Add("place", "The town or region.", "string", c => c.Place)
        .Add("country", "The country; null when unknown.", "term?", c => c.Country)
        .Add("sectors", "The trades of the cluster.", "list of term", c => c.Sectors)
        .Add("stages", "The stages of its life.", "list of term", c => c.Stages)
        .Add("as_of", "The year as of which facts hold.", "string", c => c.AsOf)
        .Add("evidence", "What kind of evidence the case rests on; null when unknown.", "term?", c => c.Evidence)
        .Add("facts", "Every kind of fact, reported or not, in the order of the book.", "list of fact_row", c => c.Facts)
        .Add("fact_sources", "The numbers of the sources of all facts that do not name their own.", "list of int", c => c.FactSources)
        .Add("works_when", "Where the approach works; the handbook's own judgement.", "list of string", c => c.WorksWhen)
        .Add("works_not_when", "Where it does not.", "list of string", c => c.WorksNotWhen)
        .Add("licence", "The licence of the text.", "string", c => c.Licence)
        .Add("consent", "Who agreed to the publication.", "string", c => c.Consent);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required string Url { get; init; }

    public required string Card { get; init; }

    public required string Place { get; init; }

    public TermView? Country { get; init; }

    public IReadOnlyList<TermView> Sectors { get; init; } = [];

    public IReadOnlyList<TermView> Stages { get; init; } = [];

    public string AsOf { get; init; } = "";

    public TermView? Evidence { get; init; }

    public IReadOnlyList<FactRowView> Facts { get; init; } = [];

    public IReadOnlyList<object> FactSources { get; init; } = [];

    public IReadOnlyList<string> WorksWhen { get; init; } = [];

    public IReadOnlyList<string> WorksNotWhen { get; init; } = [];

    public string Licence { get; init; } = "";

    public string Consent { get; init; } = "";
}

/// <summary>A kind of fact and what a case reports of it.</summary>
internal sealed record FactRowView(string Key, string Group, IReadOnlyList<FactView> Values) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<FactRowView>("fact_row", "A kind of fact and what a case reports of it.")
        .Add("key", "As written in front matter; its name is a string of the theme (`t[\"fact_\" + key]`).", "string", f => f.Key)
        .Add("group", "`A`, `B`, `C` or `results`.", "string", f => f.Group)
        .Add("values", "What is reported; empty means not reported.", "list of fact", f => f.Values);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>One fact.</summary>
internal sealed record FactView : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<FactView>("fact", "One fact.")
        .Add("value", "As shown.", "string", f => f.Value)
        .Add("of", "Which of several initiatives it is about; may be empty.", "string", f => f.Of)
        .Add("measure", "What was measured, for results; may be empty.", "string", f => f.Measure)
        .Add("year", "The year of an event or result; empty when unknown.", "string", f => f.Year)
        .Add("baseline", "What a result started from; may be empty.", "string", f => f.Baseline)
        .Add("as_of", "When it holds, if not when all facts of the case do; may be empty.", "string", f => f.AsOf)
        .Add("inferred", "True when the author concludes it.", "bool", f => f.IsInferred)
        .Add("note", "A reason or remark; may be empty.", "string", f => f.Note)
        .Add("sources", "The numbers of its own sources; empty when it has the case's.", "list of int", f => f.Sources)
        .Add("url", "The list of cases with this word; null when there is none.", "string?", f => f.Url);

    /// <inheritdoc/>
    public ModelType ModelType => Type;

    public required string Value { get; init; }

    public string Of { get; init; } = "";

    public string Measure { get; init; } = "";

    public string Year { get; init; } = "";

    public string Baseline { get; init; } = "";

    public string AsOf { get; init; } = "";

    public bool IsInferred { get; init; }

    public string Note { get; init; } = "";

    public IReadOnlyList<object> Sources { get; init; } = [];

    public string? Url { get; init; }
}

/// <summary>The list of cases, whole or narrowed to one word.</summary>
internal sealed record CasesView(IReadOnlyList<CaseView> Cases, IReadOnlyList<FacetView> Facets, string CurrentFacet, string CurrentValue, int Total) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<CasesView>("cases", "The list of cases, whole or narrowed to one word.")
        .Add("cases", "The cases shown.", "list of case", c => c.Cases)
        .Add("facets", "The ways to narrow the list.", "list of facet", c => c.Facets)
        .Add("current_facet", "The key of the facet that narrows the list; empty for the whole list.", "string", c => c.CurrentFacet)
        .Add("current_value", "The word that narrows the list; empty for the whole list.", "string", c => c.CurrentValue)
        .Add("total", "How many cases there are in all.", "int", c => c.Total);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A way to narrow a list.</summary>
internal sealed record FacetView(string Key, IReadOnlyList<FacetValueView> Values) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<FacetView>("facet", "A way to narrow a list.")
        .Add("key", "`stage`, `sector`, `country`, `governance` or `policy`; named by `t[\"facet_\" + key]`.", "string", f => f.Key)
        .Add("values", "Its words.", "list of facet_value", f => f.Values);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A word that narrows a list.</summary>
internal sealed record FacetValueView(string Id, string Name, int Count, string Url, bool IsCurrent) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<FacetValueView>("facet_value", "A word that narrows a list.")
        .Add("id", "Of the word; `not-reported` for cases without one.", "string", f => f.Id)
        .Add("name", "As shown; empty for `not-reported`.", "string", f => f.Name)
        .Add("count", "How many cases have it.", "int", f => f.Count)
        .Add("url", "From the root of the site.", "string", f => f.Url)
        .Add("current", "True on the page of this word.", "bool", f => f.IsCurrent);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>All cases beside each other, fact by fact.</summary>
internal sealed record CompareView(IReadOnlyList<CaseView> Cases, IReadOnlyList<CompareRowView> Rows) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<CompareView>("compare", "All cases beside each other, fact by fact.")
        .Add("cases", "The columns.", "list of case", c => c.Cases)
        .Add("rows", "The rows: every kind of fact that at least one case reports.", "list of compare_row", c => c.Rows);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>A row of the comparison.</summary>
internal sealed record CompareRowView(string Key, string Group, bool StartsGroup, IReadOnlyList<CompareCellView> Cells) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<CompareRowView>("compare_row", "A row of the comparison.")
        .Add("key", "The kind of fact.", "string", r => r.Key)
        .Add("group", "`A`, `B`, `C` or `results`.", "string", r => r.Group)
        .Add("starts_group", "True for the first row of its group.", "bool", r => r.StartsGroup)
        .Add("cells", "One for each case.", "list of compare_cell", r => r.Cells);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}

/// <summary>What one case reports in a row.</summary>
internal sealed record CompareCellView(string CaseTitle, IReadOnlyList<FactView> Values) : ITemplateObject
{
    /// <summary>The members that templates see.</summary>
    public static ModelType Type { get; } = new ModelType<CompareCellView>("compare_cell", "What one case reports in a row.")
        .Add("case_title", "The case, for small screens where cells stand below each other.", "string", c => c.CaseTitle)
        .Add("values", "The facts; empty means not reported.", "list of fact", c => c.Values);

    /// <inheritdoc/>
    public ModelType ModelType => Type;
}
