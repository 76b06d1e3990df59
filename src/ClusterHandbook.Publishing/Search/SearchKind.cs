namespace ClusterHandbook.Publishing.Search;

/// <summary>What kinds of pages search tells apart. They are numbered in this order, so that each kind is one run of pages.</summary>
internal enum SearchKind
{
    Case,
    Concept,
    Guide,
    Path,
    Page,

    /// <summary>The self-assessment: each question is found by itself.</summary>
    Question,

    /// <summary>The bibliography: each work is found by itself.</summary>
    Work,

    /// <summary>Lists that the program makes: glossary, cases of a sector.</summary>
    List,

    /// <summary>What the build says.</summary>
    Finding,
}
